import Reporting

/// The base of a path.
package struct Baseline: Sendable {
    package enum Origin: String, Sendable {
        /// The target's own · last observation at or before the plan's first year · first one after it · first one after a series break
        case stated, observed, firstAfter, afterBreak
    }
    package let value: Exact
    private let shortYear: Int16
    package let origin: Origin

    package var year: Int { Int(shortYear) }

    init(_ origin: Origin, _ year: Int, _ value: Exact) {
        self.origin = origin
        self.value = value
        shortYear = Int16(clamping: year)
    }
}

extension Baseline {
    /// Chosen from what is known in the judged year, within the unbroken segment that holds it.
    static func choose(for aim: Aim, from series: Series, year: Int) -> Baseline? {
        let known = series.comparable(upTo: year).lazy.compactMap { point in point.value.map { (year: point.year, value: $0) } }
        let start = series.segmentStart(holding: year)
        if let stated = aim.stated {
            if stated.year >= start ?? .min { return Baseline(.stated, stated.year, stated.value) }
            return known.first.map { Baseline(.afterBreak, $0.year, $0.value) }
        }
        // a yearly plan starts from the year before it
        let limit = aim.isYearly ? aim.firstYear - 1 : aim.firstYear
        if let observed = known.last(where: { $0.year <= limit }) { return Baseline(.observed, observed.year, observed.value) }
        let isCut = start.map { start in series.points.contains { $0.year < start && $0.value != nil } } ?? false
        return known.first.map { Baseline(isCut ? .afterBreak : .firstAfter, $0.year, $0.value) }
    }
}
