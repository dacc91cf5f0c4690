import Measuring
import Reporting
import Wording

/// A target row whose standing is another than the year before.
struct StandingChange {
    let area: AreaRef
    fileprivate let then: MeasuredReport
    fileprivate let now: MeasuredReport
    /// Places of the row in the two.
    fileprivate let old: Int
    fileprivate let new: Int

    var before: Assessment { then.assessment(at: old) }
    var after: Assessment { now.assessment(at: new) }
}

extension StandingChange {
    enum Course { case better, worse, other }

    /// Better or worse where both years were judged and their families differ; what began or ceased to be judged is neither.
    var course: Course {
        guard let old = then.rows[old].standing.rank, let new = now.rows[new].standing.rank, old != new else { return .other }
        return new > old ? .better : .worse
    }
}

extension Standing {
    /// How well a judged row stands, from lost (0) to achieved (3); nil where no judgement was made.
    fileprivate var rank: Int? {
        switch self {
        case .achieved, .maintained: 3
        case .onTrack: 2
        case .behind: 1
        case .movingAway, .lost, .missed: 0
        case .inProgress, .noData, .notApplicable, .lapsed: nil
        }
    }
}

extension Edition {
    /// Row by row against the year before; empty where that year was not measured.
    func standingChanges(in year: Int) -> [StandingChange] { changesAndSteady(in: year).changes }

    /// The changes, and how many rows were there the year before too with the same standing. A verdict that was passed in a year before
    /// is neither.
    func changesAndSteady(in year: Int) -> (changes: [StandingChange], steady: Int) {
        guard let now = measured(in: year), let then = measured(in: year - 1) else { return ([], 0) }
        var old = EarlierRows(then.rows)
        var changes: [StandingChange] = []
        var steady = 0
        for (place, row) in now.rows.enumerated() {
            guard let before = old.place(of: row), (report[row.target].year ?? report[row.target.plan].lastYear) >= year else { continue }
            if (then.rows[before].standing, then.rows[before].nuance) == (row.standing, row.nuance) {
                steady += 1
            } else {
                changes.append(StandingChange(area: row.area, then: then, now: now, old: before, new: place))
            }
        }
        return (changes, steady)
    }
}

extension Edition {
    /// What became better or worse of one unit in a report year, without looking at any other.
    func changes(of area: AreaRef, in year: Int) -> [(before: Assessment, after: Assessment)] {
        guard let then = measured(in: year - 1), let now = measured(in: year) else { return [] }
        let old = then.assessments(of: area)
        return now.assessments(of: area).compactMap { after in
            guard let before = old.first(where: { $0.target == after.target }),
                (report[after.target].year ?? report[after.target.plan].lastYear) >= year,
                let was = before.standing.rank, let now = after.standing.rank, was != now
            else { return nil }
            return (before, after)
        }
    }
}

/// Finds the rows of another year. Both years have their rows in the same order, so the next one asked for mostly stands next.
private struct EarlierRows {
    private let rows: [JudgedRow]
    private var next = 0
    private lazy var places = Dictionary(zip(rows.lazy.map(RowKey.init), rows.indices)) { _, last in last }

    init(_ rows: [JudgedRow]) { self.rows = rows }

    mutating func place(of row: JudgedRow) -> Int? {
        let key = RowKey(row)
        guard let found = next < rows.count && RowKey(rows[next]) == key ? next : places[key] else { return nil }
        next = found + 1
        return found
    }
}

private struct RowKey: Hashable {
    let target: TargetRef
    let area: AreaRef
    init(_ row: JudgedRow) {
        target = row.target
        area = row.area
    }
}
