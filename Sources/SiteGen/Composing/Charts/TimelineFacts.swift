import Drawing
import Language
import Reporting
import Wording

/// The deadlines of a plan on one axis of years: its component plans, what is due once, what is due until a year, what is due every
/// year, each with what became of it. «Today» is the report's date, never the clock. Made once for both widths.
struct TimelineFacts {
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
    let finding: String
    /// Any of the results drawn: the drawing says so itself, as pictures travel without their page.
    let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where no deadline can be placed.
    init?(_ reference: PlanRef, in edition: Edition) {
        let report = edition.report, words = edition.words
        let plan = report[reference]
        // where no date of the report is given, what is drawn is the end of its year, and said so
        let today = report.site.reportDate ?? .endOfYear(edition.year)
        let isDated = report.site.reportDate != nil
        let reader = TimelineReader(plan, reference, edition, today: today)
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
        var days = [Day(place: timelinePlace(of: today), label: isDated ? words.fill(.timelineToday, ("date", words.date(today))) : words.fill(.timelineYearEnd, ("year", String(today.year))))]
        if let end = report[plan.unit].validTo, end < today {
            days.insert(Day(place: timelinePlace(of: end), label: words.fill(.timelineUnitEnd, ("date", words.date(end)))), at: 0)
        }
        self.days = days.filter { $0.place >= Double(first) && $0.place <= Double(last + 1) }
        finding = words.fill(
            .timelineFinding, ("count", String(rows.count)), ("date", words.date(today)), ("late", String(rows.count(where: \.isLate))))
        isIllustrative = rows.contains(where: \.isIllustrative)
        title = "\(plan.title): \(finding)" + (isIllustrative ? " \(ChartWord.illustrative.text(words.tongue))" : "")
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
