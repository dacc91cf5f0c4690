import Language
import Reporting

/// Which units under one unit are set beside each other on an indicator, in every table, range, rank and drawing.
///
/// Where a target of the unit above applies to its children, all that it covers. Else units of one kind; the only unit of its kind in its time
/// (one special zone among wards and communes) stands with the kind that has the most units beside it, so that none is left out. Districts and
/// wards are never set side by side, nor is an organisation beside a place unless one target covers both.
extension MeasuredReport {
    /// The units in groups, those of each in the order given; groups in the order of their first units.
    package func setBeside(_ areas: [AreaRef], under parent: AreaRef?, on indicator: IndicatorRef) -> [[AreaRef]] {
        var kinds: [String] = []
        for area in areas where !kinds.contains(report[area].kind) { kinds.append(report[area].kind) }
        guard kinds.count > 1 else { return [areas] }
        let byKind = kinds.map { kind in areas.filter { report[$0].kind == kind } }
        guard let parent else { return byKind }
        var places = Array(kinds.indices)
        var moved: [AreaRef: Int] = [:]
        if covers(parent, indicator) {
            for kind in kinds.indices {
                if let earlier = kinds.indices.first(where: {
                    places[$0] == $0 && $0 < kind && mayStand(kinds[$0], beside: kinds[kind], isAsked: true)
                }) {
                    places[kind] = earlier
                }
            }
        } else {
            for kind in kinds.indices {
                for area in byKind[kind] where !byKind[kind].contains(where: { $0 != area && lived(area, with: $0) }) {
                    let others = kinds.indices.filter { other in
                        other != kind && mayStand(kinds[other], beside: kinds[kind], isAsked: false)
                            && byKind[other].contains { lived(area, with: $0) }
                    }
                    if let most = others.max(by: { (byKind[$0].count, -$0) < (byKind[$1].count, -$1) }) { moved[area] = most }
                }
            }
            // those that are each the only one of its kind stand together
            for (area, other) in moved where byKind[other].allSatisfy({ moved[$0] != nil }) {
                if let kind = kinds.firstIndex(of: report[area].kind) { moved[area] = min(kind, other) }
            }
        }
        let groups = kinds.indices.map { place in
            areas.filter { area in (moved[area] ?? kinds.firstIndex(of: report[area].kind).map { places[$0] }) == place }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// Whether a target of the unit applies to each of its children.
    private func covers(_ parent: AreaRef, _ indicator: IndicatorRef) -> Bool {
        report.plans.contains { plan in
            plan.firstYear <= year && plan.targets.contains { $0.appliesTo == .children && $0.unit == parent && $0.indicator == indicator }
        }
    }

    private func lived(_ area: AreaRef, with other: AreaRef) -> Bool {
        func began(_ a: AreaRef, before b: AreaRef) -> Bool {
            guard let first = report[a].validFrom, let last = report[b].validTo else { return true }
            return first <= last
        }
        return began(area, before: other) && began(other, before: area)
    }

    private func mayStand(_ kind: String, beside other: String, isAsked: Bool) -> Bool {
        if !isAsked, kind == "organisation" || other == "organisation" { return false }
        guard let level = levels[kind], let beside = levels[other] else { return true }
        return level == beside
    }
}

/// How high the kinds that the content is told of stand; other words stand beside any.
private let levels = ["nation": 0, "province": 1, "city": 2, "district": 2, "ward": 3, "commune": 3, "special-zone": 3]
