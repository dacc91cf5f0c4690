import Reporting

/// A value promised for a year.
struct Rung: Sendable, Hashable {
    let year: Int
    let value: Exact
}

/// The promises that a path leads through: per target those of the same plan, unit and indicator, and those of yearly plans.
struct Ladders: Sendable {
    /// By plan and target, by year.
    private let rungs: [[[Rung]]]
    private let yearly: [Scope: [Rung]]

    fileprivate struct Scope: Hashable {
        let unit: AreaRef
        let indicator: IndicatorRef
        let appliesTo: Target.AppliesTo
    }

    init(_ report: Report) {
        var yearly: [Scope: [Rung]] = [:]
        rungs = report.plans.map { plan in
            var ladders: [Scope: [Rung]] = [:]
            for target in plan.targets {
                guard let year = target.year, report[target.indicator].isQuantity else { continue }
                ladders[Scope(target), default: []].append(Rung(year: year, value: target.value))
            }
            for (scope, ladder) in ladders { ladders[scope] = ladder.sorted { $0.year < $1.year } }
            if plan.firstYear == plan.lastYear {
                for (scope, ladder) in ladders { yearly[scope, default: []] += ladder }
            }
            return plan.targets.map { ladders[Scope($0)] ?? [] }
        }
        self.yearly = yearly
    }

    /// Through which promises the path to a target leads, its own last.
    func rungs(to reference: TargetRef, of target: Target) -> [Rung] {
        guard let year = target.year else { return [] }
        return rungs[Int(reference.plan.index)][Int(reference.index)].filter { $0.year < year } + [Rung(year: year, value: target.value)]
    }

    var hasNoYearly: Bool { yearly.isEmpty }

    /// What a yearly plan promises for this unit in this year; where two do, the one read first.
    func yearlyRung(_ area: AreaRef, under parent: AreaRef?, _ indicator: IndicatorRef, year: Int) -> Rung? {
        let own = yearly[Scope(unit: area, indicator: indicator, appliesTo: .unit)]?.first { $0.year == year }
        if own != nil { return own }
        return parent.flatMap { yearly[Scope(unit: $0, indicator: indicator, appliesTo: .children)]?.first { $0.year == year } }
    }
}

extension Ladders.Scope {
    fileprivate init(_ target: Target) {
        self.init(unit: target.unit, indicator: target.indicator, appliesTo: target.appliesTo)
    }
}
