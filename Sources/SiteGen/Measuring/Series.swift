import Language
import Reporting

/// A unit's values on one indicator through the years, cut where they cannot be compared.
package struct Series: Sendable {
    package struct Point: Sendable {
        package let year: Int
        package let asOf: CivilDate?
        package let status: ObservationStatus
        /// nil for missing and not applicable: a place in time without a value.
        package let value: Exact?
        package let numerator: Int64?
        package let denominator: Int64?
        package let illustrative: Bool
        package let origin: JudgedValue.Origin
        /// The reported row (index into Report.observations); nil for derived points.
        package let observation: Int?
        /// The derived value that disagrees with the reported one, where there is one.
        package let derived: Exact?
    }
    /// Between two years: the later one's first day of the new rule or territory, and the legal basis.
    package struct Break: Sendable {
        package enum Kind: String, Sendable { case definition, boundary }
        package let kind: Kind
        /// The first year measured by the new rule.
        package let year: Int
        package let basis: String
    }
    package let area: AreaRef
    package let indicator: IndicatorRef
    /// By year.
    package let points: [Point]
    package let breaks: [Break]
}
