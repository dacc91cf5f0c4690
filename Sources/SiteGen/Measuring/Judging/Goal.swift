import Reporting

/// What one target asks, ready to be held against values.
struct Goal: Sendable {
    let value: WideRational
    let sense: Sense
    let comparison: Target.Comparison
    let isQuantity: Bool
    let displayUnit: WideRational

    init(_ target: Target, _ indicator: Indicator) {
        value = WideRational(target.value)
        sense = Sense(target, indicator)
        comparison = target.comparison
        isQuantity = indicator.isQuantity
        displayUnit = indicator.displayUnit
    }

    var halfUnit: WideRational { WideRational(displayUnit.numerator, over: displayUnit.denominator * 2) }

    func isSatisfied(by candidate: WideRational) -> Bool {
        if comparison == .exactly { return candidate == value }
        return sense == .up ? candidate >= value : candidate <= value
    }

    /// From one display unit beyond the target; for what is counted also only from one element beyond the least that satisfies.
    /// - element: what one element is worth, where something is counted.
    func isExceeded(by candidate: WideRational, element: WideRational?) -> Bool {
        guard isQuantity, comparison != .exactly, sense.gain(of: candidate, over: value) >= displayUnit else { return false }
        guard let element else { return true }
        let held = candidate / element, bound = value / element
        return sense == .up ? held >= WideRational(bound.ceiling + 1) : held <= WideRational(bound.floor - 1)
    }

    /// The least number of elements that satisfies, ⌈T·n⌉; where less is better the greatest, ⌊T·n⌋.
    func least(of elements: Int64) -> Int128 {
        let bound = value * WideRational(Int128(elements), over: 100)
        return sense == .up ? bound.ceiling : bound.floor
    }

    /// For «exactly»: whether the children that are still to report could bring the share to the very target.
    func isReachable(between derived: DerivedValue) -> Bool {
        guard comparison == .exactly, let high = derived.high, let elements = derived.denominator else { return false }
        let wanted = value * WideRational(Int128(elements), over: 100)
        return wanted.ceiling == wanted.floor && WideRational(derived.low) <= value && value <= WideRational(high)
    }
}
