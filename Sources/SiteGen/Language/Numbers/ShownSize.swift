/// How large a difference is in the decimals that are shown, without its sign: «2,3», «0,7», and never «0» for what is not nought.
package struct ShownSize: Sendable, Hashable {
    /// «2,3», or of a difference too small to be shown the least that would be: «0,1».
    package let number: String
    /// Too small for the decimals: the difference is less than `number`.
    package let isTiny: Bool
    /// The number is one, or less: «1 percentage point», «less than 0.1 percentage point».
    package let isOne: Bool

    /// The difference numerator / denominator, exactly; its sign is left to the words around it.
    package init(_ numerator: Int128, over denominator: Int128 = 1, decimals: Int, in locale: ReportLocale) {
        let form = NumberForm(NumberStyle(locale), decimals: decimals, cutsZeros: true)
        let size = scaled(numerator, over: denominator, decimals: form.decimals).magnitude
        number = form.text(Int128(max(size, numerator == 0 ? 0 : 1)), over: Int128(powersOfTen[form.decimals]))
        isTiny = size == 0 && numerator != 0
        isOne = number == "1" || isTiny
    }
}
