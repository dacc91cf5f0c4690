import Language
import Measuring
import Reporting

extension Words {
    /// Why a standing is what it is, in whole sentences with its numbers: first what is and what was promised, then the standing, then what it
    /// takes from here, then what to know of the data.
    package func reason(_ assessment: Assessment) -> String {
        let sayer = ReasonSayer(assessment.reason, self)
        var text = ""
        text.reserveCapacity(512)
        for sentence in [sayer.opening, sayer.ground] + sayer.outlook + sayer.notes {
            guard let sentence else { continue }
            if !text.isEmpty { text += " " }
            text += sentence
        }
        return text
    }
}

/// Says the parts of one reason in one language.
struct ReasonSayer {
    let reason: Reason
    let words: Words
    let indicator: Indicator
    /// What is counted, where content/strings names it.
    private let noun: String?

    init(_ reason: Reason, _ words: Words) {
        self.reason = reason
        self.words = words
        indicator = reason.report[reason.indicator]
        noun = reason.report.counted(reason.indicator, of: reason.area, year: reason.year, in: words.locale)
    }

    var year: Int { reason.year }

    func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String { words.say(vi(), en()) }
    func figure(_ value: Rational) -> String { words.figure(value, indicator) }
    func size(_ difference: Rational) -> String { words.size(difference, indicator, counting: noun) }
    func day(_ date: CivilDate) -> String { words.date(date) }

    /// The number with what is counted, where content/strings names it (`counted.<indicator>`).
    private func counted(_ number: String) -> String { noun.map { "\(number) \(countedForm($0, isOne: number == "1"))" } ?? number }

    /// «55,6% (5/9 phường)»; of a small set «5/9 phường (55,6%)».
    func figure(_ judged: JudgedValue) -> String {
        let value = figure(judged.value)
        guard indicator.unitOfMeasure == .percent, let above = judged.numerator, let below = judged.denominator else { return value }
        let small = SmallShare(indicator, above, below)
        if let small, small.isOne { return words.counts(small) }
        let counts = counted(say("\(words.whole(above))/\(words.whole(below))", "\(words.whole(above)) of \(words.whole(below))"))
        return small == nil ? "\(value) (\(counts))" : "\(counts) (\(value))"
    }

    // MARK: What is and what was promised

    var opening: String? {
        switch reason.opening {
        case nil: nil
        case .interval(let partial): say("Năm \(year)", "In \(year)") + ": \(interval(partial)); \(promise)."
        case .value(let judged, let year, let isAtEnd): "\(when(judged, year, isAtEnd)): \(figure(judged))\(origin(judged)); \(promise)."
        }
    }

    /// «Năm 2024», «Đến 30/6/2025 (tại thời điểm kết thúc hoạt động)».
    private func when(_ judged: JudgedValue, _ year: Int, _ isAtEnd: Bool) -> String {
        let date = judged.asOf.map { say("Đến \(day($0))", "By \(day($0))") } ?? say("Năm \(year)", "In \(year)")
        return isAtEnd ? date + say(" (tại thời điểm kết thúc hoạt động)", " (when the unit ended)") : date
    }

    private func origin(_ judged: JudgedValue) -> String {
        var parts: [String] = []
        if let source = judged.impliedBy {
            let name = words.text(reason.report[source].name)
            parts.append(say("suy ra từ «\(name)»", "implied by “\(name)”"))
        }
        switch judged.origin {
        case .reported: break
        case .derived:
            let isFromAll = judged.reportedChildren == judged.children
            if isFromAll { parts.append(say("tính từ các đơn vị trực thuộc", "derived from the units below")) }
        case .carriedForward:
            let until = judged.validUntil ?? judged.year
            parts.append(
                say("công nhận năm \(judged.year), còn hiệu lực đến \(until)", "recognised in \(judged.year), valid until \(until)"))
        }
        return parts.map { ", " + $0 }.joined()
    }

    /// «từ 25% đến 87,5% (3/8 phường đã báo cáo)»; of a sum what is known of it so far.
    private func interval(_ partial: PartialValue) -> String {
        let counts = (words.whole(partial.reported), words.whole(partial.expected))
        let units = children("\(counts.0)/\(counts.1)", "\(counts.0) of \(counts.1)")
        guard let low = partial.low else { return say("\(units) đã báo cáo", "\(units) have reported") }
        guard let high = partial.high else {
            return say("\(figure(low)), tổng của \(units) đã báo cáo", "\(figure(low)), the sum of \(units) that have reported")
        }
        let ends = (words.figure(low, indicator, as: .short), words.figure(high, indicator, as: .short))
        return say("từ \(ends.0) đến \(ends.1) (\(units) đã báo cáo)", "from \(ends.0) to \(ends.1) (\(units) have reported)")
    }

    /// «15/16 phường» where a share counts them, else «15/16 đơn vị trực thuộc».
    private func children(_ vi: String, _ en: String) -> String {
        if case .shareOfChildren = indicator.derivation, noun != nil { return counted(say(vi, en)) }
        return say("\(vi) đơn vị trực thuộc", "\(en) units below")
    }

    /// «chỉ tiêu năm 2025: ít nhất 60%».
    private var promise: String { promise(of: reason.target) }

    private func promise(of target: Target) -> String {
        // what is counted was said with the value
        let asked = words.promise(target, indicator, words.figure(target.value, indicator, isTarget: true))
        guard let year = target.year else { return say("chỉ tiêu (không nêu năm): \(asked)", "target (no year named): \(asked)") }
        return say("chỉ tiêu năm \(year): \(asked)", "target for \(year): \(asked)")
    }

    // MARK: The standing

    var ground: String? {
        switch reason.ground {
        case .lapsed(let first, let end): lapsed(from: first, end)
        case .notApplicable: say("Không áp dụng cho đơn vị trong năm \(year).", "Not applicable to the unit in \(year).")
        case .noData(let silence, let known): noData(silence, lastKnown: known)
        case .maintained(let years): maintained(lostIn: years.map(String.init).joined(separator: ", "))
        case .missed(let gap):
            say("Chưa đạt\(known(gap, ": còn cách \(away(gap))")).", "Not met\(known(gap, ": \(away(gap, " short"))")).")
        case .missedWhateverIsSilent:
            say("Chưa đạt, dù các đơn vị chưa báo cáo đều đạt.", "Not met, even if all that are silent satisfied it.")
        case .neverKept(nil): say("Chưa đạt mức phải duy trì.", "The level to be kept is not reached.")
        case .neverKept(let gap?):
            say(
                "Chưa đạt mức phải duy trì\(known(gap, ": còn cách \(away(gap))")).",
                "The level to be kept is not reached\(known(gap, ": \(away(gap, " short"))")).")
        case .notMaintained(nil): say("Chưa duy trì được.", "Not maintained.")
        case .notMaintained(let gap?):
            say(
                "Chưa duy trì được\(known(gap, ": còn cách mức phải giữ \(away(gap))")).",
                "Not maintained\(known(gap, ": \(away(gap, " from the level to be kept"))")).")
        case .fell(let base, let gap): fell(from: base, gap)
        case .early(let years, let beyond): early(years, beyond)
        case .exceeded(nil): say("Vượt mục tiêu.", "Exceeded.")
        case .exceeded(let beyond?): say("Vượt mục tiêu \(size(beyond)).", "Exceeded by \(size(beyond)).")
        case .achieved(isAtEnd: true): say("Đạt (tại thời điểm kết thúc hoạt động).", "Met (when the unit ended).")
        case .achieved(isAtEnd: false): say("Đạt.", "Met.")
        case .inProgress(let left, let why):
            say("Đang thực hiện\(said(left))", "In progress\(said(left))") + (why.map { "; " + withoutPath($0) } ?? "") + "."
        case .paced(let pace, let change): "\(paceWord(pace, change)): " + sentence(pace)
        case .unpaced: nil
        }
    }

    /// What is said of a gap, where there is one to be said: of a yes or no there is none.
    private func known(_ gap: Reason.Gap, _ sentence: String) -> String { gap.distance == nil && (gap.toGo ?? 0) == 0 ? "" : sentence }

    /// «14,8 điểm phần trăm (còn thiếu 3 phường)», where a count says more than points.
    /// - toward: what English says between the two.
    func away(_ gap: Reason.Gap, _ toward: String = "") -> String {
        let distance = gap.distance.map(size) ?? say("mức đã giao", "the level asked for")
        let toward = say("", toward)
        guard let count = gap.toGo, count > 0 else { return distance + toward }
        let number = counted(words.whole(count))
        if reason.isDownward { return distance + toward + say(" (còn phải giảm \(number))", " (\(number) too many)") }
        return distance + toward + say(" (còn thiếu \(number))", " (\(number) to go)")
    }

    private func lapsed(from first: CivilDate?, _ end: Reason.End?) -> String {
        let date = first.map(day) ?? ""
        let sentence = say(
            "Dừng đánh giá: đơn vị kết thúc hoạt động từ \(date); \(promise).", "No longer assessed: the unit ended on \(date); \(promise)."
        )
        return end.map { "\(sentence) \(said($0))" } ?? sentence
    }

    /// «Khi kết thúc: đúng tiến độ (số liệu năm 2024): 45,2%, còn cách chỉ tiêu 14,8 điểm phần trăm; năm gốc …».
    private func said(_ end: Reason.End) -> String {
        let word = words[standingWord(end.standing, end.nuance, isWorseAbove: end.isWorseAbove)].loweredFirst
        guard let known = end.known else { return say("Khi kết thúc: \(word).", "When it ended: \(word).") }
        let distance = end.gap.map { $0.distance.map(size) ?? "" }
        let away = distance.map { say(", còn cách chỉ tiêu \($0)", ", \($0) from the target") } ?? ""
        let of = known.asOf.map { say("đến \(day($0))", "by \(day($0))") } ?? say("năm \(known.year)", "of \(known.year)")
        let first = say(
            "Khi kết thúc: \(word) (số liệu \(of)): \(figure(known))\(away).",
            "When it ended: \(word) (figure \(of)): \(figure(known))\(away).")
        guard let pace = end.pace else { return first }
        let sentence = sentence(pace)
        return first + " " + sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    private func noData(_ silence: Reason.Silence, lastKnown: JudgedValue?) -> String {
        let first =
            switch silence {
            case .undecided(let partial):
                say("Chưa đủ số liệu năm \(year)", "Not enough data for \(year)") + (partial.map { ": \(interval($0))" } ?? "")
            case .missing: say("Chưa có số liệu năm \(year)", "No figure exists for \(year)")
            case .notReported: say("Chưa báo cáo số liệu năm \(year)", "Nothing was reported for \(year)")
            }
        let last = lastKnown.map { known in
            say(" Giá trị cuối cùng: \(figure(known)), năm \(known.year).", " Last value: \(figure(known)), \(known.year).")
        }
        return "\(first); \(promise)." + (last ?? "")
    }

    private func maintained(lostIn years: String) -> String {
        if years.isEmpty { return say("Duy trì được.", "Maintained.") }
        return say("Năm nay duy trì được; trước đó chưa duy trì được vào năm \(years).", "Maintained this year; not in \(years).")
    }

    private func fell(from base: Baseline?, _ gap: Reason.Gap?) -> String {
        let fell =
            reason.isDownward
            ? say("Vượt quá mức cho phép", "Rose above the bound") : say("Xuống dưới mức mục tiêu", "Fell below the target")
        guard let base else { return fell + "." }
        let from = say(
            "năm gốc \(base.year) đã đạt (\(figure(base.value)))", "the baseline year \(base.year) met it (\(figure(base.value)))")
        guard let gap else { return say("\(fell): \(from), nay không còn đạt.", "\(fell): \(from), the value no longer does.") }
        return say("\(fell): \(from), nay còn cách \(away(gap)).", "\(fell): \(from), now \(away(gap, " short")).")
    }

    private func early(_ years: Int, _ beyond: Rational?) -> String {
        let more =
            beyond.map(size).map { size in
                reason.isDownward
                    ? say(", thấp hơn mức đã giao \(size)", ", \(size) below it") : say(", hơn mức đã giao \(size)", ", \(size) beyond it")
            } ?? ""
        return say("Đạt trước hạn \(years) năm\(more).", "Met \(years) \(years == 1 ? "year" : "years") early\(more).")
    }

    private func said(_ left: Reason.Left) -> String {
        switch left {
        case .withinBound: say(": đến nay vẫn trong mức được giao", ": within the bound so far")
        case .toGo(let gap): known(gap, say(": còn cách chỉ tiêu \(away(gap))", ": \(away(gap, " to go"))"))
        case .neverKept(nil): say(": chưa đạt mức phải duy trì", ": the level to be kept is not reached")
        case .neverKept(let gap?):
            say(": chưa đạt mức phải duy trì", ": the level to be kept is not reached")
                + known(gap, say(", còn cách \(away(gap))", ", \(away(gap, " to go"))"))
        case .notReached: say(": chưa đạt mức đã giao", ": not reached yet")
        }
    }

    private func withoutPath(_ why: Reason.WithoutPath) -> String {
        switch why {
        case .noYear: say("kế hoạch không nêu năm hoàn thành", "the plan names no year")
        case .onlyConsidered:
            say("kế hoạch chỉ ghi xem xét nên không kết luận «chưa đạt»", "the plan only considers it, so it is never missed")
        case .onlyEncouraged:
            say("kế hoạch chỉ khuyến khích nên không kết luận «chưa đạt»", "the plan only encourages it, so it is never missed")
        case .baselineYear(let year): say("năm \(year) là năm gốc", "\(year) is the baseline year")
        case .notMoved: say("lộ trình chưa rời mức năm gốc", "the path has not left its baseline")
        case .wentPast: say("đã qua mức phải đúng bằng", "it went past what is asked for exactly")
        case .tooFew: say("chưa đủ số liệu để có lộ trình", "too few observations for a path")
        }
    }

    // MARK: What to know of the data

    var notes: [String?] { reason.notes.map(said) }

    private func said(_ note: Reason.Note) -> String? {
        switch note {
        case .silentCannotChange:
            say("Phần chưa báo cáo không làm thay đổi kết luận.", "What is still to be reported cannot change the result.")
        case .unitsBelow(let value):
            say("Theo số liệu của các đơn vị trực thuộc là \(figure(value)).", "By the units below it is \(figure(value)).")
        case .baseline(let origin): said(origin)
        case .keptFrom(let year, let reach):
            say(
                "Việc duy trì chỉ xét từ hết năm \(year); trước đó xét theo \(promise(of: reach)).",
                "It is to be kept from the end of \(year); before that it is judged by the \(promise(of: reach)).")
        case .denominators(let plan, let figures): denominators(words.text(plan), words.text(figures))
        case .definition(let year, let basis): definition(year, basis.isEmpty ? "" : " (\(basis))")
        case .growth(let outcome): said(outcome)
        case .growthFault(let fault): said(fault)
        case .openVerdict(let year, let until):
            say(
                "Chưa kết luận năm \(year): số liệu mới đến \(day(until)).",
                "No verdict for \(year) yet: the figure only reaches \(day(until)).")
        case .verdict(let year, let isMet, let status, let isIllustrative):
            say(
                "Kết luận năm \(year): \(isMet ? "đạt" : "chưa đạt") (\(firmness(status, isIllustrative))).",
                "Verdict for \(year): \(isMet ? "met" : "not met") (\(firmness(status, isIllustrative))).")
        case .status(let status): status == .estimated ? say("Số ước tính.", "Estimate.") : say("Số sơ bộ.", "Provisional figure.")
        case .illustrative: say("Số liệu minh họa.", "Illustrative data.")
        case .illustrativeBaseline: say("Số của năm gốc là số minh họa.", "The baseline figure is illustrative.")
        }
    }

    private func said(_ origin: Baseline.Origin) -> String? {
        switch origin {
        case .stated, .observed: nil
        case .firstAfter:
            say("Năm gốc là số liệu đầu tiên có được sau khi kế hoạch bắt đầu.", "The base is the first value after the plan began.")
        case .afterBreak:
            say(
                "Năm gốc là số liệu đầu tiên sau khi thay đổi cách tính hoặc địa giới.",
                "The base is the first value after a change of definition or territory.")
        }
    }

    private func denominators(_ plan: String, _ figures: String) -> String? {
        plan == figures
            ? nil
            : say(
                "Kế hoạch tính trên \(plan); số liệu tính trên \(figures).",
                "The plan counts out of \(plan); the figures are out of \(figures).")
    }

    private func definition(_ year: Int, _ basis: String) -> String {
        say(
            "Cách tính đã đổi từ năm \(year)\(basis), sau khi ban hành kế hoạch.",
            "The definition changed in \(year)\(basis), after the plan was issued.")
    }

    /// «sơ bộ», «ước tính», «minh họa», «sơ bộ, số liệu minh họa», else «chính thức»; never two that contradict.
    private func firmness(_ status: ObservationStatus, _ isIllustrative: Bool) -> String {
        let firmness: String? =
            switch status {
            case .provisional: say("sơ bộ", "provisional")
            case .estimated: say("ước tính", "estimated")
            case .final, .missing, .notApplicable: nil
            }
        guard isIllustrative else { return firmness ?? say("chính thức", "final") }
        return firmness.map { say("\($0), số liệu minh họa", "\($0), illustrative") } ?? say("số liệu minh họa", "illustrative")
    }
}
