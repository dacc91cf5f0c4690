/// How large a difference is in the decimals that are shown, without its sign: «2,3», «0,7», and never «0» for what is not nought.
package struct ShownSize: Sendable, Hashable {
    /// «2,3», or of a difference too small to be shown the least that would be: «0,1».
    package let number: String
    /// Too small for the decimals: the difference is less than `number`.
    package let isTiny: Bool
    /// The number is one, or less: «1 percentage point», «less than 0.1 percentage point».
    package let isOne: Bool

    /// The difference numerator / denominator, exactly; its sign is left to the words around it.
    package init(_ numerator: Int128, over denominator: Int128 = 1, decimals: Int, in tongue: Tongue) {
        let form = NumberForm(NumberStyle(tongue), decimals: decimals, cutsZeros: true)
        let size = scaled(numerator, over: denominator, decimals: form.decimals).magnitude
        number = form.text(Int128(max(size, numerator == 0 ? 0 : 1)), over: Int128(powersOfTen[form.decimals]))
        isTiny = size == 0 && numerator != 0
        isOne = number == "1" || isTiny
    }

    /// «2,3», «chưa đến 0,1», «less than 0.1».
    package func text(in tongue: Tongue) -> String {
        if !isTiny { return number }
        return switch tongue {
        case .vi: "chưa đến \(number)"
        case .en: "less than \(number)"
        }
    }
}

/// The words for a change in percentage points, given exactly as numerator / denominator:
/// «tăng 2,3 điểm phần trăm», «giảm 0,4 điểm phần trăm», «không đổi»; «up 2.3 percentage points», «unchanged».
/// A change too small for the decimals is not called none: «tăng chưa đến 0,1 điểm phần trăm».
package func changeInPoints(
    _ numerator: Int128, over denominator: Int128 = 1, decimals: Int, in tongue: Tongue
) -> String {
    if numerator == 0 { return noChange(in: tongue) }
    let rises = (numerator > 0) == (denominator > 0)
    let size = ShownSize(numerator, over: denominator, decimals: decimals, in: tongue)
    switch tongue {
    case .vi: return "\(rises ? "tăng" : "giảm") \(size.text(in: tongue)) điểm phần trăm"
    case .en: return "\(rises ? "up" : "down") \(size.text(in: tongue)) \(size.isOne ? "percentage point" : "percentage points")"
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
