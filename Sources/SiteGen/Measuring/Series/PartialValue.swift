import Language
import Reporting

/// A derived value while some children have not reported: an interval for a share of children, a sum so far else. Never a value:
/// it has no distance, no ratio and no pace (3-method.md «Counted sets, headlines, small numbers»; SDMX OBS_STATUS O).
package struct PartialValue: Sendable {
    package let year: Int
    package let asOf: CivilDate?
    /// A share: with none of the silent children satisfying, in percent. A sum of counts or amounts: the sum so far. nil for a
    /// percentage of sums, which has no lower end.
    package let low: Rational?
    /// A share: with all of them; nil for sums.
    package let high: Rational?
    /// The children known to satisfy, of a share.
    package let satisfied: Int64?
    package let reported: Int
    /// The children alive then, without those for whom it is not applicable.
    package let expected: Int
    /// The weakest of the children's.
    package let status: ObservationStatus
    package let illustrative: Bool
}

extension PartialValue {
    init(_ derived: DerivedValue) {
        let isShare = derived.high != nil
        self.init(
            year: derived.year, asOf: derived.asOf, low: isShare || derived.denominator == nil ? derived.low : nil, high: derived.high,
            satisfied: isShare ? derived.numerator : nil, reported: derived.reported, expected: derived.children, status: derived.status,
            illustrative: derived.illustrative)
    }
}
