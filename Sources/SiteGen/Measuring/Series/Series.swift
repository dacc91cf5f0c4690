import Language
import Reporting

/// A unit's values on one indicator through the years, cut where they cannot be compared.
package struct Series: Sendable {
    package struct Point: Sendable {
        package let year: Int
        package let asOf: CivilDate?
        package let status: ObservationStatus
        /// nil for missing and not applicable, and for a derived value that is not decided yet: a place in time without a value.
        package let value: Rational?
        package let numerator: Int64?
        package let denominator: Int64?
        package let illustrative: Bool
        package let origin: JudgedValue.Origin
        /// The reported row (index into Report.observations); nil for derived points.
        package let observation: Int?
        /// The derived value that disagrees with the reported one, where there is one.
        package let derived: Rational?
        /// Derived points: children that have reported …
        package let reportedChildren: Int?
        /// … of those alive then for whom it is applicable.
        package let children: Int?
        /// What is known of a derived value while some children have not reported; nil where there is a value.
        package let partial: PartialValue?
        /// Where it stands in time: at `asOf`, else at 31/12, or the unit's last day.
        package let moment: Moment
    }
    /// Between two years: the later one's first day of the new rule or territory, and the legal basis.
    package struct Break: Sendable, Hashable {
        /// Another rule · another territory · another set of children, which a share counts.
        package enum Kind: String, Sendable { case definition, boundary, children }
        package let kind: Kind
        /// The first year measured by the new rule.
        package let year: Int
        package let basis: String
    }
    package let area: AreaRef
    package let indicator: IndicatorRef
    /// By year.
    package let points: [Point]
    /// By year.
    package let breaks: [Break]
}

extension Series {
    /// The first year of the unbroken segment that holds `year`; nil where no break lies before it.
    package func segmentStart(holding year: Int) -> Int? {
        breaks.last { $0.year <= year }?.year
    }

    /// The points with a value up to `year` that may be compared with it.
    func comparable(upTo year: Int) -> ArraySlice<Point> {
        let start = segmentStart(holding: year) ?? .min
        let first = points.firstIndex { $0.year >= start } ?? points.endIndex
        let end = points.lastIndex { $0.year <= year }.map { $0 + 1 } ?? first
        return first < end ? points[first..<end] : []
    }
}
