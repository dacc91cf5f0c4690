/// The words for a change in percentage points, given exactly as numerator / denominator:
/// «tăng 2,3 điểm phần trăm», «giảm 0,4 điểm phần trăm», «không đổi»; «up 2.3 percentage points», «unchanged».
/// A change too small for the decimals is not called none: «tăng chưa đến 0,1 điểm phần trăm».
package func changeInPoints(
    _ numerator: Int128, over denominator: Int128 = 1, decimals: Int, in tongue: Tongue
) -> String {
    let rises = (numerator > 0) == (denominator > 0)
    if numerator == 0 { return noChange(in: tongue) }
    let form = NumberForm(NumberStyle(tongue), decimals: decimals, cutsZeros: true)
    let size = scaled(numerator, over: denominator, decimals: form.decimals).magnitude
    let shown = form.text(Int128(max(size, 1)), over: Int128(powersOfTen[form.decimals]))
    switch tongue {
    case .vi: return "\(rises ? "tăng" : "giảm") \(size == 0 ? "chưa đến " : "")\(shown) điểm phần trăm"
    case .en:
        let noun = shown == "1" || size == 0 ? "percentage point" : "percentage points"
        return "\(rises ? "up" : "down") \(size == 0 ? "less than " : "")\(shown) \(noun)"
    }
}

/// What is counted, in the words that follow a number.
package struct CountedNoun: Sendable, Hashable {
    package let vi: String
    package let one: String
    package let many: String

    /// - vi: «phường»; one, many: «ward», «wards».
    package init(vi: String, one: String, many: String) {
        self.vi = vi
        self.one = one
        self.many = many
    }
}

/// The words for a change of a count: «tăng 3 phường», «up 3 wards», «không đổi».
package func changeInCount(_ difference: Int64, of noun: CountedNoun, in tongue: Tongue) -> String {
    if difference == 0 { return noChange(in: tongue) }
    let number = NumberForm(NumberStyle(tongue)).text(Int128(difference.magnitude))
    switch tongue {
    case .vi: return "\(difference > 0 ? "tăng" : "giảm") \(number) \(noun.vi)"
    case .en: return "\(difference > 0 ? "up" : "down") \(number) \(difference.magnitude == 1 ? noun.one : noun.many)"
    }
}

/// «không đổi», «unchanged».
package func noChange(in tongue: Tongue) -> String {
    tongue == .vi ? "không đổi" : "unchanged"
}
