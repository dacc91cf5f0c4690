import Language
import Reporting

/// A value a standing rests on.
package struct JudgedValue: Sendable {
    package enum Origin: String, Sendable { case reported, derived, carriedForward }

    package let value: Rational
    package let year: Int
    package let asOf: CivilDate?
    package let numerator: Int64?
    package let denominator: Int64?
    /// Carried-forward states: the last year in which it is valid.
    package let validUntil: Int?
    /// Derived values: children that have reported …
    package let reportedChildren: Int?
    /// … of how many.
    package let children: Int?
    package let origin: Origin
    package let status: ObservationStatus
    package let illustrative: Bool
    /// The indicator whose state implies this one (membership fulfils registration); nil where the value is the indicator's own.
    package let impliedBy: IndicatorRef?

    init(
        _ value: Rational, year: Int, asOf: CivilDate? = nil, numerator: Int64? = nil, denominator: Int64? = nil,
        origin: Origin = .reported,
        status: ObservationStatus = .final, illustrative: Bool = false, validUntil: Int? = nil, reportedChildren: Int? = nil,
        children: Int? = nil, impliedBy: IndicatorRef? = nil
    ) {
        self.value = value
        self.year = year
        self.asOf = asOf
        self.numerator = numerator
        self.denominator = denominator
        self.validUntil = validUntil
        self.reportedChildren = reportedChildren
        self.children = children
        self.origin = origin
        self.status = status
        self.illustrative = illustrative
        self.impliedBy = impliedBy
    }
}

extension JudgedValue {
    /// nil for a point without a value.
    init?(_ point: Series.Point) {
        guard let value = point.value else { return nil }
        self.init(
            value, year: point.year, asOf: point.asOf, numerator: point.numerator, denominator: point.denominator, origin: point.origin,
            status: point.status, illustrative: point.illustrative, reportedChildren: point.reportedChildren, children: point.children)
    }

    /// The same value, standing for the indicator that this one's state implies.
    func implying(_ value: Rational, by indicator: IndicatorRef) -> JudgedValue {
        JudgedValue(
            value, year: year, asOf: asOf, origin: origin, status: status, illustrative: illustrative, validUntil: validUntil,
            reportedChildren: reportedChildren, children: children, impliedBy: indicator)
    }
}
