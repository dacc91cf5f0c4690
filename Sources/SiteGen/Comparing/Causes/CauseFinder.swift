import Measuring
import Reporting

/// Finds what a changed standing could come from: everything that differs between the two contents and that this row is judged by.
///
/// Nothing is weighed: where several things changed, all that could matter are told.
struct CauseFinder {
    let match: Match
    let pairs: TargetPairs
    /// Places in `pairs` of the targets whose promise differs, by the units and indicators they are made for.
    private let changed: [Scope: [Int]]

    struct Scope: Hashable {
        let unit: String
        let indicator: String
        let appliesTo: Target.AppliesTo
    }

    init(_ match: Match, _ pairs: TargetPairs) {
        (self.match, self.pairs) = (match, pairs)
        var changed: [Scope: [Int]] = [:]
        for (place, pair) in pairs.pairs.enumerated() {
            let old = pair.base.flatMap { target in match.base.map { ($0[target], $0) } }
            let new = pair.head.flatMap { target in match.head.map { ($0[target], $0) } }
            if let old, let new, old.0.value == new.0.value, old.0.year == new.0.year { continue }
            for scope in Set([old, new].compactMap { $0.map { Scope($0.0, $0.1) } }) { changed[scope, default: []].append(place) }
        }
        self.changed = changed
    }

    /// - years: the row in each report year in which it differs, with what was judged on either side; the latest first.
    func causes(of years: [(row: RowYear, old: Assessment?, new: Assessment?)]) -> [Cause] {
        guard let latest = years.first else { return [] }
        let old = latest.old.flatMap { row in match.base.map { CauseSide($0, row, years.compactMap(\.old), latest.row.year.base) } }
        let new = latest.new.flatMap { row in match.head.map { CauseSide($0, row, years.compactMap(\.new), latest.row.year.head) } }
        var causes: [Cause] = []
        if let old, let new {
            causes =
                targetCauses(old, new) + otherTargetCauses(old, new) + baselineCauses(years, old, new) + thresholdCauses(years)
                + indicatorCauses(old, new) + planCauses(old, new) + unitCauses(old, new) + breakCauses(old, new)
            causes += valueCauses(years, old, new, isAlone: causes.isEmpty)
            if old.latest.reportYear != new.latest.reportYear {
                causes.append(
                    Cause(
                        .reportYear, .reportYear(old.latest.reportYear, new.latest.reportYear), place: Place(path: "site.yaml")))
            }
        } else if let side = new ?? old {
            causes = comeOrGone(side, isNew: old == nil)
        }
        return Cause.Kind.allCases.flatMap { kind in causes.filter { $0.kind == kind } }
    }

    /// A row that only one side judges: its target is new or gone, or its unit is.
    private func comeOrGone(_ side: CauseSide, isNew: Bool) -> [Cause] {
        let reference = side.latest.target
        let place = isNew ? pairs.place(head: reference) : pairs.place(base: reference)
        let other = isNew ? match.base : match.head
        guard let other, let place, let twin = isNew ? pairs.pairs[place].base : pairs.pairs[place].head else {
            return [
                isNew
                    ? Cause(.targetAdded, .targetAdded, place: Place(side.target.location))
                    : Cause(.targetRemoved, .targetRemoved, place: Place(side.target.location).withoutLine)
            ]
        }
        let area = side.report[side.latest.area]
        let (here, there) = (lifeFacts(area, side.report), other.area(id: area.id).map { lifeFacts(other[$0], other) })
        var causes = isNew ? lifeCauses(there, here, Place(area.location)) : lifeCauses(here, there, Place(area.location).withoutLine)
        let (own, others) = (side.report[reference.plan], other[twin.plan])
        causes += isNew ? periodCauses(others, own) : periodCauses(own, others)
        return causes
    }

    /// Other targets that the path leads through: of the same plan by an earlier year, or of yearly plans.
    private func otherTargetCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let own = pairs.place(head: new.latest.target)
        var scopes: [Scope] = []
        for side in [new, old] {
            let (unit, indicator) = (side.report[side.latest.area], side.report[side.latest.indicator].id)
            scopes.append(Scope(unit: unit.id, indicator: indicator, appliesTo: .unit))
            if let parent = unit.parent { scopes.append(Scope(unit: side.report[parent].id, indicator: indicator, appliesTo: .children)) }
        }
        let places = Set(scopes.flatMap { changed[$0] ?? [] }).filter { $0 != own }.sorted()
        return places.compactMap { place in
            let pair = pairs.pairs[place]
            let before = pair.base.flatMap { target in match.base.map { Promise($0, target) } }
            let after = pair.head.flatMap { target in match.head.map { Promise($0, target) } }
            let leads = [before.map { $0.leads(to: old) }, after.map { $0.leads(to: new) }].contains(true)
            return leads ? otherTarget(before, after) : nil
        }
    }
}

extension CauseFinder.Scope {
    init(_ target: Target, _ report: Report) {
        self.init(unit: report[target.unit].id, indicator: report[target.indicator].id, appliesTo: target.appliesTo)
    }
}

/// One side of a row whose standing differs.
struct CauseSide {
    let report: Report
    let measured: MeasuredReport?
    /// The row in the latest year in which it differs …
    let latest: Assessment
    /// … and in all of them.
    let rows: [Assessment]
    let target: Target
    let indicator: Indicator

    init(_ report: Report, _ latest: Assessment, _ rows: [Assessment], _ measured: MeasuredReport?) {
        (self.report, self.latest, self.rows, self.measured) = (report, latest, rows, measured)
        target = report[latest.target]
        indicator = report[latest.indicator]
    }
}
