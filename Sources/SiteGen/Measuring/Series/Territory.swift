import Language
import Reporting

/// Which units held a unit's present territory on an earlier day.
struct Territory: Sendable {
    private let report: Report
    private let incoming: [[AreaChange]]
    private let outgoing: [[AreaChange]]

    init(_ report: Report) {
        self.report = report
        var incoming = [[AreaChange]](repeating: [], count: report.areas.count), outgoing = incoming
        for change in report.changes where change.from != change.to {
            incoming[Int(change.to.index)].append(change)
            outgoing[Int(change.from.index)].append(change)
        }
        self.incoming = incoming
        self.outgoing = outgoing
    }

    /// Whether other units were ever merged into this one.
    func hasMerged(_ area: AreaRef) -> Bool {
        incoming[Int(area.index)].contains { $0.kind == .mergeWhole || $0.kind == .rename }
    }

    /// nil where parts of units were moved since: then nothing can be compared.
    func parts(of area: AreaRef, on day: CivilDate) -> [AreaRef]? {
        parts(of: area, on: day, depth: 0).map { $0.sorted() }
    }

    /// No unit has a hundred changes behind it; and where units went into each other in a circle, there must be an end.
    private static let longestChain = 100

    private func parts(of area: AreaRef, on day: CivilDate, depth: Int) -> [AreaRef]? {
        let left = outgoing[Int(area.index)].filter { $0.date > day }
        let isMoved = { (change: AreaChange) in change.kind == .splitPart || change.kind == .boundary }
        // a unit said to go whole into two others was in truth divided
        if left.contains(where: isMoved) || (depth > 0 && left.count > 1) || depth > Self.longestChain { return nil }
        var found = report[area].isAlive(on: day) ? [area] : []
        for change in incoming[Int(area.index)] where change.date > day {
            guard !isMoved(change), let parts = parts(of: change.from, on: day, depth: depth + 1) else { return nil }
            found += parts
        }
        return found
    }
}
