import Language
import Reporting

/// A target without its texts, ready to judge by: copied a hundred thousand times, so nothing in it but the ladder is counted.
struct Aim: Sendable {
    let indicator: IndicatorRef
    let year: Int?
    let value: Exact
    let goal: Goal
    /// `encourage` and `consider` are never missed.
    let isSoft: Bool
    let stated: Target.Baseline?
    /// The plan's period.
    let firstYear: Int
    let lastYear: Int
    /// The promises of the same plan, unit and indicator up to this one, by year.
    let rungs: [Rung]

    var isYearly: Bool { firstYear == lastYear }

    init(_ target: Target, in plan: Plan, _ indicator: Indicator, rungs: [Rung]) {
        self.indicator = target.indicator
        year = target.year
        value = target.value
        goal = Goal(target, indicator)
        isSoft = target.wording == .encourage || target.wording == .consider
        stated = target.baseline
        firstYear = plan.firstYear
        lastYear = plan.lastYear
        self.rungs = rungs
    }

    /// By plan and target.
    static func ofAll(_ report: Report, _ ladders: Ladders) -> [[Aim]] {
        report.planRefs.map { plan in
            report.targets(of: plan).map { reference in
                let target = report[reference]
                return Aim(target, in: report[plan], report[target.indicator], rungs: ladders.rungs(to: reference, of: target))
            }
        }
    }
}

/// What judging needs to know of an indicator, without its texts.
struct Trait: Sendable {
    let measure: Indicator.UnitOfMeasure
    let isQuantity: Bool
    let isDerived: Bool
    let isCutByDefinitions: Bool
    let validYears: Int?
    let impliedBy: IndicatorRef?

    init(_ indicator: Indicator) {
        measure = indicator.unitOfMeasure
        isQuantity = indicator.isQuantity
        isDerived = indicator.derivation != nil
        isCutByDefinitions = !indicator.definitionBreaks.isEmpty
        validYears = indicator.validYears
        impliedBy = indicator.impliedBy
    }
}
