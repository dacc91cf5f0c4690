import Reporting

/// How far a value moved between two years, exact: percentages in points (never percent of percent), else in the unit of measure.
package struct Change: Sendable {
    package let from: Int
    package let to: Int
    package let difference: Exact
}

extension Series {
    /// nil where one of the years has no value, or a break lies between them.
    package func change(from earlier: Int, to later: Int) -> Change? {
        guard segmentStart(holding: later) ?? .min <= earlier, let old = points.first(where: { $0.year == earlier })?.value,
            let new = points.first(where: { $0.year == later })?.value
        else { return nil }
        return Change(from: earlier, to: later, difference: (Fraction(new) - Fraction(old)).exact)
    }
}

extension Assessment {
    /// The change of the judged value on the year before it.
    package var change: Change? {
        guard isQuantity, let judged else { return nil }
        return chronicle.series(area, indicator).change(from: judged.year - 1, to: judged.year)
    }
}
