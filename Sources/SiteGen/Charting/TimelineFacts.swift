import Drawing
import Language
import Measuring
import Reporting
import Wording

/// The deadlines of a plan on one axis of years: its component plans, what is due once, what is due until a year, what is due every
/// year, each with what became of it. «Today» is the report's date, never the clock. Made once for both widths.
package struct TimelineFacts {
    enum Sign: CaseIterable {
        /// reported as done · under way · not begun · the day has passed and nothing is reported · a deadline · one after the unit's end
        case done, doing, notStarted, noResult, due, lapsed
    }

    struct Mark {
        let place: Double
        let sign: Sign
    }

    struct Row {
        let text: String
        let marks: [Mark]
        /// The year's place up to which it runs from the plan's start.
        let until: Double?
        let isLate: Bool
        /// Any of its results is made up.
        let isIllustrative: Bool
        /// «quý 2/2022: 2022 đã hoàn thành»
        let said: String
        let end: CivilDate
    }

    struct Group {
        let heading: String
        let rows: [Row]
    }

    /// An upright line through all rows: the report's date, the unit's last day.
    struct Day {
        let place: Double
        let label: String
    }

    let id = "_timeline"
    let words: Words
    let groups: [Group]
    let years: ClosedRange<Int>
    /// Those within the years drawn.
    let days: [Day]
    /// How many have a deadline, and how many of them are overdue.
    package let finding: String
    /// Any of the results drawn: the drawing says so itself, as pictures travel without their page.
    package let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where no deadline can be placed.
    package init?(_ reference: PlanRef, in source: ChartSource) {
        let report = source.report, words = source.words
        let plan = report[reference]
        // where no date of the report is given, what is drawn is the end of its year, and said so
        let today = report.site.reportDate ?? .endOfYear(source.year)
        let isDated = report.site.reportDate != nil
        let reader = TimelineReader(plan, reference, source, today: today)
        let components = plan.components.compactMap { reader.row($0) }
        var once: [Row] = [], until: [Row] = [], yearly: [Row] = []
        for (place, duty) in plan.duties.enumerated() {
            guard let row = reader.row(duty, place) else { continue }
            if duty.deadlines.contains(where: { if case .every = $0 { true } else { false } }) {
                yearly.append(row)
            } else if row.until != nil {
                until.append(row)
            } else {
                once.append(row)
            }
        }
        let groups = [
            Group(heading: words[.timelineComponents], rows: components), Group(heading: words[.timelineOnce], rows: once),
            Group(heading: words[.timelineUntil], rows: until), Group(heading: words[.timelineYearly], rows: yearly),
        ].filter { !$0.rows.isEmpty }.map { group in
            // what is due first stands first; what is due at once, in the plan's order
            let order = group.rows.indices.sorted { (group.rows[$0].end, $0) < (group.rows[$1].end, $1) }
            return Group(heading: group.heading, rows: order.map { group.rows[$0] })
        }
        let rows = groups.flatMap(\.rows)
        guard !rows.isEmpty else { return nil }
        let places = rows.flatMap { $0.marks.map(\.place) }
        let first = min(plan.firstYear, Int(places.min() ?? .infinity)), last = max(plan.lastYear, Int((places.max() ?? 0).rounded(.down)))
        (self.words, self.groups, years) = (words, groups, first...last)
        var days = [
            Day(
                place: timelinePlace(of: today),
                label: isDated
                    ? words.fill(.timelineToday, ("date", words.date(today))) : words.fill(.timelineYearEnd, ("year", String(today.year))))
        ]
        if let end = report[plan.unit].validTo, end < today {
            days.insert(Day(place: timelinePlace(of: end), label: words.fill(.timelineUnitEnd, ("date", words.date(end)))), at: 0)
        }
        self.days = days.filter { $0.place >= Double(first) && $0.place <= Double(last + 1) }
        finding = words.fill(
            .timelineFinding, ("count", String(rows.count)), ("date", words.date(today)), ("late", String(rows.count(where: \.isLate))))
        isIllustrative = rows.contains(where: \.isIllustrative)
        title = "\(plan.title): \(finding)" + (isIllustrative ? " \(ChartWord.illustrative.text(words.locale))" : "")
        description = rows.map { "\($0.text) – \($0.said)" }.joined(separator: "; ") + "."
    }

    /// What the drawing shows, in the key's order.
    var signs: [Sign] {
        let used = groups.flatMap(\.rows).flatMap(\.marks).map(\.sign)
        return Sign.allCases.filter { used.contains($0) }
    }
}

/// A day's place on an axis of years: 2022 is the morning of 1/1/2022.
func timelinePlace(of day: CivilDate) -> Double {
    Double(day.year) + Double(day.dayOfYear - 1) / (CivilDate.isLeap(day.year) ? 366 : 365)
}

/// Makes the rows of a plan's timeline: where each deadline stands on the axis, and what had become of it by the report's date.
struct TimelineReader {
    private let plan: Plan
    private let reference: PlanRef
    private let report: Report
    private let year: Int
    private let words: Words
    private let today: CivilDate
    private let unitEnd: CivilDate?
    /// By the duty's place in the plan: those of the report year and before.
    private let results: [Int: [DutyResult]]

    init(_ plan: Plan, _ reference: PlanRef, _ source: ChartSource, today: CivilDate) {
        self.plan = plan
        self.reference = reference
        (report, year, words) = (source.report, source.year, source.words)
        self.today = today
        unitEnd = source.report[plan.unit].validTo
        results = source.report.results(of: reference).mapValues { $0.filter { $0.year <= source.year } }
    }

    /// A component plan has a date by which it is to be there; results are told of duties only.
    func row(_ component: ComponentPlan) -> TimelineFacts.Row? {
        guard let deadline = Duty.Deadline(written: component.due), let due = plan.dues(deadline).last else { return nil }
        return TimelineFacts.Row(
            text: component.title, marks: [TimelineFacts.Mark(place: due.place, sign: .due)], until: nil, isLate: false,
            isIllustrative: false,
            said: component.due, end: due.end)
    }

    /// nil where every deadline is only in words.
    func row(_ duty: Duty, _ place: Int) -> TimelineFacts.Row? {
        let results = (results[place] ?? []).sorted { $0.year < $1.year }
        let dues = duty.deadlines.flatMap { plan.dues($0) }.sorted { $0.end < $1.end }
        guard let first = dues.first else { return nil }
        var marks = dues.map { due in TimelineFacts.Mark(place: due.place, sign: sign(due, results)) }
        // what was reported of a year without a deadline stands in the middle of that year
        for result in results where !dues.contains(where: { $0.year == result.year }) {
            marks.append(TimelineFacts.Mark(place: Double(result.year) + 0.5, sign: TimelineFacts.Sign(result.state)))
        }
        let until = duty.deadlines.compactMap { if case .until(let year) = $0 { Double(year) + 0.5 } else { nil } }.max()
        let deadlines = duty.deadlines.map { words.deadline($0) }.joined(separator: "; ")
        let said = results.map { "\($0.year) \(words[$0.state.word])" }.joined(separator: ", ")
        return TimelineFacts.Row(
            text: duty.text, marks: marks.sorted { $0.place < $1.place }, until: until,
            isLate: report.course(of: place, of: reference, in: year, by: today, results).standing == .overdue,
            isIllustrative: results.contains(where: \.illustrative),
            said: said.isEmpty ? deadlines : "\(deadlines): \(said)", end: first.end)
    }

    private func sign(_ due: DutyDue, _ results: [DutyResult]) -> TimelineFacts.Sign {
        if let own = results.last(where: { $0.year == due.year }) { return TimelineFacts.Sign(own.state) }
        if let unitEnd, due.end > unitEnd { return .lapsed }
        if due.end > today { return .due }
        // what was done before its day is done; a yearly duty is owed each year anew
        return !due.isYearly && results.contains { $0.year < due.year && $0.state == .done } ? .done : .noResult
    }
}

extension DutyDue {
    /// On an axis of years: a deadline that names no day stands in the middle of what it names.
    fileprivate var place: Double {
        switch part {
        case .day: timelinePlace(of: end)
        case .quarter(let quarter): Double(year) + (Double(quarter) - 0.5) / 4
        case .whole: Double(year) + 0.5
        }
    }
}

extension TimelineFacts.Sign {
    init(_ state: DutyResult.State) {
        switch state {
        case .done: self = .done
        case .doing: self = .doing
        case .notStarted: self = .notStarted
        }
    }
}

/// Deadlines that plans write in words, read where they name a quarter or a year.

extension Duty.Deadline {
    /// A deadline as plans write it in words: «Quý II/2022», «quý 2 năm 2022», «năm 2025», «2025», «đến năm 2030». nil for all else.
    init?(written text: String) {
        let parts = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "\u{A0}" }.map(String.init)
        guard let last = parts.last, let year = Int(last), (1900...2200).contains(year) else { return nil }
        let words = parts.dropLast().filter { $0 != "năm" }
        if words.isEmpty {
            self = .year(year)
        } else if words == ["đến"] {
            self = .until(year)
        } else if words.count == 2, words[0] == "quý",
            let quarter = ["i", "ii", "iii", "iv"].firstIndex(of: words[1]).map({ $0 + 1 }) ?? Int(words[1]), (1...4).contains(quarter)
        {
            self = .quarter(year: year, quarter: quarter)
        } else {
            return nil
        }
    }
}
