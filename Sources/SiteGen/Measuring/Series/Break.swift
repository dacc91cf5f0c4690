import Language
import Reporting

/// A day on which a unit that lived on gained or lost territory, and by which resolution.
struct BoundaryChange: Sendable {
    let date: CivilDate
    let basis: String

    /// Of every unit, by date. A unit whose whole life begins or ends with the change has no series that it could break.
    static func ofAll(_ report: Report) -> [[BoundaryChange]] {
        var changes = [[BoundaryChange]](repeating: [], count: report.areas.count)
        for change in report.changes.sorted(by: { ($0.date, $0.from, $0.to) < ($1.date, $1.from, $1.to) }) where change.kind != .rename {
            for area in change.from == change.to ? [change.from] : [change.from, change.to] {
                let unit = report[area]
                guard unit.isAlive(on: change.date), unit.isAlive(on: change.date.dayBefore) else { continue }
                let new = BoundaryChange(date: change.date, basis: change.basis)
                let known = changes[Int(area.index)]
                if !known.contains(where: { $0.date == new.date && $0.basis == new.basis }) { changes[Int(area.index)].append(new) }
            }
        }
        return changes
    }

    /// A break on date D lies before the first value whose date (31/12 of its year, or as_of) is D or later.
    func firstYear(in points: [Series.Point]) -> Int {
        let sameYear = points.first { $0.year == date.year }
        if let asOf = sameYear?.asOf, asOf < date { return date.year + 1 }
        return date.year
    }
}

extension Chronicle {
    func isCut(_ area: AreaRef, _ indicator: IndicatorRef) -> Bool {
        !boundaryChanges[Int(area.index)].isEmpty || traits[Int(indicator.index)].isCutByDefinitions
    }

    /// Where a unit's values on an indicator stop being comparable, by year; definitions before territories.
    func breaks(_ area: AreaRef, _ indicator: IndicatorRef, _ points: [Series.Point]) -> [Series.Break] {
        if !isCut(area, indicator) { return [] }
        let boundaries = boundaryChanges[Int(area.index)]
        let definitions = report[indicator].definitionBreaks
        let all = definitions.map { Series.Break(kind: .definition, year: $0.year, basis: $0.basis) }
            + boundaries.map { Series.Break(kind: .boundary, year: $0.firstYear(in: points), basis: $0.basis) }
        return all.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
    }
}
