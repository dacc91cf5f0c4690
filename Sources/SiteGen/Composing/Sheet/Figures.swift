import Language
import Measuring
import Rendering
import Reporting
import Wording

/// Values as people read them: in the indicator's unit of measure, rounded by the one rule, with the mark of the illustrative.
extension Sheet {
    /// «55,6%», «1.234 người», «2.340 triệu đồng», «mức độ 2», «có».
    ///
    /// - isBare: in a sentence that somebody else wrote, who says himself what is counted.
    mutating func figure(_ value: Rational, _ indicator: Indicator, isTarget: Bool = false, isBare: Bool = false) {
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
        let form = NumberForm(NumberStyle(words.locale))
        markup.raw {
            form.append(Int128(numerator), to: &$0)
            $0.append(UInt8(ascii: "/"))
            form.append(Int128(denominator), to: &$0)
        }
    }

    mutating func count(_ number: Int64) {
        let form = NumberForm(NumberStyle(words.locale))
        markup.raw { form.append(Int128(number), to: &$0) }
    }

    /// The mark beside an illustrative value; the page's notice explains it.
    mutating func illustrativeMark() {
        noteIllustrative()
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

extension Sheet {
    /// A share: the figure and the counts behind it; of a small set the counts first, with what is counted, and the figure behind them.
    ///
    /// - withShare: with what comes second.
    mutating func figureAndShare(
        _ value: Rational, _ counted: some Counted, _ indicator: Indicator, withShare: Bool = true, isBare: Bool = false,
        noun: String? = nil
    ) {
        guard let small = SmallShare(indicator, counted.numerator, counted.denominator) else {
            figure(value, indicator, isBare: isBare)
            guard withShare, indicator.unitOfMeasure == .percent, let numerator = counted.numerator, let denominator = counted.denominator
            else { return }
            raw(" <span class=\"share\">(")
            share(numerator, denominator)
            return raw(")</span>")
        }
        smallSet(small, noun: noun)
        if small.isOne { return }
        raw(isBare ? " (" : " <span class=\"share\">(")
        figure(value, indicator)
        raw(isBare ? ")" : ")</span>")
    }

    /// «4/5 trường»; «có», which tables sort as all of it.
    mutating func smallSet(_ share: SmallShare, noun: String? = nil) {
        if share.isOne {
            raw(share.numerator > 0 ? "<data value=\"100\">" : "<data value=\"0\">")
            text(words.counts(share))
            return raw("</data>")
        }
        text(words.counts(share))
        if let noun { text("\u{A0}" + noun) }
    }

    /// What a share of an indicator is of, where somebody named it: «trường», «phường».
    func counted(_ indicator: IndicatorRef, of area: AreaRef, year: Int) -> String? {
        report.counted(indicator, of: area, year: year, in: words.locale).map { countedForm($0, isOne: false) }
    }
}
