import Language
import Measuring
import Reporting

/// What differs in the rules a row is judged by: thresholds, the indicator, the plan's period, lives of units, breaks of series.
extension CauseFinder {
    /// Only where a pace was judged, and only the threshold that could decide it.
    func thresholdCauses(_ years: [(row: RowYear, old: Assessment?, new: Assessment?)]) -> [Cause] {
        guard let old = match.base?.site.thresholds, let new = match.head?.site.thresholds else { return [] }
        let judged = years.flatMap { [$0.old, $0.new].compactMap(\.self) }
        var causes: [Cause] = []
        if old.onTrack != new.onTrack, judged.contains(where: { [.onTrack, .behind, .movingAway].contains($0.standing) }) {
            causes.append(threshold(.onTrack, old.onTrack, new.onTrack))
        }
        if old.ahead != new.ahead, judged.contains(where: { $0.nuance == .ahead }) {
            causes.append(threshold(.ahead, old.ahead, new.ahead))
        }
        return causes
    }

    private func threshold(_ which: Cause.Threshold, _ old: Double, _ new: Double) -> Cause {
        Cause(.threshold, .threshold(which, old, new), eases: new < old, place: Place(path: "site.yaml"))
    }

    /// The indicator's own rules, and those of the one it is counted or implied from.
    func indicatorCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        var causes = indicatorCauses(old.indicator, old.report, new.indicator, new.report, isOther: false)
        for id in Set(sources(new) + sources(old)).sorted() where id != new.indicator.id {
            guard let a = old.report.indicator(id: id), let b = new.report.indicator(id: id) else { continue }
            causes += indicatorCauses(old.report[a], old.report, new.report[b], new.report, isOther: true)
        }
        return causes
    }

    private func sources(_ side: CauseSide) -> [String] {
        var sources = side.indicator.impliedBy.map { [side.report[$0].id] } ?? []
        if case .shareOfChildren(let counted, _) = side.indicator.derivation { sources.append(side.report[counted].id) }
        return sources
    }

    private func indicatorCauses(_ a: Indicator, _ old: Report, _ b: Indicator, _ new: Report, isOther: Bool) -> [Cause] {
        var rules: [Cause.Rule] = []
        if a.direction != b.direction { rules.append(.direction(isUp: b.direction == .up)) }
        if a.unitOfMeasure != b.unitOfMeasure { rules.append(.measure(a.unitOfMeasure, b.unitOfMeasure)) }
        if a.decimals != b.decimals { rules.append(.decimals(a.decimals, b.decimals)) }
        let (from, to) = (derivation(a, old), derivation(b, new))
        if from != to { rules.append(.derivation(from, to)) }
        if a.hasSetOfChildren != b.hasSetOfChildren { rules.append(.setOfChildren(isThere: b.hasSetOfChildren)) }
        if a.validYears != b.validYears { rules.append(.validYears(a.validYears, b.validYears)) }
        let (source, other) = (a.impliedBy.map { old[$0].id }, b.impliedBy.map { new[$0].id })
        if source != other { rules.append(.implying(source, other)) }
        return rules.map { Cause(.indicator, .rule($0, of: isOther ? b.name : nil), place: Place(b.location)) }
    }

    func planCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        periodCauses(old.report[old.latest.target.plan], new.report[new.latest.target.plan])
    }

    func periodCauses(_ old: Plan, _ new: Plan) -> [Cause] {
        if old.firstYear == new.firstYear, old.lastYear == new.lastYear { return [] }
        return [Cause(.plan, .period(old, new), place: Place(new.location))]
    }

    /// The unit's own life, and those below it where its value is computed from them.
    func unitCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let (a, b) = (old.report[old.latest.area], new.report[new.latest.area])
        var causes = lifeCauses(lifeFacts(a, old.report), lifeFacts(b, new.report), Place(b.location))
        if old.indicator.derivation == nil, new.indicator.derivation == nil { return causes }
        var (before, after) = (children(old), children(new))
        var names: [String] = []
        var place: Place?
        for id in Set(before.keys).union(after.keys).sorted() {
            let (was, now) = (before.removeValue(forKey: id), after.removeValue(forKey: id))
            if was?.facts == now?.facts { continue }
            names.append((now ?? was)?.name ?? id)
            place = place ?? now?.place ?? was?.place.withoutLine
        }
        if !names.isEmpty { causes.append(Cause(.unit, .unitsBelow(names), place: place)) }
        return causes
    }

    private func children(_ side: CauseSide) -> [String: (name: String, facts: LifeFacts, place: Place)] {
        Dictionary(
            side.report.children(of: side.latest.area).map { child in
                let unit = side.report[child]
                return (unit.id, (unit.name, lifeFacts(unit, side.report), Place(unit.location)))
            }, uniquingKeysWith: { first, _ in first })
    }

    func lifeFacts(_ area: ReferenceArea, _ report: Report) -> LifeFacts {
        LifeFacts(first: area.validFrom, last: area.validTo, parent: area.parent.map { report[$0].name })
    }

    func lifeCauses(_ old: LifeFacts?, _ new: LifeFacts?, _ place: Place) -> [Cause] {
        guard let old else { return new == nil ? [] : [Cause(.unit, .unitAdded, place: place)] }
        guard let new else { return [Cause(.unit, .unitRemoved, place: place)] }
        var causes: [Cause] = []
        if old.last != new.last { causes.append(Cause(.unit, .lastDay(old.last, new.last), place: place)) }
        if old.first != new.first { causes.append(Cause(.unit, .firstDay(old.first, new.first), place: place)) }
        if old.parent != new.parent { causes.append(Cause(.unit, .unitAbove(old.parent, new.parent), place: place)) }
        return causes
    }

    /// Breaks by the year that was judged, come or gone.
    func breakCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let last = max(old.latest.judgedYear, new.latest.judgedYear)
        let (before, after) = (breaks(old, by: last), breaks(new, by: last))
        func cause(_ cut: Cut, _ side: CauseSide, isNew: Bool) -> Cause {
            let place = place(of: cut, side)
            return Cause(.seriesBreak, .seriesBreak(cut.kind, year: cut.year, isNew: isNew), place: isNew ? place : place?.withoutLine)
        }
        return before.filter { !after.contains($0) }.map { cause($0, old, isNew: false) }
            + after.filter { !before.contains($0) }.map { cause($0, new, isNew: true) }
    }

    private struct Cut: Equatable {
        let kind: Series.Break.Kind
        let year: Int
    }

    private func breaks(_ side: CauseSide, by year: Int) -> [Cut] {
        side.measured?.series(side.latest.area, side.latest.indicator).breaks.filter { $0.year <= year }.map {
            Cut(kind: $0.kind, year: $0.year)
        } ?? []
    }

    private func place(of cut: Cut, _ side: CauseSide) -> Place? {
        if cut.kind == .definition { return Place(side.indicator.location) }
        let area = side.latest.area
        return side.report.changes.first { ($0.from == area || $0.to == area) && cut.year - $0.date.year <= 1 && cut.year >= $0.date.year }
            .map { Place($0.location) }
    }
}

/// When a unit lives, and below which.
struct LifeFacts: Equatable {
    let first: CivilDate?
    let last: CivilDate?
    let parent: String?
}
