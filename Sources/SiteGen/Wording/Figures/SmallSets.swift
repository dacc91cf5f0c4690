import Language
import Measuring
import Reporting

/// A share of a set of fewer than ten: five schools are told as «4/5», as a percentage would make more of one school than it is.
package struct SmallShare: Sendable {
    package let numerator: Int64
    package let denominator: Int64

    /// nil for what is no percentage, whose counts are unknown, or whose set has ten elements or more.
    package init?(_ indicator: Indicator, _ numerator: Int64?, _ denominator: Int64?) {
        guard indicator.unitOfMeasure == .percent, let numerator, let denominator, (1..<10).contains(denominator) else { return nil }
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// One school has it or has it not yet.
    package var isOne: Bool { denominator == 1 }
}

/// Something that knows the counts behind its value.
package protocol Counted {
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
    package func counts(_ share: SmallShare) -> String {
        if share.isOne { return self[share.numerator > 0 ? .smallSetHeld : .smallSetNotYet] }
        return "\(share.numerator)/\(share.denominator)"
    }

    /// What a label has room for: «80,0%», of a small set «4/5».
    package func shortFigure(_ value: Rational, _ counted: some Counted, _ indicator: Indicator) -> String {
        SmallShare(indicator, counted.numerator, counted.denominator).map(counts) ?? figure(value, indicator)
    }

    /// By itself: «80,0%», of a small set «4/5 (80,0%)».
    package func fullFigure(_ value: Rational, _ counted: some Counted, _ indicator: Indicator) -> String {
        guard let share = SmallShare(indicator, counted.numerator, counted.denominator), !share.isOne else {
            return shortFigure(value, counted, indicator)
        }
        return "\(counts(share)) (\(figure(value, indicator)))"
    }

    /// The same with what a count counts.
    package func figureInTitle(_ value: Rational, _ counted: some Counted, _ indicator: Indicator) -> String {
        indicator.unitOfMeasure == .percent ? figureInWords(value, counted, indicator) : saidFigure(value, indicator)
    }

    /// Before a remark in brackets: «80,0%», of a small set «4/5, tức 80,0%».
    package func figureInWords(_ value: Rational, _ counted: some Counted, _ indicator: Indicator) -> String {
        guard let share = SmallShare(indicator, counted.numerator, counted.denominator), !share.isOne else {
            return shortFigure(value, counted, indicator)
        }
        return fill(.smallSetThatIs, ("counts", counts(share)), ("share", figure(value, indicator)))
    }
}
