import Diagnostics
import Language
import Loading

/// The duties of a plan with their deadlines.
extension Draft {
    /// One item of a plan's `duties`.
    mutating func duty(_ node: RawNode, _ plan: Subject) -> Duty? {
        guard var reader = NodeReader(node, as: "duties", plan, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        guard let id = reader.identifier("id") else { return nil }
        reader.subject = plan.with("nhiệm vụ «\(id.value)»", "duty «\(id.value)»")
        let deadlines = reader.list("deadlines").compactMap { deadline($0, reader.subject) }
        let duty = Duty(
            id: id.value, section: reader.prose("section"), agency: reader.prose("agency"), partners: reader.prose("partners"),
            role: reader.word("role", of: Duty.Role.self) ?? .task, text: reader.requiredText("text")?.value ?? "",
            isReporting: reader.flag("reporting") ?? false, recipient: reader.prose("to"), deadlines: deadlines.map(\.deadline),
            location: id.location)
        if duty.isReporting, let early = deadlines.first(where: \.isEarly) {
            findings.take(WrongDeadline.finding(early: early.place, reader.subject))
        }
        reader.finish()
        return duty
    }

    /// One item of a plan's `components`.
    mutating func component(_ node: RawNode, _ plan: Subject) -> ComponentPlan? {
        guard var reader = NodeReader(node, as: "components", plan, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        guard let id = reader.identifier("id") else { return nil }
        reader.subject = plan.with("kế hoạch thành phần «\(id.value)»", "component plan «\(id.value)»")
        let component = ComponentPlan(
            id: id.value, title: reader.requiredText("title")?.value ?? "", summary: reader.prose("summary"), lead: reader.prose("lead"),
            partner: reader.prose("partner"), due: reader.prose("due"), location: id.location)
        reader.finish()
        return component
    }

    /// {every: year, before?, of?}, {quarter}, {year}, {until} or {as_written}.
    private mutating func deadline(_ node: RawNode, _ subject: Subject) -> WrittenDeadline? {
        guard var reader = NodeReader(node, as: "deadlines", subject, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let every = reader.text("every"), before = reader.text("before"), of = reader.text("of"), quarter = reader.text("quarter")
        let year = reader.year("year"), until = reader.year("until"), words = reader.text("as_written")
        reader.finish()
        if let every {
            if Recurrence(written: every.value) == nil {
                findings.take(UnknownWord.finding(every, field: "every", known: ["year"], subject))
            }
            let dueIn = of.flatMap { dueYear($0, subject) }
            if let of, dueIn != nil, before == nil { findings.take(WrongDeadline.finding(dayless: of, subject)) }
            let day = before.flatMap { dayOfYear($0, in: dueIn ?? .thisYear, subject) }
            return WrittenDeadline(.every(before: day), before ?? every, isEarly: of == nil && day.map { $0.month <= 3 } ?? false)
        }
        if let quarter { return self.quarter(quarter, subject).map { WrittenDeadline($0, quarter) } }
        if let year { return WrittenDeadline(.year(year.value), Located("", at: year.location)) }
        if let until { return WrittenDeadline(.until(until.value), Located("", at: until.location)) }
        if let words { return WrittenDeadline(.asWritten(words.value), words) }
        findings.take(WrongDeadline.finding(Located("", at: node.location), subject))
        return nil
    }

    private mutating func dueYear(_ found: Located<String>, _ subject: Subject) -> DueYear? {
        let year = DueYear(written: found.value)
        if year == nil { findings.take(UnknownWord.finding(found, field: "of", known: DueYear.allCases.map(\.rawValue), subject)) }
        return year
    }

    /// MM-DD or, as offices write it, day/month.
    private mutating func dayOfYear(_ found: Located<String>, in dueYear: DueYear, _ subject: Subject) -> Duty.DayOfYear? {
        let isDayFirst = found.value.contains("/")
        let parts = found.value.split(separator: isDayFirst ? "/" : "-")
        // a leap year, so that 02-29 is a day
        guard parts.count == 2, isDayFirst || parts.allSatisfy({ $0.count == 2 }), let first = plainDay(parts[0]),
            let second = plainDay(parts[1]),
            case (let month, let day) = isDayFirst ? (second, first) : (first, second), CivilDate(year: 2024, month: month, day: day) != nil
        else {
            findings.take(WrongDeadline.finding(found, subject))
            return nil
        }
        return Duty.DayOfYear(month: month, day: day, isInNextYear: dueYear == .nextYear)
    }

    /// «1», «01».
    private func plainDay(_ text: Substring) -> Int? {
        (1...2).contains(text.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// 2022-Q2.
    private mutating func quarter(_ found: Located<String>, _ subject: Subject) -> Duty.Deadline? {
        let parts = found.value.split(separator: "-")
        guard parts.count == 2, let year = plainWhole(String(parts[0])), WrongYear.years.contains(year),
            parts[1].count == 2, parts[1].first == "Q", let quarter = parts[1].last?.wholeNumberValue, (1...4).contains(quarter)
        else {
            findings.take(WrongDeadline.finding(found, subject))
            return nil
        }
        return .quarter(year: year, quarter: quarter)
    }
}

/// A deadline, where it stands, and whether a yearly day comes so early in the year that the next is probably meant.
private struct WrittenDeadline {
    let deadline: Duty.Deadline
    let place: Located<String>
    let isEarly: Bool

    init(_ deadline: Duty.Deadline, _ place: Located<String>, isEarly: Bool = false) {
        (self.deadline, self.place, self.isEarly) = (deadline, place, isEarly)
    }
}
