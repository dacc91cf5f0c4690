import Language
import Reporting

/// A day from which a unit that lived on is not what it was before: another territory or another set of children; by which resolution.
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

    /// Of every unit, by date: the days on which the set of its living children changed, by id. A renamed child is the same child;
    /// the days on which the unit itself begins or ends change no set.
    static func ofChildren(_ report: Report) -> [[BoundaryChange]] {
        let renamed = Set(
            report.changes.lazy.filter { $0.kind == .rename && $0.from != $0.to }.flatMap { change in
                [ChildEvent(child: change.from, date: change.date), ChildEvent(child: change.to, date: change.date)]
            })
        return report.areaRefs.map { area in
            let unit = report[area]
            var bases: [CivilDate: String] = [:]
            for child in report.children(of: area) {
                for date in [report[child].validFrom, report[child].validTo?.dayAfter].compactMap(\.self)
                where !renamed.contains(ChildEvent(child: child, date: date)) && unit.isAlive(on: date) && unit.isAlive(on: date.dayBefore)
                {
                    let basis = basis(of: child, on: date, report)
                    if bases[date]?.isEmpty ?? true { bases[date] = basis }
                }
            }
            return bases.map { BoundaryChange(date: $0.key, basis: $0.value) }.sorted { $0.date < $1.date }
        }
    }

    /// What unit-changes.csv names for the day, else the child's own.
    private static func basis(of child: AreaRef, on date: CivilDate, _ report: Report) -> String {
        report.changes.first { $0.date == date && ($0.from == child || $0.to == child) && !$0.basis.isEmpty }?.basis ?? report[child].basis
    }

    private struct ChildEvent: Hashable {
        let child: AreaRef
        let date: CivilDate
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
        let trait = traits[Int(indicator.index)]
        return !boundaryChanges[Int(area.index)].isEmpty || trait.isCutByDefinitions
            || (trait.countsChildren && !childrenChanges[Int(area.index)].isEmpty)
    }

    /// Where a unit's values on an indicator stop being comparable, by year; definitions before territories, these before sets.
    func breaks(_ area: AreaRef, _ indicator: IndicatorRef, _ points: [Series.Point]) -> [Series.Break] {
        if !isCut(area, indicator) { return [] }
        let definitions = report[indicator].definitionBreaks.map { Series.Break(kind: .definition, year: $0.year, basis: $0.basis) }
        func cuts(_ changes: [BoundaryChange], _ kind: Series.Break.Kind) -> [Series.Break] {
            changes.map { Series.Break(kind: kind, year: $0.firstYear(in: points), basis: $0.basis) }
        }
        let boundaries = cuts(boundaryChanges[Int(area.index)], .boundary)
        let sets = traits[Int(indicator.index)].countsChildren ? cuts(childrenChanges[Int(area.index)], .children) : []
        // one day that changed the territory and the set with it is told once
        let own = sets.filter { set in !boundaries.contains { $0.year == set.year } }
        return (definitions + boundaries + own).enumerated()
            .sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
    }
}
