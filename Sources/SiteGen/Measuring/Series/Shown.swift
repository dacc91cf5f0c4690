import Language
import Reporting

/// A value as pages show it, wherever it comes from: a point of a series, or the value a standing rests on.
package struct Shown: Sendable {
    package let year: Int
    package let asOf: CivilDate?
    package let value: Rational
    package let numerator: Int64?
    package let denominator: Int64?
    package let status: ObservationStatus
    package let illustrative: Bool
    package let origin: JudgedValue.Origin
    package let validUntil: Int?

    package init(_ judged: JudgedValue) {
        year = judged.year
        asOf = judged.asOf
        value = judged.value
        numerator = judged.numerator
        denominator = judged.denominator
        status = judged.status
        illustrative = judged.illustrative
        origin = judged.origin
        validUntil = judged.validUntil
    }

    /// nil for a point without a value.
    package init?(_ point: Series.Point) {
        guard let value = point.value else { return nil }
        year = point.year
        asOf = point.asOf
        self.value = value
        numerator = point.numerator
        denominator = point.denominator
        status = point.status
        illustrative = point.illustrative
        origin = point.origin
        validUntil = nil
    }
}

extension Series {
    package func point(in year: Int) -> Point? { points.first { $0.year == year } }

    /// Whether values of two years (the earlier first) are measured by one rule on one territory.
    package func isUnbroken(from earlier: Int, to later: Int) -> Bool {
        !breaks.contains { earlier < $0.year && $0.year <= later }
    }

    /// The latest value at or before a year.
    package func latest(by year: Int) -> Shown? {
        points.reversed().lazy.filter { $0.year <= year }.compactMap { Shown($0) }.first
    }
}
