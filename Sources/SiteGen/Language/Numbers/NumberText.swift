/// numerator / denominator as text, rounded half away from zero: 5/9 with 2 decimals is «0,56».
package func numberText(
    _ numerator: Int128, over denominator: Int128 = 1, decimals: Int = 0, style: NumberStyle, cutsZeros: Bool = false
) -> String {
    NumberForm(style, decimals: decimals, cutsZeros: cutsZeros).text(numerator, over: denominator)
}

/// The share numerator / denominator as a percentage: 5 of 9 with 2 decimals is «55,56%».
package func percentText(
    _ numerator: Int64, of denominator: Int64, decimals: Int, style: NumberStyle, cutsZeros: Bool = false
) -> String {
    NumberForm(style, decimals: decimals, cutsZeros: cutsZeros, addsPercentSign: true)
        .text(Int128(numerator) * 100, over: Int128(denominator))
}

/// numerator / denominator in units of 10^-decimals, rounded half away from zero, or cut off.
/// For comparing a typed value with the share it claims: 5/9 × 100 with 2 decimals is 5556, cut 5555.
package func scaled(_ numerator: Int128, over denominator: Int128, decimals: Int, cutting: Bool = false) -> Int128 {
    precondition(denominator != 0, "a share of nothing has no value")
    let power = Int128(powersOfTen[min(max(decimals, 0), 18)])
    let (quotient, remainder) = (numerator.magnitude * power.magnitude).quotientAndRemainder(
        dividingBy: denominator.magnitude)
    let up: UInt128 = !cutting && remainder >= denominator.magnitude - remainder ? 1 : 0
    let negative = (numerator < 0) != (denominator < 0)
    return negative ? -Int128(quotient + up) : Int128(quotient + up)
}
