import Reporting

/// How far a value moved between two years, exact: percentages in points (never percent of percent), else in the unit of measure.
package struct Change: Sendable {
    package let from: Int
    package let to: Int
    package let difference: Rational
    /// The whole months between the two dates where that is no year: 6 for «nửa năm»; nil for a year, or where no whole number fits.
    package let months: Int?
}

/// How a share of a counted set moved where its set is not the same: «8/16 → 8/12».
package struct CountedChange: Sendable, Equatable {
    package struct Share: Sendable, Equatable {
        package let numerator: Int64
        package let denominator: Int64
    }
    package let from: Share
    package let to: Share
}

extension Series {
    /// nil where one of the years has no value, or a break lies between them.
    package func change(from earlier: Int, to later: Int) -> Change? {
        guard segmentStart(holding: later) ?? .min <= earlier, let old = points.first(where: { $0.year == earlier }),
            let new = points.first(where: { $0.year == later }), let before = old.value, let after = new.value
        else { return nil }
        return Change(
            from: earlier, to: later, difference: (WideRational(after) - WideRational(before)).exact,
            months: months(old.moment, new.moment, later - earlier))
    }

    private func months(_ old: Moment, _ new: Moment, _ years: Int) -> Int? {
        let between = new.years(since: old)
        if between == WideRational(Int128(years)) { return nil }
        let months = (between * WideRational(12)).reduced
        return months.denominator == 1 ? Int(months.numerator) : nil
    }

    /// The counts of two years where a break of the set of children lies between them, or the denominator moved by more than a tenth
    /// of the earlier one; nil where nothing of that kind has to be said.
    package func countedChange(from earlier: Int, to later: Int) -> CountedChange? {
        guard let old = points.first(where: { $0.year == earlier }), let new = points.first(where: { $0.year == later }),
            let above = old.numerator, let below = old.denominator, let nowAbove = new.numerator, let nowBelow = new.denominator
        else { return nil }
        let isNewSet = breaks.contains { $0.kind == .children && earlier < $0.year && $0.year <= later }
        let moved = Int128(nowBelow) - Int128(below)
        guard isNewSet || (moved.magnitude * 10 > UInt128(below.magnitude)) else { return nil }
        return CountedChange(
            from: CountedChange.Share(numerator: above, denominator: below),
            to: CountedChange.Share(numerator: nowAbove, denominator: nowBelow))
    }
}

extension Assessment {
    /// The change of the judged value on the year before it.
    package var change: Change? {
        guard isQuantity, let judged else { return nil }
        return chronicle.series(area, indicator).change(from: judged.year - 1, to: judged.year)
    }
}
