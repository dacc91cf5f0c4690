import Reporting

/// Whether one display unit would change a standing.
extension Assessment {
    /// One display unit up or down would change the standing.
    package var isSensitive: Bool {
        guard isQuantity, let judged else { return false }
        let rule = chronicle.rule(for: self, judged), value = WideRational(judged.value), unit = rule.goal.displayUnit
        let (lower, upper) = (value - unit, value + unit)
        if lower >= .zero, rule.standing(of: lower).0 != standing { return true }
        return (trait.measure != .percent || upper <= WideRational(100)) && rule.standing(of: upper).0 != standing
    }
}
