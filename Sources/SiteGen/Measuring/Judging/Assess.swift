import Language
import Reporting

extension Chronicle {
    /// Judges one target row in a report year: the standing table, first that holds (3-method.md «Standing»).
    func assess(_ reference: TargetRef, _ area: AreaRef, year reportYear: Int) -> Assessment {
        let target = report[reference], plan = report[reference.plan], indicator = report[target.indicator]
        // once its year (or, without one, the plan's period) is over, a target stays as it was judged then
        let judgedYear = min(reportYear, target.year ?? plan.lastYear)
        let series = series(area, target.indicator)
        let baseline = Baseline.choose(for: target, in: plan, from: series, year: judgedYear)
        let path = path(of: reference, area, series, from: baseline, year: judgedYear)?.value(in: judgedYear)
        func rule(elements: Int64?) -> StandingRule {
            StandingRule(
                goal: Goal(target, indicator), targetYear: target.year, judgedYear: judgedYear,
                isSoft: target.wording == .encourage || target.wording == .consider, baseline: baseline, path: path,
                elements: indicator.unitOfMeasure == .percent ? elements : nil, onTrack: thresholds.onTrack, ahead: thresholds.ahead)
        }
        let state = KnownStates(report: report, derived: derived).state(area, target.indicator, judgedYear, level: target.value)
        let life = Life(report[area], target, state, judgedYear)
        let outcome = life == .lapsed
            ? Outcome(.lapsed, lastKnown: series.lastKnown(by: judgedYear))
            : outcome(of: state, series, indicator, judgedYear, rule)
        let isGone = outcome.standing == .lapsed || outcome.standing == .notApplicable
        return Assessment(
            reference, area, reportYear: reportYear, judgedYear: judgedYear, outcome,
            verdict: verdict(outcome.standing, target, reportYear, rule(elements: nil).isSoft), baseline: baseline,
            path: isGone ? nil : path?.exact, isAtEndOfLife: life == .endingWithValue, chronicle: self)
    }

    private func outcome(
        of state: KnownState, _ series: Series, _ indicator: Indicator, _ year: Int, _ rule: (Int64?) -> StandingRule
    ) -> Outcome {
        switch state {
        case .notApplicable: return Outcome(.notApplicable, lastKnown: series.lastKnown(by: year))
        case .missing: return Outcome(.noData, .missing, lastKnown: series.lastKnown(by: year))
        case .unreported: return Outcome(.noData, .notReported, lastKnown: series.lastKnown(by: year))
        case .value(let judged): return Outcome(rule(judged.denominator), judged, measure: indicator.unitOfMeasure)
        case .undecided(let derived):
            // decided once the children that are still to report cannot change the standing
            let rule = rule(derived.denominator)
            if let high = derived.high, rule.goal.comparison != .exactly,
                rule.standing(of: Fraction(derived.low)).0 == rule.standing(of: Fraction(high)).0
            { return Outcome(rule, derived.judged(), measure: indicator.unitOfMeasure) }
            return Outcome(.noData, .undecided, lastKnown: series.lastKnown(by: year))
        }
    }

    /// Empty before the target's year; an encouraged target that was not reached has none.
    private func verdict(_ standing: Standing, _ target: Target, _ reportYear: Int, _ isSoft: Bool) -> Verdict? {
        guard let end = target.year, end <= reportYear else { return nil }
        switch standing {
        case .lapsed: return .lapsed
        case .noData: return .noData
        case .achieved, .maintained: return .met
        case .lost: return isSoft ? nil : .missed
        case .missed: return .missed
        case .notApplicable, .inProgress, .onTrack, .behind, .movingAway: return nil
        }
    }
}

/// How the end of a unit touches a target.
private enum Life {
    case living, lapsed
    /// The unit ended in the year that is judged, and reported a value for it before.
    case endingWithValue

    init(_ unit: ReferenceArea, _ target: Target, _ state: KnownState, _ judgedYear: Int) {
        // the first day without it: whoever lived through 31/12 answers for that year as any other; without year, a target asks
        // every year anew
        guard let end = unit.validTo?.dayAfter, end.year <= judgedYear, end.year <= target.year ?? judgedYear else {
            self = .living
            return
        }
        guard target.year ?? judgedYear == judgedYear, case .value(let judged) = state, judged.year == judgedYear,
            judged.origin != .carriedForward
        else {
            self = .lapsed
            return
        }
        self = .endingWithValue
    }
}

extension Series {
    /// The last value by a year, whatever breaks lie between: shown, never judged.
    func lastKnown(by year: Int) -> JudgedValue? {
        points.last { $0.year <= year && $0.value != nil }.flatMap { JudgedValue($0) }
    }
}
