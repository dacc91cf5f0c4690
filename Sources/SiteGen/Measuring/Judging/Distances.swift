import Language
import Reporting

/// The numbers beside a standing, in the unit of measure: points for percentages, else counts; exact.
extension Assessment {
    /// p = (value − baseline) / (path(Y) − baseline).
    package var ratio: Exact? {
        guard let value = judged?.value, let baseline, let path else { return nil }
        let base = Fraction(baseline.value), way = Fraction(path) - base
        if way.isZero || judgedYear <= baseline.year { return nil }
        return ((Fraction(value) - base) / way).exact
    }

    /// target − value; for a lapsed target from its last value.
    package var distance: Exact? {
        guard isQuantity, let value = standing == .lapsed ? lastKnown?.value : judged?.value else { return nil }
        return (Fraction(aim.value) - Fraction(value)).exact
    }

    /// path(Y) − value.
    package var distanceToPath: Exact? {
        guard let value = judged?.value, let path else { return nil }
        return (Fraction(path) - Fraction(value)).exact
    }

    /// Per year since the baseline.
    package var paceSoFar: Exact? {
        guard isQuantity, let judged, let baseline, judged.year > baseline.year else { return nil }
        return ((Fraction(judged.value) - Fraction(baseline.value)) / Fraction(Int128(judged.year - baseline.year))).exact
    }

    /// Per year from the judged year to the target's; nil where it is satisfied already.
    package var paceNeeded: Exact? {
        guard isQuantity, let judged, let end = aim.year, end > judgedYear else { return nil }
        if goal.isSatisfied(by: Fraction(judged.value)) { return nil }
        return ((Fraction(aim.value) - Fraction(judged.value)) / Fraction(Int128(end - judgedYear))).exact
    }

    /// Elements (people, wards) still to go, from counts: ⌈T·n⌉ − numerator; 0 once the target is satisfied.
    package var toGo: Int64? {
        guard isQuantity, let judged, goal.comparison != .exactly else { return nil }
        if goal.isSatisfied(by: Fraction(judged.value)) { return 0 }
        if trait.measure == .percent {
            guard let numerator = judged.numerator, let denominator = judged.denominator else { return nil }
            let gap = goal.least(of: denominator) - Int128(numerator)
            return Int64(clamping: goal.sense == .up ? gap : -gap)
        }
        guard trait.measure == .count else { return nil }
        return Int64(clamping: goal.sense.gain(of: goal.value, over: Fraction(judged.value)).ceiling)
    }

    /// What is counted, as `Report.counted` says it: the forms for one and for many.
    package func counted(in tongue: Tongue) -> String? {
        chronicle.report.counted(indicator, of: area, year: judgedYear, in: tongue)
    }

    var model: Target { chronicle.report[target] }
    var aim: Aim { chronicle.aim(target) }
    var goal: Goal { aim.goal }
    var trait: Trait { chronicle.traits[Int(indicator.index)] }
    var isQuantity: Bool { trait.isQuantity }
    /// Decided although some children have not reported.
    private var isPartlyDerived: Bool { judged.map { $0.origin == .derived && $0.reportedChildren != $0.children } ?? false }

    /// The line it was held against, for drawing.
    package var pathLine: Path? {
        if path == nil { return nil }
        return chronicle.path(to: aim, area, chronicle.series(area, indicator), from: baseline, year: judgedYear, isHalfKnown: isPartlyDerived)
    }
}
