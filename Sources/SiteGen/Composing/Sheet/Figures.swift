import Language
import Measuring
import Reporting

/// Values as people read them: in the indicator's unit of measure, rounded by the one rule, with the mark of the illustrative.
extension Sheet {
    /// «55,6%», «1.234 người», «2.340 triệu đồng», «mức độ 2», «có».
    ///
    /// - isBare: in a sentence that somebody else wrote, who says himself what is counted.
    mutating func figure(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false, isBare: Bool = false) {
        switch indicator.unitOfMeasure {
        case .percent, .count:
            let form = words.form(indicator, isTarget: isTarget)
            markup.raw { form.append(Int128(value.numerator), over: Int128(value.denominator), to: &$0) }
            if indicator.unitOfMeasure == .count, !isBare, let noun = words.counted(value, indicator) { raw(" "); text(noun) }
        case .amount, .level, .boolean:
            text(words.figure(value, indicator, isTarget: isTarget))
        }
    }

    /// «5/9».
    mutating func share(_ numerator: Int64, _ denominator: Int64) {
        let form = NumberForm(NumberStyle(words.tongue))
        markup.raw {
            form.append(Int128(numerator), to: &$0)
            $0.append(UInt8(ascii: "/"))
            form.append(Int128(denominator), to: &$0)
        }
    }

    mutating func count(_ number: Int64) {
        let form = NumberForm(NumberStyle(words.tongue))
        markup.raw { form.append(Int128(number), to: &$0) }
    }

    /// The mark beside an illustrative value; the page's notice explains it.
    mutating func illustrativeMark() {
        noteIllustrative()
        if edition.isPrinted {
            // the star stands at its number
            _ = markup.removeEnd(" ")
            return raw("<span class=\"mark\">*</span>")
        }
        raw("<span class=\"illustrative\">")
        word(.pageIllustrativeMark)
        raw("</span>")
    }

    /// A judged value in a table cell or a headline: the figure, its count behind it, and the mark.
    mutating func figure(_ judged: JudgedValue, _ indicator: Indicator, withShare: Bool = true) {
        figureAndShare(judged.value, judged, indicator, withShare: withShare)
        if judged.illustrative { raw(" "); illustrativeMark() }
    }
}

extension Words {
    /// How numbers of an indicator are written; targets as the plan has them («50%», «55,55%»), values to the indicator's decimals.
    func form(_ indicator: Indicator, isTarget: Bool = false) -> NumberForm {
        let decimals = isTarget ? max(indicator.decimals, 2) : indicator.decimals
        return NumberForm(
            NumberStyle(tongue), decimals: decimals, cutsZeros: isTarget || indicator.showsOwnDecimals,
            addsPercentSign: indicator.unitOfMeasure == .percent)
    }

    /// «12,7», without its unit; of what is not nought and yet too little to be shown «chưa đến 0,001».
    func amount(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false) -> String {
        let form = form(indicator, isTarget: isTarget)
        let size = ShownSize(Int128(value.numerator), over: Int128(value.denominator), decimals: form.decimals, in: tongue)
        return size.isTiny ? said(size) : form.text(Int128(value.numerator), over: Int128(value.denominator))
    }

    /// A number with what it counts or measures, where it does not say so itself: «718 người», «12,7 triệu đồng», «55,6%».
    /// - isOne: nil where the number itself says it.
    func measured(_ number: String, _ indicator: Indicator, isOne: Bool? = nil) -> String {
        switch indicator.unitOfMeasure {
        case .amount: "\(number) \(self[.unitAmount])"
        case .count: counted(indicator.id, isOne: isOne ?? (number == "1")).map { "\(number) \($0)" } ?? number
        case .percent, .level, .boolean: number
        }
    }

    /// With what is counted, as text says it: «718 người». A chart says that once, beside its name, and labels its marks without.
    func saidFigure(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false) -> String {
        let number = figure(value, indicator, isTarget: isTarget)
        guard indicator.unitOfMeasure == .count, let noun = counted(value, indicator) else { return number }
        return "\(number) \(noun)"
    }

    package func figure(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false) -> String {
        switch indicator.unitOfMeasure {
        case .percent, .count:
            return form(indicator, isTarget: isTarget).text(Int128(value.numerator), over: Int128(value.denominator))
        case .amount:
            return measured(amount(value, indicator, isTarget: isTarget), indicator)
        case .boolean:
            return self[value.numerator != 0 ? .booleanHeld : .booleanNotHeld]
        case .level:
            let level = Int(value.numerator / value.denominator)
            if indicator.levels.indices.contains(level) { return text(indicator.levels[level]) }
            return fill(.levelNumber, ("level", String(level)))
        }
    }
}

extension Words {
    /// What a number of an indicator counts, where somebody named it.
    func counted(_ value: Exact, _ indicator: Indicator) -> String? { counted(indicator.id, isOne: value == Exact(1)) }

    /// A whole number with its thousands grouped.
    func whole(_ count: Int) -> String { NumberForm(NumberStyle(tongue)).text(Int128(count)) }
}
