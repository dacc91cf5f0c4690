/// Amounts whose `decimals` nobody declared are shown with the decimals that were typed: «12,7 triệu đồng», never «13».
extension Draft {
    /// A thousandth of a million is a thousand đồng: less is the dust of a spreadsheet's division.
    private static let mostOwnDecimals = 3

    /// Gives each such indicator the most decimals that a value or a baseline of it has.
    mutating func settleOwnDecimals() {
        guard indicators.contains(where: \.showsOwnDecimals) else { return }
        var most = [Int](repeating: 0, count: indicators.count)
        func look(at value: Rational?, of indicator: IndicatorRef) {
            let place = Int(indicator.index)
            guard let value, indicators[place].showsOwnDecimals, most[place] < Self.mostOwnDecimals else { return }
            most[place] = max(most[place], value.decimals(atMost: Self.mostOwnDecimals))
        }
        for row in observations { look(at: row.value, of: row.indicator) }
        for plan in plans {
            for target in plan.targets { look(at: target.baseline?.value, of: target.indicator) }
        }
        for place in indicators.indices where most[place] > 0 { indicators[place] = indicators[place].showing(decimals: most[place]) }
    }
}

extension Rational {
    /// The digits behind the decimal sign that it takes to write it, or the most that are allowed.
    fileprivate func decimals(atMost limit: Int) -> Int {
        var scale: Int128 = 1
        for decimals in 0..<limit {
            if Int128(numerator) * scale % Int128(denominator) == 0 { return decimals }
            scale *= 10
        }
        return limit
    }
}
