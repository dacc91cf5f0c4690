import Reporting

/// Our own line from a baseline through the promised values, never an assignment.
package struct Path: Sendable {
    package struct Knot: Sendable, Hashable {
        package let year: Int
        package let value: Exact
    }
    private let start: Knot
    private let end: Int
    /// Promises for years between that the baseline already keeps do not bend the line back.
    private let isUp: Bool
    private let rungs: [Rung]
    /// What a yearly plan promises for single years: it replaces the line there.
    package let replaced: [Knot]

    /// By year: the baseline first, the target last.
    package var knots: [Knot] { [start] + rungs.lazy.filter(isOnTheWay).map { Knot(year: $0.year, value: $0.value) } }

    private func isOnTheWay(_ rung: Rung) -> Bool {
        rung.year > start.year && (rung.year == end || (isUp ? rung.value > start.value : rung.value < start.value))
    }

    /// Exact, within the years of the line.
    func value(in year: Int) -> Fraction? {
        if let knot = replaced.first(where: { $0.year == year }) { return Fraction(knot.value) }
        var from = start
        if from.year == year { return Fraction(from.value) }
        if year < from.year { return nil }
        for rung in rungs where isOnTheWay(rung) {
            if rung.year == year { return Fraction(rung.value) }
            if rung.year > year {
                let share = Fraction(Int128(year - from.year), over: Int128(rung.year - from.year))
                return Fraction(from.value) + (Fraction(rung.value) - Fraction(from.value)) * share
            }
            from = Knot(year: rung.year, value: rung.value)
        }
        return nil
    }

    /// Exact, within the years of the line.
    package func value(_ year: Int) -> Exact? { value(in: year)?.exact }

    /// nil where there is no way to speak of: a state, a target without year, a baseline that already satisfies it, fewer than two
    /// observations by the judged year.
    ///
    /// - isHalfKnown: the judged year holds a derived value that is not decided yet: an observation all the same.
    init?(to aim: Aim, from baseline: Baseline?, _ series: Series, year: Int, isHalfKnown: Bool, replaced: (Range<Int>) -> [Knot]) {
        guard let baseline, let end = aim.year, aim.goal.isQuantity, aim.goal.comparison != .maintain, baseline.year < end,
            !aim.goal.isSatisfied(by: Fraction(baseline.value)),
            isHalfKnown && year != baseline.year || series.comparable(upTo: year).contains(where: { $0.value != nil && $0.year != baseline.year })
        else { return nil }
        start = Knot(year: baseline.year, value: baseline.value)
        self.end = end
        let isUp = aim.value > baseline.value
        self.isUp = isUp
        rungs = aim.rungs
        self.replaced = aim.isYearly
            ? [] : replaced(baseline.year + 1..<end).filter { isUp ? $0.value > baseline.value : $0.value < baseline.value }
    }
}

extension Chronicle {
    func path(to aim: Aim, _ area: AreaRef, _ series: Series, from baseline: Baseline?, year: Int, isHalfKnown: Bool = false) -> Path? {
        Path(to: aim, from: baseline, series, year: year, isHalfKnown: isHalfKnown) { years in
            if ladders.hasNoYearly { return [] }
            let parent = report[area].parent
            return years.compactMap { year in
                ladders.yearlyRung(area, under: parent, aim.indicator, year: year).map { Path.Knot(year: year, value: $0.value) }
            }
        }
    }
}
