import Language
import Reporting

/// A target without its texts, ready to judge by: copied a hundred thousand times, so nothing in it but its milestones is counted by reference.
struct TargetTerms: Sendable {
    let indicator: IndicatorRef
    let year: Int?
    let value: Rational
    let goal: Goal
    /// `encourage` and `consider` are never missed.
    let isSoft: Bool
    let stated: Target.Baseline?
    /// The plan's period.
    let firstYear: Int
    let lastYear: Int
    /// The promises of the same plan, unit and indicator up to this one, by year.
    let milestones: [Milestone]
    /// From when a level to be kept is due; nil for any other target.
    let upkeep: Upkeep?

    var isYearly: Bool { firstYear == lastYear }
    /// The year a target without year ends with its plan.
    var end: Int { year ?? lastYear }

    /// From which year on a level to be kept is asked for; the plan's first for any other target.
    var firstDueYear: Int {
        switch upkeep {
        case nil, .always: firstYear
        case .reached(_, let due): due
        case .atItsYear: end
        }
    }

    init(_ target: Target, in plan: Plan, _ indicator: Indicator, milestones: [Milestone], upkeep: Upkeep?) {
        self.indicator = target.indicator
        year = target.year
        value = target.value
        goal = Goal(target, indicator)
        isSoft = target.wording == .encourage || target.wording == .consider
        stated = target.baseline
        firstYear = plan.firstYear
        lastYear = plan.lastYear
        self.milestones = milestones
        self.upkeep = upkeep
    }

    /// By plan and target.
    static func ofAll(_ report: Report, _ milestones: Milestones) -> [[TargetTerms]] {
        report.planRefs.map { plan in
            report.targets(of: plan).map { reference in
                let target = report[reference]
                return TargetTerms(
                    target, in: report[plan], report[target.indicator], milestones: milestones.milestones(to: reference, of: target),
                    upkeep: Upkeep(of: reference, report))
            }
        }
    }
}

/// From when on a `maintain` target asks for its level every year (3-method.md, «maintained / lost»).
enum Upkeep: Sendable {
    /// From the plan's first year.
    case always
    /// From the year in which another target of the same plan, unit and indicator asks to reach that level or more.
    case reached(by: TargetRef, year: Int)
    /// From its own year: other targets only ask for less before; until then it is a level to be reached.
    case atItsYear

    init?(of reference: TargetRef, _ report: Report) {
        let own = report[reference]
        guard own.comparison == .maintain else { return nil }
        let sense = Sense(own, report[own.indicator]), level = WideRational(own.value), end = own.year ?? .max
        let others = report.targets(of: reference.plan).compactMap { other -> (reference: TargetRef, year: Int, isEnough: Bool)? in
            let target = report[other]
            guard let year = target.year, year < end, target.comparison != .maintain, target.indicator == own.indicator,
                target.unit == own.unit, target.appliesTo == own.appliesTo
            else { return nil }
            return (other, year, !sense.isBetter(level, than: WideRational(target.value)))
        }
        if let reach = others.filter(\.isEnough).min(by: { $0.year < $1.year }) {
            self = .reached(by: reach.reference, year: reach.year)
        } else {
            self = others.isEmpty ? .always : .atItsYear
        }
    }
}

/// What judging needs to know of an indicator, without its texts.
struct Trait: Sendable {
    let measure: Indicator.UnitOfMeasure
    let isQuantity: Bool
    let isDerived: Bool
    let isCutByDefinitions: Bool
    /// A change of the set of children breaks its series.
    let countsChildren: Bool
    let validYears: Int?
    let impliedBy: IndicatorRef?

    init(_ indicator: Indicator) {
        measure = indicator.unitOfMeasure
        isQuantity = indicator.isQuantity
        isDerived = indicator.derivation != nil
        isCutByDefinitions = !indicator.definitionBreaks.isEmpty
        countsChildren = indicator.countsChildren
        validYears = indicator.validYears
        impliedBy = indicator.impliedBy
    }

    /// What one element is worth in the unit of measure: 1 for counts, 100/n points for a share of n; nil where nothing is counted.
    func element(of denominator: Int64?) -> WideRational? {
        switch measure {
        case .count: WideRational(1)
        case .percent: denominator.map { WideRational(100, over: Int128($0)) }
        case .amount, .level, .boolean: nil
        }
    }
}
