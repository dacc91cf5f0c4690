import Reporting

/// The base of a path.
package struct Baseline: Sendable {
    package enum Origin: String, Sendable {
        /// The target's own · last observation of the three years before the plan, else that of its first year · first one after it ·
        /// first one after a series break
        case stated, observed, firstAfter, afterBreak
    }
    package let value: Rational
    /// Where it stands in time.
    package let moment: Moment
    private let shortYear: Int16
    package let origin: Origin
    /// Made up, as the page says of the value.
    package let illustrative: Bool

    package var year: Int { Int(shortYear) }

    init(_ origin: Origin, _ year: Int, _ value: Rational, at moment: Moment, illustrative: Bool = false) {
        self.illustrative = illustrative
        self.origin = origin
        self.value = value
        self.moment = moment
        shortYear = Int16(clamping: year)
    }

    private init(_ origin: Origin, _ point: Series.Point) {
        self.init(origin, point.year, point.value ?? Rational(0), at: point.moment, illustrative: point.illustrative)
    }
}

extension Baseline {
    /// How many years before a plan its base may lie.
    private static let yearsBefore = 3

    /// Chosen from what is known in the judged year, within the unbroken segment that holds it (3-method.md «Path»).
    ///
    /// - lived: whether the unit lived in the year of the baseline that the target states.
    static func choose(for terms: TargetTerms, from series: Series, year: Int, lived: (Int) -> Bool) -> Baseline? {
        let known = series.comparable(upTo: year).lazy.filter { $0.value != nil }
        let start = series.segmentStart(holding: year)
        if let stated = terms.stated, lived(stated.year) {
            if stated.year >= start ?? .min { return Baseline(.stated, stated.year, stated.value, at: .endOfYear(stated.year)) }
            return known.first.map { Baseline(.afterBreak, $0) }
        }
        let window = terms.firstYear - yearsBefore..<terms.firstYear
        if let before = known.last(where: { window.contains($0.year) }) { return Baseline(.observed, before) }
        guard let first = known.first(where: { $0.year >= terms.firstYear }) else { return nil }
        if first.year == terms.firstYear { return Baseline(.observed, first) }
        // only where the break took away what would have been the base
        let isCut =
            start.map { start in series.points.contains { window.lowerBound <= $0.year && $0.year < start && $0.value != nil } } ?? false
        return Baseline(isCut ? .afterBreak : .firstAfter, first)
    }
}
