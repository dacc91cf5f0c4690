import Language
import Reporting

/// From a target row and what was observed of its unit to a standing.
extension Chronicle {
    /// Judges one target row in a report year: the standing table, first that holds (3-method.md «Standing»).
    func assess(_ reference: TargetRef, _ area: AreaRef, year: Int) -> Assessment {
        assess(reference, series(area, terms(reference).indicator), year: year)
    }

    /// - series: what was observed of the unit that is judged.
    func assess(_ reference: TargetRef, _ series: Series, year reportYear: Int) -> Assessment {
        let terms = terms(reference)
        // before a level must be kept it is judged by the target that asks to reach it
        let area = series.area
        if case .reached(let reach, let due)? = terms.upkeep,
            reportYear < due || reportYear == due && isDated(self.terms(reach), area, due, level: terms.value)
        {
            return assess(reach, series, year: reportYear).standing(for: reference)
        }
        // once its year (or, without one, the plan's period) is over, a target stays as it was judged then
        let judgedYear = min(reportYear, terms.end)
        let state = states.state(area, terms.indicator, judgedYear, level: terms.value)
        if endsBefore(area, endOf: judgedYear), isLapsed(terms, area, state, judgedYear) {
            return Assessment(
                lapsed: reference, series, reportYear: reportYear, judgedYear: judgedYear, atEnd(reference, series), chronicle: self)
        }
        let baseline = baseline(for: terms, series, year: judgedYear)
        // the day that is judged, and of how many
        let (asOf, denominator): (CivilDate?, Int64?) =
            switch state {
            case .value(let judged): (judged.valueDate, judged.denominator)
            case .undecided(let derived): (derived.asOf, derived.denominator)
            case .notApplicable, .missing, .unreported: (nil, nil)
            }
        let path = path(to: terms, area, series, from: baseline, year: judgedYear)?.value(at: moment(area, judgedYear, asOf))
        let outcome: Outcome
        switch state {
        case .notApplicable: outcome = Outcome(.notApplicable, lastKnown: series.lastKnown(by: judgedYear))
        case .missing: outcome = Outcome(.noData, .missing, lastKnown: series.lastKnown(by: judgedYear))
        case .unreported: outcome = Outcome(.noData, .notReported, lastKnown: series.lastKnown(by: judgedYear))
        case .value(let judged): outcome = Outcome(rule(terms, area, judgedYear, asOf, denominator, baseline, path), judged)
        case .undecided(let derived):
            let decided = rule(terms, area, judgedYear, asOf, denominator, baseline, path).standing(of: derived)
            outcome =
                decided.map { Outcome($0.0, $0.1, lastKnown: nil) }
                ?? Outcome(.noData, .undecided, lastKnown: series.lastKnown(by: judgedYear))
        }
        return Assessment(
            reference, area, terms.indicator, reportYear: reportYear, judgedYear: judgedYear, outcome,
            verdict: verdict(outcome.standing, terms, reportYear, isDated: isDated(terms, area, judgedYear, asOf)), baseline: baseline,
            path: outcome.standing == .notApplicable ? nil : path?.exact,
            isAtEndOfLife: endsBefore(area, endOf: judgedYear) && terms.end == judgedYear && outcome.standing != .notApplicable,
            chronicle: self)
    }

    /// Empty before the target's year; an encouraged target that was not reached has none.
    /// - isDated: the value speaks of a day before the end of the target's year, which the unit lives to see.
    private func verdict(_ standing: Standing, _ terms: TargetTerms, _ reportYear: Int, isDated: Bool) -> Verdict? {
        guard let end = terms.year, end <= reportYear else { return nil }
        switch standing {
        case .lapsed: return .lapsed
        case .noData: return .noData
        case .achieved, .maintained: return .met
        case .lost, .missed: return isDated ? .noData : standing == .lost && terms.isSoft ? nil : .missed
        case .inProgress, .onTrack, .behind, .movingAway: return isDated && !terms.isSoft ? .noData : nil
        case .notApplicable: return nil
        }
    }
}

extension Chronicle {
    /// Where a value of a year stands in time.
    func moment(_ area: AreaRef, _ year: Int, _ asOf: CivilDate?) -> Moment {
        Moment(of: year, asOf: asOf, lastDay: lastDays[Int(area.index)])
    }

    func baseline(for terms: TargetTerms, _ series: Series, year: Int) -> Baseline? {
        let known = traits[Int(terms.indicator.index)].impliedBy == nil ? series : withImplied(series, terms, by: year)
        return Baseline.choose(for: terms, from: known, year: year) { report[series.area].isAlive(in: $0) }
    }

    /// The rule by which an assessment's value was judged, to try other values by.
    func rule(for assessment: Assessment, _ judged: JudgedValue) -> StandingRule {
        let terms = assessment.ruling
        return rule(
            terms, assessment.area, assessment.judgedYear, judged.valueDate, judged.denominator, assessment.baseline,
            assessment.path.map { WideRational($0) })
    }

    /// - asOf: the date of the value where it is not the end of the judged year.
    private func rule(
        _ terms: TargetTerms, _ area: AreaRef, _ year: Int, _ asOf: CivilDate?, _ denominator: Int64?, _ baseline: Baseline?,
        _ path: WideRational?
    ) -> StandingRule {
        let trait = traits[Int(terms.indicator.index)], moment = moment(area, year, asOf)
        return StandingRule(
            goal: terms.goal, stage: stage(of: terms, area, year, asOf), isSoft: terms.isSoft, baseline: baseline, path: path,
            element: trait.element(of: denominator), isPartOfYear: isFlow(trait) && moment < .endOfYear(year),
            isAfterBaseline: baseline.map { $0.moment < moment && $0.year < year } ?? false, thresholds: thresholds)
    }

    /// What adds up through a year, so that a part of the year says nothing of its bound.
    func isFlow(_ trait: Trait) -> Bool { trait.measure == .count || trait.measure == .amount }

    private func stage(of terms: TargetTerms, _ area: AreaRef, _ year: Int, _ asOf: CivilDate?) -> StandingRule.Stage {
        if terms.upkeep != nil {
            let first = terms.firstDueYear
            if year >= first { return .due(wasKept: wasKept(terms, area, from: first, before: year), canMiss: terms.year != nil) }
        }
        guard let end = terms.year else { return .ahead(years: nil) }
        if year < end { return .ahead(years: end - year) }
        return isDated(terms, area, year, asOf) ? .dated : .over
    }

    /// A value of the target's year that speaks of a day before its end, of a unit that lives to see it.
    func isDated(_ terms: TargetTerms, _ area: AreaRef, _ year: Int, _ asOf: CivilDate?) -> Bool {
        guard let end = terms.year, year >= end, let asOf else { return false }
        return asOf < .endOfYear(end) && !endsBefore(area, endOf: end)
    }

    private func isDated(_ terms: TargetTerms, _ area: AreaRef, _ year: Int, level: Rational) -> Bool {
        guard case .value(let judged) = states.state(area, terms.indicator, year, level: level) else { return false }
        return isDated(terms, area, year, judged.valueDate)
    }

    /// Whether the baseline or an earlier due year satisfied a level that must be kept.
    func wasKept(_ terms: TargetTerms, _ area: AreaRef, from first: Int, before year: Int) -> Bool {
        let known = series(area, terms.indicator)
        if let base = baseline(for: terms, known, year: year), base.year < year, terms.goal.isSatisfied(by: WideRational(base.value)) {
            return true
        }
        guard first < year else { return false }
        return (first..<year).contains { earlier in
            guard case .value(let judged) = states.state(area, terms.indicator, earlier, level: terms.value) else { return false }
            return terms.goal.isSatisfied(by: WideRational(judged.value))
        }
    }
}

extension JudgedValue {
    /// The day it speaks of where that is not 31/12; a state carried forward speaks of the judged year.
    package var valueDate: CivilDate? { origin == .carriedForward ? nil : asOf }
}

extension StandingRule {
    /// What both ends of a partly reported share give alike, where what is still to come no longer matters: once the target's year is
    /// over, or a level is due, or both ends satisfy it or both fell below it. A pace is never said of an interval.
    func standing(of derived: DerivedValue) -> (Standing, Standing.Nuance)? {
        guard let high = derived.high, !goal.isReachable(between: derived) else { return nil }
        let low = standing(of: WideRational(derived.low)), top = standing(of: WideRational(high))
        guard low.0 == top.0 else { return nil }
        switch (stage, low.0) {
        case (.over, _), (.due, _), (_, .achieved), (_, .maintained), (_, .lost): return (low.0, low.1 == top.1 ? low.1 : .none)
        default: return nil
        }
    }
}

extension Series {
    /// The last value by a year, whatever breaks lie between: shown, never judged.
    func lastKnown(by year: Int) -> JudgedValue? {
        points.last { $0.year <= year && $0.value != nil }.flatMap { JudgedValue($0) }
    }
}
