import Language
import Reporting
import Wording

/// Makes the rows of a plan's timeline: where each deadline stands on the axis, and what had become of it by the report's date.
struct TimelineReader {
    /// Where it stands on the axis, the last day it allows, the year it is about, and whether another follows every year.
    private struct Due {
        let place: Double
        let end: CivilDate
        let year: Int
        let isYearly: Bool

        init(_ place: Double, _ end: CivilDate) { (self.place, self.end, year, isYearly) = (place, end, end.year, false) }

        init(every year: Int, before day: Duty.DayOfYear?) {
            let day = day?.date(for: year)
            place = day.map { timelinePlace(of: $0) } ?? Double(year) + 0.5
            (end, self.year, isYearly) = (day ?? .endOfYear(year), year, true)
        }
    }

    private let plan: Plan
    private let words: Words
    private let today: CivilDate
    private let unitEnd: CivilDate?
    /// By the duty's place in the plan: those of the report year and before.
    private let results: [Int: [DutyResult]]

    init(_ plan: Plan, _ reference: PlanRef, _ edition: Edition, today: CivilDate) {
        self.plan = plan
        words = edition.words
        self.today = today
        unitEnd = edition.report[plan.unit].validTo
        results = edition.report.results(of: reference).mapValues { $0.filter { $0.year <= edition.year } }
    }

    /// A component plan has a date by which it is to be there; results are told of duties only.
    func row(_ component: ComponentPlan) -> TimelineFacts.Row? {
        guard let deadline = Duty.Deadline(written: component.due), let due = dues(deadline).last else { return nil }
        return TimelineFacts.Row(
            text: component.title, marks: [TimelineFacts.Mark(place: due.place, sign: .due)], until: nil, isLate: false, isIllustrative: false,
            said: component.due, end: due.end)
    }

    /// nil where every deadline is only in words.
    func row(_ duty: Duty, _ place: Int) -> TimelineFacts.Row? {
        let results = (results[place] ?? []).sorted { $0.year < $1.year }
        let dues = duty.deadlines.flatMap { self.dues($0) }.sorted { $0.end < $1.end }
        guard let first = dues.first else { return nil }
        var marks = dues.map { due in TimelineFacts.Mark(place: due.place, sign: sign(due, results)) }
        // what was reported of a year without a deadline stands in the middle of that year
        for result in results where !dues.contains(where: { $0.year == result.year }) {
            marks.append(TimelineFacts.Mark(place: Double(result.year) + 0.5, sign: TimelineFacts.Sign(result.state)))
        }
        let until = duty.deadlines.compactMap { if case .until(let year) = $0 { Double(year) + 0.5 } else { nil } }.max()
        let passed = dues.last { $0.end <= today }.map { sign($0, results) }
        let deadlines = duty.deadlines.map { words.deadline($0) }.joined(separator: "; ")
        let said = results.map { "\($0.year) \(words[$0.state.word])" }.joined(separator: ", ")
        return TimelineFacts.Row(
            text: duty.text, marks: marks.sorted { $0.place < $1.place }, until: until,
            isLate: passed.map { $0 != .done && $0 != .lapsed } ?? false, isIllustrative: results.contains(where: \.illustrative), said: said.isEmpty ? deadlines : "\(deadlines): \(said)", end: first.end)
    }

    private func sign(_ due: Due, _ results: [DutyResult]) -> TimelineFacts.Sign {
        if let own = results.last(where: { $0.year == due.year }) { return TimelineFacts.Sign(own.state) }
        if let unitEnd, due.end > unitEnd { return .lapsed }
        if due.end > today { return .due }
        // what was done before its day is done; a yearly duty is owed each year anew
        return !due.isYearly && results.contains { $0.year < due.year && $0.state == .done } ? .done : .noResult
    }

    /// A deadline that names no day stands in the middle of what it names, and ends with it; none before the plan's own date.
    private func dues(_ deadline: Duty.Deadline) -> [Due] {
        let all: [Due] = switch deadline {
        case .every(let day):
            (plan.firstYear...max(plan.firstYear, plan.lastYear)).map { Due(every: $0, before: day) }
        case .quarter(let year, let quarter):
            CivilDate(year: year, month: quarter * 3, day: CivilDate.daysInMonth(quarter * 3, of: year)).map {
                [Due(Double(year) + (Double(quarter) - 0.5) / 4, $0)]
            } ?? []
        case .year(let year), .until(let year): [Due(Double(year) + 0.5, .endOfYear(year))]
        case .asWritten: []
        }
        return all.filter { due in plan.date.map { $0 <= due.end } ?? true }
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
