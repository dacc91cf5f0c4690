import Language
import Reporting

extension Chronicle {
    /// Judges one target row in a report year: the standing table, first that holds (3-method.md «Standing»).
    func assess(_ reference: TargetRef, _ area: AreaRef, year: Int) -> Assessment {
        assess(reference, series(area, aim(reference).indicator), year: year)
    }

    /// - series: what was observed of the unit that is judged.
    func assess(_ reference: TargetRef, _ series: Series, year reportYear: Int) -> Assessment {
        let area = series.area, aim = aim(reference), trait = traits[Int(aim.indicator.index)]
        // once its year (or, without one, the plan's period) is over, a target stays as it was judged then
        let judgedYear = min(reportYear, aim.year ?? aim.lastYear)
        let state = states.state(area, aim.indicator, judgedYear, level: aim.value)
        let isHalfKnown = if case .undecided = state { true } else { false }
        let baseline = Baseline.choose(for: aim, from: trait.impliedBy == nil ? series : withImplied(series, aim, by: judgedYear), year: judgedYear)
        let path = path(to: aim, area, series, from: baseline, year: judgedYear, isHalfKnown: isHalfKnown)?.value(in: judgedYear)
        func rule(elements: Int64?) -> StandingRule {
            StandingRule(to: aim, in: judgedYear, baseline, path: path, elements: trait.measure == .percent ? elements : nil, thresholds)
        }
        let life = Life(until: lastDays[Int(area.index)], aim.year, state, judgedYear)
        let outcome = life == .lapsed
            ? Outcome(.lapsed, lastKnown: series.lastKnown(by: judgedYear))
            : outcome(of: state, series, judgedYear, rule)
        // while nothing is decided there is no second observation either
        let known = isHalfKnown && !outcome.isJudged ? self.path(to: aim, area, series, from: baseline, year: judgedYear)?.value(in: judgedYear) : path
        let isGone = outcome.standing == .lapsed || outcome.standing == .notApplicable
        return Assessment(
            reference, area, aim.indicator, reportYear: reportYear, judgedYear: judgedYear, outcome,
            verdict: verdict(outcome.standing, aim, reportYear), baseline: baseline, path: isGone ? nil : known?.exact,
            isAtEndOfLife: life == .endingWithValue, chronicle: self)
    }

    private func outcome(
        of state: KnownState, _ series: Series, _ year: Int, _ rule: (Int64?) -> StandingRule
    ) -> Outcome {
        switch state {
        case .notApplicable: return Outcome(.notApplicable, lastKnown: series.lastKnown(by: year))
        case .missing: return Outcome(.noData, .missing, lastKnown: series.lastKnown(by: year))
        case .unreported: return Outcome(.noData, .notReported, lastKnown: series.lastKnown(by: year))
        case .value(let judged): return Outcome(rule(judged.denominator), judged)
        case .undecided(let derived):
            // decided once the children that are still to report cannot change the standing
            let rule = rule(derived.denominator)
            if let high = derived.high, !rule.goal.isReachable(between: derived),
                rule.standing(of: Fraction(derived.low)).0 == rule.standing(of: Fraction(high)).0
            { return Outcome(rule, derived.judged()) }
            return Outcome(.noData, .undecided, lastKnown: series.lastKnown(by: year))
        }
    }

    /// Empty before the target's year; an encouraged target that was not reached has none.
    private func verdict(_ standing: Standing, _ aim: Aim, _ reportYear: Int) -> Verdict? {
        guard let end = aim.year, end <= reportYear else { return nil }
        switch standing {
        case .lapsed: return .lapsed
        case .noData: return .noData
        case .achieved, .maintained: return .met
        case .lost: return aim.isSoft ? nil : .missed
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

    init(until lastDay: CivilDate?, _ targetYear: Int?, _ state: KnownState, _ judgedYear: Int) {
        // the first day without it: whoever lived through 31/12 answers for that year as any other; without year, a target asks
        // every year anew
        guard let end = lastDay?.dayAfter, end.year <= judgedYear, end.year <= targetYear ?? judgedYear else {
            self = .living
            return
        }
        guard targetYear ?? judgedYear == judgedYear, case .value(let judged) = state, judged.year == judgedYear,
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
