import Reporting

/// Which figures are due from whom: while its period lasts, each plan asks its own unit and the units below it for its form.
///
/// Expected of the plan's unit: the indicators of its targets that are not derived, or of all where no unit is below it. Expected of a child: what a target asks of all
/// children, what the unit's own figures are computed from, and what any of its siblings ever reported without being asked by name: what
/// one reports for a plan of its own is its own matter. Where another plan of the unit has a target on what siblings report, that plan
/// asks for it. What another indicator's state implies is due from nobody.
package struct Asked: Sendable {
    private struct Form {
        let years: ClosedRange<Int>
        /// Sorted.
        let indicators: [IndicatorRef]
    }

    /// By plan: the units that ever report under it, each with the indicators expected of it.
    package let expected: [[(area: AreaRef, indicators: [IndicatorRef])]]
    /// By unit.
    private let forms: [[Form]]

    package init(_ report: Report) {
        let grounds = Grounds(report)
        expected = report.plans.map { expectations(of: $0, grounds, in: report) }
        var forms: [[Form]] = Array(repeating: [], count: report.areas.count)
        for (plan, asked) in zip(report.plans, expected) where plan.firstYear <= plan.lastYear {
            for (area, indicators) in asked {
                forms[Int(area.index)].append(Form(years: plan.firstYear...plan.lastYear, indicators: indicators))
            }
        }
        self.forms = forms
    }

    /// What the plans in force in a year ask the unit for; where none is, what those ask that begin within three years: the year may be their
    /// base year (docs/METHOD.md).
    package func indicators(of area: AreaRef, in year: Int) -> Set<IndicatorRef> {
        func asked(_ isMeant: (ClosedRange<Int>) -> Bool) -> Set<IndicatorRef> {
            forms[Int(area.index)].reduce(into: []) { if isMeant($1.years) { $0.formUnion($1.indicators) } }
        }
        let now = asked { $0.contains(year) }
        return now.isEmpty ? asked { ($0.lowerBound - 3..<$0.lowerBound).contains(year) } : now
    }

    /// The years in which plans ask the unit for the indicator; empty where none ever does.
    package func years(_ area: AreaRef, _ indicator: IndicatorRef) -> [ClosedRange<Int>] {
        forms[Int(area.index)].filter { $0.indicators.contains(indicator) }.map(\.years)
    }
}

/// Which targets explain that a unit reports an indicator.
private struct Grounds {
    /// By unit: the indicators of the targets set for it by name, in plans of its own or of others.
    private(set) var byName: [AreaRef: Set<IndicatorRef>] = [:]
    /// By unit: the indicators of all targets of the plans made for it.
    private(set) var byPlans: [AreaRef: Set<IndicatorRef>] = [:]

    init(_ report: Report) {
        for plan in report.plans {
            byPlans[plan.unit, default: []].formUnion(plan.targets.map(\.indicator))
            for target in plan.targets where target.appliesTo == .unit { byName[target.unit, default: []].insert(target.indicator) }
        }
    }

    /// Whether what a child reports is asked of its siblings by a plan of the unit above: nobody set the child a target on it, and no other
    /// plan of that unit speaks of it.
    func makesHabit(_ indicator: IndicatorRef, of child: AreaRef, under plan: Plan) -> Bool {
        if byName[child]?.contains(indicator) ?? false { return false }
        return plan.targets.contains { $0.indicator == indicator } || !(byPlans[plan.unit]?.contains(indicator) ?? false)
    }
}

private func expectations(of plan: Plan, _ grounds: Grounds, in report: Report) -> [(area: AreaRef, indicators: [IndicatorRef])] {
    var expected: [(area: AreaRef, indicators: [IndicatorRef])] = []
    var judged: [AreaRef: Set<IndicatorRef>] = [:]
    // what is worked out from the units below is asked of a unit that has none
    for target in plan.targets
    where target.appliesTo == .unit && (report[target.indicator].derivation == nil || report.children(of: target.unit).isEmpty) {
        judged[target.unit, default: []].insert(target.indicator)
    }
    for (area, indicators) in judged.sorted(by: { $0.key < $1.key }) { expected.append((area, indicators.sorted())) }
    let children = report.children(of: plan.unit)
    var asked: Set<IndicatorRef> = []
    for child in children {
        // sorted by indicator: neighbours are equal
        var last: IndicatorRef?
        for observation in report.observations(of: child) where observation.indicator != last {
            last = observation.indicator
            if grounds.makesHabit(observation.indicator, of: child, under: plan) { asked.insert(observation.indicator) }
        }
    }
    for target in plan.targets where target.appliesTo == .children || target.unit == plan.unit {
        switch (target.appliesTo, report[target.indicator].derivation) {
        case (.children, _), (.unit, .sumOfChildren): asked.insert(target.indicator)
        case (.unit, .shareOfChildren(let counted, _)): asked.insert(counted)
        case (.unit, nil): break
        }
    }
    let form = asked.sorted()
    for child in children where judged[child] == nil && !form.isEmpty { expected.append((child, form)) }
    return expected
}

/// What a year before a plan is asked for, as its base year; empty while a plan is in force or none begins within three years.
package func baseYearIndicators(of area: AreaRef, in year: Int, _ report: Report) -> [IndicatorRef] {
    let asked = Asked(report)
    let isInForce = report.indicatorRefs.contains { asked.years(area, $0).contains { $0.contains(year) } }
    return isInForce ? [] : asked.indicators(of: area, in: year).sorted()
}

extension Report {
    /// Whether another indicator's state of the year says it already: a member has registered, and need not report that it has.
    package func isImplied(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Bool {
        guard let source = self[indicator].impliedBy else { return false }
        return series(area, source).contains { Int($0.year) == year && ($0.value?.numerator ?? 0) != 0 }
    }
}

/// Why a unit has no row for a year: nobody can report before there is a plan or a unit, and only who was asked has not reported.
package enum Silence: Sendable {
    case notFounded, ended
    /// Another indicator's state says it already.
    case implied
    /// What was sent is set aside.
    case faulty
    case notReported, beforePlan, afterPlan
    /// No plan ever asks for it.
    case notOwed
}

extension Asked {
    package func silence(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, in report: Report) -> Silence {
        let unit = report[area]
        if let first = unit.validFrom, year < first.year { return .notFounded }
        if let last = unit.validTo, year > last.year { return .ended }
        if report.isImplied(area, indicator, year) { return .implied }
        if report.setAside.mayHold(area, indicator, year: year) { return .faulty }
        let asked = years(area, indicator)
        if asked.contains(where: { $0.contains(year) }) { return .notReported }
        if let first = asked.map(\.lowerBound).min(), year < first { return .beforePlan }
        if let last = asked.map(\.upperBound).max(), year > last { return .afterPlan }
        return .notOwed
    }
}

/// What the nearest target from a year on asks of a unit on one indicator, in plans that last until then: its own, or one for all units below
/// the plan's.
package func nextTarget(of indicator: IndicatorRef, for area: AreaRef, from year: Int, among targets: [TargetRef], in report: Report)
    -> Target?
{
    targets.lazy.filter { report[$0.plan].lastYear >= year }.map { report[$0] }.filter { target in
        guard target.indicator == indicator, (target.year ?? .max) >= year else { return false }
        return target.appliesTo == .unit ? target.unit == area : report[area].parent == target.unit
    }.min { ($0.year ?? .max) < ($1.year ?? .max) }
}
