import Language
import Measuring
import Reporting

/// A share of a set of fewer than ten: five schools are told as «4/5», as a percentage would make more of one school than it is.
struct SmallShare: Sendable {
    let numerator: Int64
    let denominator: Int64

    /// nil for what is no percentage, whose counts are unknown, or whose set has ten elements or more.
    init?(_ indicator: Indicator, _ numerator: Int64?, _ denominator: Int64?) {
        guard indicator.unitOfMeasure == .percent, let numerator, let denominator, (1..<10).contains(denominator) else { return nil }
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// One school has it or has it not yet.
    var isOne: Bool { denominator == 1 }
}

/// Something that knows the counts behind its value.
protocol Counted {
    var numerator: Int64? { get }
    var denominator: Int64? { get }
}

extension Shown: Counted {}
extension JudgedValue: Counted {}
extension Series.Point: Counted {}
extension RecomputedSeries.Point: Counted {}
extension Observation: Counted {}

extension Words {
    /// «4/5»; of a single element «có», «chưa».
    func counts(_ share: SmallShare) -> String {
        if share.isOne { return self[share.numerator > 0 ? .smallSetHeld : .smallSetNotYet] }
        return "\(share.numerator)/\(share.denominator)"
    }

    /// What a label has room for: «80,0%», of a small set «4/5».
    func shortFigure(_ value: Exact, _ counted: some Counted, _ indicator: Indicator) -> String {
        SmallShare(indicator, counted.numerator, counted.denominator).map(counts) ?? figure(value, indicator)
    }

    /// By itself: «80,0%», of a small set «4/5 (80,0%)».
    func fullFigure(_ value: Exact, _ counted: some Counted, _ indicator: Indicator) -> String {
        guard let share = SmallShare(indicator, counted.numerator, counted.denominator), !share.isOne else { return shortFigure(value, counted, indicator) }
        return "\(counts(share)) (\(figure(value, indicator)))"
    }

    /// The same with what a count counts.
    func figureInTitle(_ value: Exact, _ counted: some Counted, _ indicator: Indicator) -> String {
        indicator.unitOfMeasure == .percent ? figureInWords(value, counted, indicator) : saidFigure(value, indicator)
    }

    /// Before a remark in brackets: «80,0%», of a small set «4/5, tức 80,0%».
    func figureInWords(_ value: Exact, _ counted: some Counted, _ indicator: Indicator) -> String {
        guard let share = SmallShare(indicator, counted.numerator, counted.denominator), !share.isOne else { return shortFigure(value, counted, indicator) }
        return fill(.smallSetThatIs, ("counts", counts(share)), ("share", figure(value, indicator)))
    }
}

extension Sheet {
    /// A share: the figure and the counts behind it; of a small set the counts first, with what is counted, and the figure behind them.
    ///
    /// - withShare: with what comes second.
    mutating func figureAndShare(_ value: Exact, _ counted: some Counted, _ indicator: Indicator, withShare: Bool = true, isBare: Bool = false, noun: String? = nil) {
        guard let small = SmallShare(indicator, counted.numerator, counted.denominator) else {
            figure(value, indicator, isBare: isBare)
            guard withShare, indicator.unitOfMeasure == .percent, let numerator = counted.numerator, let denominator = counted.denominator else { return }
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
        report.counted(indicator, of: area, year: year, in: words.tongue).map { countedForm($0, isOne: false) }
    }
}
