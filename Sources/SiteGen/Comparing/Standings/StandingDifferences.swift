import Measuring
import Reporting

/// Every judged target whose standing differs in some published report year, each told once: the worse first, then the better, then the
/// others; in each the new content's own order.
func standingDifferences(_ base: MeasuredReport?, _ head: MeasuredReport?, _ years: JudgedYears, _ match: Match) -> [StandingDifference] {
    let pairs = TargetPairs(match.base, match.head)
    var told: [RowKey: [RowYear]] = [:]
    for year in years.years {
        pairs.eachRow(year.base, year.head, match) { key, old, new in
            let row = RowYear(year: year, old: old, new: new)
            if !row.isSame { told[key, default: []].append(row) }
        }
    }
    if told.isEmpty { return [] }
    let causes = CauseFinder(match, pairs)
    var changes: [StandingDifference] = []
    // a row that is judged in some year is judged in all later ones, so the latest holds them all
    pairs.eachRow(years.years.first?.base, years.years.first?.head, match) { key, _, _ in
        guard let rows = told[key] else { return }
        changes.append(StandingDifference(rows, match, causes))
    }
    let order: [Course] = [.worse, .better, .other]
    return order.flatMap { course in changes.filter { $0.worst == course } }
}

/// One judged target whose standing or verdict is another in some published report year, or that is judged on one side only.
package struct StandingDifference: Sendable {
    /// A published report year in which it differs; a side that does not publish the year shows its last one.
    package struct Year: Sendable {
        package let reportYear: Int
        package let course: Course
        /// It stands better than before; also where it was merely in progress.
        package let isRaised: Bool
        package let before: Assessment?
        package let after: Assessment?
    }

    package let plan: String
    package let unit: Named
    /// The target, of the new content where it is still there.
    package let target: Target
    package let indicator: Indicator
    /// The latest first; at least one.
    package let years: [Year]
    /// What the change could come from, a lowered target first.
    package let causes: [Cause]

    /// The worst that happens in any year.
    package var worst: Course {
        func has(_ course: Course) -> Bool { years.contains { $0.course == course } }
        return has(.worse) ? .worse : has(.better) ? .better : .other
    }
}

/// A target row in one published year: its place among the rows of each side.
struct RowYear {
    let year: JudgedYears.Year
    let old: Int?
    let new: Int?

    var before: JudgedRow? { year.base.flatMap { side in old.map { side.rows[$0] } } }
    var after: JudgedRow? { year.head.flatMap { side in new.map { side.rows[$0] } } }
    var assessedBefore: Assessment? { year.base.flatMap { side in old.map { side.assessment(at: $0) } } }
    var assessedAfter: Assessment? { year.head.flatMap { side in new.map { side.assessment(at: $0) } } }

    /// Everything that a page says of a standing: its word, its verdict, where it stood when its unit ended, and the interval of a value
    /// that only some of the units below have reported. What else a page should come to say of it is one more line here.
    var isSame: Bool {
        guard let before, let after else { return false }
        return before.standing == after.standing && before.nuance == after.nuance && before.verdict == after.verdict
            && before.standingAtEnd == after.standingAtEnd && before.nuanceAtEnd == after.nuanceAtEnd
            && (!mayBePartial || isSameInterval)
    }

    private var mayBePartial: Bool {
        func isPartial(_ side: MeasuredReport?, _ row: JudgedRow?) -> Bool {
            guard let side, let row else { return false }
            let end = side.report[row.target].year ?? side.report[row.target.plan].lastYear
            return side.chronicle.isPartlyReported(row.area, row.indicator, year: min(side.year, end))
        }
        return isPartial(year.base, before) || isPartial(year.head, after)
    }

    private var isSameInterval: Bool {
        let (old, new) = (assessedBefore?.partial, assessedAfter?.partial)
        return old?.low == new?.low && old?.high == new?.high && old?.reported == new?.reported && old?.expected == new?.expected
    }

    /// What began or ceased to be judged is neither better nor worse.
    var course: Course {
        guard let (was, now) = compared, let old = was.rank, let new = now.rank, old != new else { return .other }
        return new < old ? .worse : .better
    }

    var isRaised: Bool {
        guard let (was, now) = compared, let old = was.height, let new = now.height else { return false }
        return new > old
    }

    /// The standings, or where the target stood when its unit ended, on both sides. Of a unit that ended on the same day on both sides the one
    /// speaks against the other: what was met and no longer is has fallen. Where the end itself is new, what ceases to be judged is neither.
    private var compared: (Standing, Standing)? {
        guard let before, let after else { return nil }
        if before.standing == .lapsed, after.standing == .lapsed, let old = before.standingAtEnd, let new = after.standingAtEnd {
            return (old, new)
        }
        if (before.standing == .lapsed) != (after.standing == .lapsed), endedAlike {
            return (before.standingAtEnd ?? before.standing, after.standingAtEnd ?? after.standing)
        }
        return (before.standing, after.standing)
    }

    private var endedAlike: Bool {
        guard let before, let after, let old = year.base?.report, let new = year.head?.report else { return false }
        return old[before.area].validTo == new[after.area].validTo
    }
}

extension StandingDifference {
    /// - rows: the years in which it differs, the latest first; at least one.
    fileprivate init(_ rows: [RowYear], _ match: Match, _ finder: CauseFinder) {
        guard let latest = rows.first, let (measured, row) = latest.side else { preconditionFailure("a change has at least one side") }
        let report = measured.report
        plan = report[row.target.plan].id
        unit = Named(row.area, in: report, namesakes: match.namesakes)
        indicator = report[row.indicator]
        target = report[row.target]
        let judged = rows.map { ($0, $0.assessedBefore, $0.assessedAfter) }
        years = judged.map { Year(reportYear: $0.year.year, course: $0.course, isRaised: $0.isRaised, before: $1, after: $2) }
        causes = finder.causes(of: judged)
    }
}

extension RowYear {
    /// The new content's row, or the old one's where it is gone.
    fileprivate var side: (MeasuredReport, JudgedRow)? {
        if let head = year.head, let after { return (head, after) }
        if let base = year.base, let before { return (base, before) }
        return nil
    }
}

extension Standing {
    /// How well a judged row stands, from lost (0) to achieved (3); nil where no judgement was made.
    var rank: Int? {
        switch self {
        case .achieved, .maintained: 3
        case .onTrack: 2
        case .behind: 1
        case .movingAway, .lost, .missed: 0
        case .inProgress, .noData, .notApplicable, .lapsed: nil
        }
    }

    /// The same, with what is merely in progress between what is missed and what is on its way.
    var height: Int? { self == .inProgress ? 1 : rank }
}
