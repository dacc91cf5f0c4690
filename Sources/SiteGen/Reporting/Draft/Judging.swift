/// Which targets judge a unit, and where values can be derived from.
extension Draft {
    /// The targets of a unit on an indicator, those of its parent included that apply to children.
    func targets(judging area: AreaRef, _ indicator: IndicatorRef) -> [(plan: Plan, year: Int?)] {
        let parent = areas[Int(area.index)].parent
        return plans.flatMap { plan in
            plan.targets.filter { target in
                target.indicator == indicator && (target.appliesTo == .unit ? target.unit == area : target.unit == parent)
            }.map { (plan, $0.year) }
        }
    }

    /// Whether a unit's children reported what its value is derived from; in any year where `year` is nil.
    func derives(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int?) -> Bool {
        let source: IndicatorRef
        switch indicators[Int(indicator.index)].derivation {
        case nil: return false
        case .sumOfChildren: source = indicator
        case .shareOfChildren(let counted, _): source = counted
        }
        return children[Int(area.index)].contains { child in
            observations[totals(child, source)].contains { row in year.map { Int(row.year) == $0 } ?? true }
        }
    }
}
