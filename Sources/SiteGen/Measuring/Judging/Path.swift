import Reporting

/// Our own line from a baseline through the promised values, never an assignment.
package struct Path: Sendable {
    package struct Knot: Sendable, Hashable {
        package let year: Int
        package let value: Exact
    }
    /// By year: the baseline first, the target last.
    package let knots: [Knot]
    /// What a yearly plan promises for single years: it replaces the line there.
    package let replaced: [Knot]

    /// Exact, within the years of the line.
    func value(in year: Int) -> Fraction? {
        if let knot = replaced.first(where: { $0.year == year }) { return Fraction(knot.value) }
        guard let end = knots.firstIndex(where: { $0.year >= year }) else { return nil }
        if knots[end].year == year { return Fraction(knots[end].value) }
        if end == 0 { return nil }
        let (from, to) = (knots[end - 1], knots[end])
        let share = Fraction(Int128(year - from.year), over: Int128(to.year - from.year))
        return Fraction(from.value) + (Fraction(to.value) - Fraction(from.value)) * share
    }

    /// Exact, within the years of the line.
    package func value(_ year: Int) -> Exact? { value(in: year)?.exact }
}

extension Chronicle {
    /// nil where there is no way to speak of: a state, a target without year, a baseline that already satisfies it, fewer than two
    /// observations by the judged year. Promises for years between that the baseline already keeps do not bend the line back.
    func path(of reference: TargetRef, _ area: AreaRef, _ series: Series, from baseline: Baseline?, year: Int) -> Path? {
        let target = report[reference], indicator = report[target.indicator]
        guard let baseline, let end = target.year, indicator.isQuantity, target.comparison != .maintain, baseline.year < end else { return nil }
        let goal = Goal(target, indicator), base = Fraction(baseline.value)
        guard !goal.isSatisfied(by: base), series.comparable(upTo: year).contains(where: { $0.value != nil && $0.year != baseline.year })
        else { return nil }
        let sense: Sense = goal.value > base ? .up : .down
        let rungs = ladders.rungs(to: reference, of: target).filter { rung in
            rung.year > baseline.year && (rung.year == end || sense.isBetter(Fraction(rung.value), than: base))
        }
        return Path(
            knots: [Path.Knot(year: baseline.year, value: baseline.value)] + rungs.map { Path.Knot(year: $0.year, value: $0.value) },
            replaced: replaced(reference, area, years: baseline.year + 1, end).filter { sense.isBetter(Fraction($0.value), than: base) })
    }

    private func replaced(_ reference: TargetRef, _ area: AreaRef, years first: Int, _ last: Int) -> [Path.Knot] {
        let plan = report[reference.plan]
        guard plan.firstYear != plan.lastYear, first < last else { return [] }
        let indicator = report[reference].indicator, parent = report[area].parent
        return (first..<last).compactMap { year in
            ladders.yearlyRung(area, under: parent, indicator, year: year).map { Path.Knot(year: year, value: $0.value) }
        }
    }
}
