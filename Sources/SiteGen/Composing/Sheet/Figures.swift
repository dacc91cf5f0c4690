import Language
import Measuring
import Reporting

/// Values as people read them: in the indicator's unit of measure, rounded by the one rule, with the mark of the illustrative.
extension Sheet {
    /// «55,6%», «1.234», «mức độ 2», «có».
    mutating func figure(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false) {
        switch indicator.unitOfMeasure {
        case .percent, .count, .amount:
            let form = words.form(indicator, isTarget: isTarget)
            markup.raw { form.append(Int128(value.numerator), over: Int128(value.denominator), to: &$0) }
            if indicator.unitOfMeasure == .amount { raw(" "); word(.unitAmount) }
        case .level, .boolean:
            text(words.figure(value, indicator))
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
        figure(judged.value, indicator)
        if withShare, indicator.unitOfMeasure == .percent, let numerator = judged.numerator, let denominator = judged.denominator {
            raw(" <span class=\"share\">(")
            share(numerator, denominator)
            raw(")</span>")
        }
        if judged.illustrative { raw(" "); illustrativeMark() }
    }
}

extension Words {
    /// How numbers of an indicator are written; targets as the plan has them («50%», «55,55%»), values to the indicator's decimals.
    func form(_ indicator: Indicator, isTarget: Bool = false) -> NumberForm {
        let decimals = isTarget ? max(indicator.decimals, 2) : indicator.decimals
        return NumberForm(
            NumberStyle(tongue), decimals: decimals, cutsZeros: isTarget, addsPercentSign: indicator.unitOfMeasure == .percent)
    }

    package func figure(_ value: Exact, _ indicator: Indicator, isTarget: Bool = false) -> String {
        switch indicator.unitOfMeasure {
        case .percent, .count:
            return form(indicator, isTarget: isTarget).text(Int128(value.numerator), over: Int128(value.denominator))
        case .amount:
            return form(indicator, isTarget: isTarget).text(Int128(value.numerator), over: Int128(value.denominator)) + " " + self[.unitAmount]
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
    /// A whole number with its thousands grouped.
    func whole(_ count: Int) -> String { NumberForm(NumberStyle(tongue)).text(Int128(count)) }
}
