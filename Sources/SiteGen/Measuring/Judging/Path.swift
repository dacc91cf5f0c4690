import Reporting

/// Our own line from a baseline through the promised values, never an assignment.
package struct Path: Sendable {
    package struct Knot: Sendable, Hashable {
        package let year: Int
        package let value: Rational
        package let moment: Moment

        init(year: Int, value: Rational, at moment: Moment? = nil) {
            (self.year, self.value, self.moment) = (year, value, moment ?? .endOfYear(year))
        }
    }
    private let start: Knot
    private let end: Int
    /// Promises for years between that the baseline already keeps do not bend the line back.
    private let isUp: Bool
    private let milestones: [Milestone]
    /// What a yearly plan promises for single years: it bends the line within that year.
    package let replaced: [Knot]

    /// By time: the baseline first, the target last.
    package var knots: [Knot] { [start] + milestones.lazy.filter(isOnTheWay).map { Knot(year: $0.year, value: $0.value) } }

    private func isOnTheWay(_ milestone: Milestone) -> Bool {
        milestone.year > start.year && (milestone.year == end || (isUp ? milestone.value > start.value : milestone.value < start.value))
    }

    /// Exact, between the baseline's moment and the target's.
    func value(at moment: Moment) -> WideRational? {
        if let knot = replaced.first(where: { Moment.endOfYear($0.year - 1) < moment && moment <= $0.moment }) {
            return bent(to: knot, at: moment)
        }
        var from = start
        if from.moment == moment { return WideRational(from.value) }
        if moment < from.moment { return nil }
        for milestone in milestones where isOnTheWay(milestone) {
            let knot = Knot(year: milestone.year, value: milestone.value)
            if moment <= knot.moment { return Self.between(WideRational(from.value), from.moment, knot, moment) }
            from = knot
        }
        return nil
    }

    /// Straight from the line at 31/12 before, or from the baseline where it stands later.
    private func bent(to knot: Knot, at moment: Moment) -> WideRational? {
        let before = max(Moment.endOfYear(knot.year - 1), start.moment)
        if moment < before { return nil }
        return value(at: before).map { Self.between($0, before, knot, moment) }
    }

    private static func between(_ value: WideRational, _ start: Moment, _ knot: Knot, _ moment: Moment) -> WideRational {
        if moment == knot.moment { return WideRational(knot.value) }
        let share = moment.years(since: start) / knot.moment.years(since: start)
        return value + (WideRational(knot.value) - value) * share.reduced
    }

    /// The same at 31/12 of a year.
    package func value(_ year: Int) -> Rational? { value(at: .endOfYear(year))?.exact }

    /// nil where there is no way to speak of: a state, a target without year, a level to be kept, a baseline that already satisfies
    /// it, fewer than two observations by the judged year.
    init?(to terms: TargetTerms, from baseline: Baseline?, _ series: Series, year: Int, replaced: (Range<Int>) -> [Knot]) {
        guard let baseline, let end = terms.year, terms.goal.isQuantity, terms.isReached, baseline.year < end,
            !terms.goal.isSatisfied(by: WideRational(baseline.value)),
            series.comparable(upTo: year).contains(where: { $0.value != nil && $0.year != baseline.year })
        else { return nil }
        start = Knot(year: baseline.year, value: baseline.value, at: baseline.moment)
        self.end = end
        let isUp = terms.value > baseline.value
        self.isUp = isUp
        milestones = terms.milestones
        self.replaced =
            terms.isYearly
            ? [] : replaced(baseline.year + 1..<end).filter { isUp ? $0.value > baseline.value : $0.value < baseline.value }
    }
}

extension TargetTerms {
    /// Whether it is a level to be reached, at least until its own year.
    var isReached: Bool {
        switch upkeep {
        case nil, .atItsYear: true
        case .always, .reached: false
        }
    }
}

extension Chronicle {
    func path(to terms: TargetTerms, _ area: AreaRef, _ series: Series, from baseline: Baseline?, year: Int) -> Path? {
        Path(to: terms, from: baseline, series, year: year) { years in
            if milestones.hasNoYearly { return [] }
            let parent = report[area].parent
            return years.compactMap { year in
                milestones.yearlyMilestone(area, under: parent, terms.indicator, year: year).map { Path.Knot(year: year, value: $0.value) }
            }
        }
    }
}
