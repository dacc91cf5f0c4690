import Language
import Measuring
import Reporting

/// With how many decimals a figure is told.
package enum Precision: Sendable {
    /// As the indicator has them.
    case shown
    /// As a plan writes it: «50%», «55,55%».
    case promised
    /// So many, where two figures must not read alike.
    case decimals(Int)
    /// As many as the number has, up to six.
    case whole
    /// Without noughts at the end, where another figure stands beside it: «25%».
    case short
}

/// Values as people read them: in the indicator's unit of measure, rounded by the one rule.
extension Words {
    /// «55,6%», «1.234», «2.340 triệu đồng», «mức độ 2», «đạt».
    package func figure(_ value: Rational, _ indicator: Indicator, isTarget: Bool = false) -> String {
        figure(value, indicator, as: isTarget ? .promised : .shown)
    }

    package func figure(_ value: Rational, _ indicator: Indicator, as precision: Precision) -> String {
        switch indicator.unitOfMeasure {
        case .percent, .count:
            return form(indicator, precision, of: value).text(Int128(value.numerator), over: Int128(value.denominator))
        case .amount:
            return measured(amount(value, indicator, as: precision), indicator)
        case .boolean:
            return self[value.numerator != 0 ? .booleanHeld : .booleanNotHeld]
        case .level:
            let level = Int(value.numerator / value.denominator)
            if indicator.levels.indices.contains(level) { return text(indicator.levels[level]) }
            return fill(.levelNumber, ("level", String(level)))
        }
    }

    /// With what is counted, as text says it: «718 người». A chart says that once, beside its name, and labels its marks without.
    package func saidFigure(_ value: Rational, _ indicator: Indicator, isTarget: Bool = false) -> String {
        saidFigure(value, indicator, as: isTarget ? .promised : .shown)
    }

    func saidFigure(_ value: Rational, _ indicator: Indicator, as precision: Precision) -> String {
        let number = figure(value, indicator, as: precision)
        guard indicator.unitOfMeasure == .count, let noun = counted(value, indicator) else { return number }
        return "\(number) \(noun)"
    }

    /// How numbers of an indicator are written; targets as the plan has them («50%», «55,55%»), values to the indicator's decimals.
    package func form(_ indicator: Indicator, isTarget: Bool = false) -> NumberForm { form(indicator, isTarget ? .promised : .shown) }

    /// How a number is written that was drawn from the values of a series: no finer than these.
    package func form(drawnFrom series: Series, _ indicator: Indicator) -> NumberForm {
        guard indicator.showsOwnDecimals else { return form(indicator) }
        let held = series.points.compactMap(\.value).map { decimalsHeld(by: $0) }.max() ?? 0
        return NumberForm(NumberStyle(locale), decimals: min(held, indicator.decimals), cutsZeros: true)
    }

    private func form(_ indicator: Indicator, _ precision: Precision, of value: Rational = Rational(0)) -> NumberForm {
        let (decimals, cutsZeros) =
            switch precision {
            case .shown: (indicator.decimals, indicator.showsOwnDecimals)
            case .promised: (max(indicator.decimals, 2), true)
            case .decimals(let decimals): (decimals, indicator.showsOwnDecimals)
            case .whole: (decimalsHeld(by: value), indicator.showsOwnDecimals)
            case .short: (indicator.decimals, true)
            }
        return NumberForm(
            NumberStyle(locale), decimals: decimals, cutsZeros: cutsZeros, addsPercentSign: indicator.unitOfMeasure == .percent)
    }

    /// «12,7», without its unit; of what is not nought and yet too little to be shown «chưa đến 0,001».
    package func amount(_ value: Rational, _ indicator: Indicator, isTarget: Bool = false) -> String {
        amount(value, indicator, as: isTarget ? .promised : .shown)
    }

    private func amount(_ value: Rational, _ indicator: Indicator, as precision: Precision) -> String {
        let form = form(indicator, precision, of: value)
        let size = ShownSize(Int128(value.numerator), over: Int128(value.denominator), decimals: form.decimals, in: locale)
        return size.isTiny ? said(size) : form.text(Int128(value.numerator), over: Int128(value.denominator))
    }

    /// A number with what it counts or measures, where it does not say so itself: «718 người», «12,7 triệu đồng», «55,6%».
    /// - isOne: nil where the number itself says it.
    package func measured(_ number: String, _ indicator: Indicator, isOne: Bool? = nil) -> String {
        switch indicator.unitOfMeasure {
        case .amount: "\(number) \(self[.unitAmount])"
        case .count: counted(indicator.id, isOne: isOne ?? (number == "1")).map { "\(number) \($0)" } ?? number
        case .percent, .level, .boolean: number
        }
    }

    /// What a number of an indicator counts, where somebody named it.
    package func counted(_ value: Rational, _ indicator: Indicator) -> String? { counted(indicator.id, isOne: value == Rational(1)) }

    /// A whole number with its thousands grouped.
    package func whole(_ count: some BinaryInteger) -> String { NumberForm(NumberStyle(locale)).text(Int128(count)) }
}

/// Up to six.
private func decimalsHeld(by value: Rational) -> Int {
    var power: Int128 = 1
    for decimals in 0..<6 {
        if Int128(value.numerator) * power % Int128(value.denominator) == 0 { return decimals }
        power *= 10
    }
    return 6
}
