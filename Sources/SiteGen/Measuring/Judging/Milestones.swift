import Reporting

/// A value promised for a year.
struct Milestone: Sendable, Hashable {
    let year: Int
    let value: Rational
}

/// The promises that a path leads through: per target those of the same plan, unit and indicator, and those of yearly plans.
struct Milestones: Sendable {
    /// By plan and target, by year.
    private let milestones: [[[Milestone]]]
    private let yearly: [Scope: [Milestone]]

    fileprivate struct Scope: Hashable {
        let unit: AreaRef
        let indicator: IndicatorRef
        let appliesTo: Target.AppliesTo
    }

    init(_ report: Report) {
        var yearly: [Scope: [Milestone]] = [:]
        milestones = report.plans.map { plan in
            var byScope: [Scope: [Milestone]] = [:]
            for target in plan.targets {
                guard let year = target.year, report[target.indicator].isQuantity else { continue }
                byScope[Scope(target), default: []].append(Milestone(year: year, value: target.value))
            }
            for (scope, own) in byScope { byScope[scope] = own.sorted { $0.year < $1.year } }
            if plan.firstYear == plan.lastYear {
                for (scope, own) in byScope { yearly[scope, default: []] += own }
            }
            return plan.targets.map { byScope[Scope($0)] ?? [] }
        }
        self.yearly = yearly
    }

    /// Through which promises the path to a target leads, its own last.
    func milestones(to reference: TargetRef, of target: Target) -> [Milestone] {
        guard let year = target.year else { return [] }
        return milestones[Int(reference.plan.index)][Int(reference.index)].filter { $0.year < year } + [
            Milestone(year: year, value: target.value)
        ]
    }

    var hasNoYearly: Bool { yearly.isEmpty }

    /// What a yearly plan promises for this unit in this year; where two do, the one read first.
    func yearlyMilestone(_ area: AreaRef, under parent: AreaRef?, _ indicator: IndicatorRef, year: Int) -> Milestone? {
        let own = yearly[Scope(unit: area, indicator: indicator, appliesTo: .unit)]?.first { $0.year == year }
        if own != nil { return own }
        return parent.flatMap { yearly[Scope(unit: $0, indicator: indicator, appliesTo: .children)]?.first { $0.year == year } }
    }
}

extension Milestones.Scope {
    fileprivate init(_ target: Target) {
        self.init(unit: target.unit, indicator: target.indicator, appliesTo: target.appliesTo)
    }
}
