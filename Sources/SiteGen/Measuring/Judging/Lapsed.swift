import Language
import Reporting

/// How the end of a unit touches a target, and where the target stood then.
extension Chronicle {
    /// Whether the unit ended before 31/12 of a year.
    func endsBefore(_ area: AreaRef, endOf year: Int) -> Bool { lastDays[Int(area.index)].map { $0 < .endOfYear(year) } ?? false }

    /// Of a unit whose last day lies before 31/12 of the judged year: it lies before 31/12 of the target's too, the target's year is not earlier than the year it
    /// ended, and no value of the target's year satisfies it (an interval: at both ends). The plan's last year where none is named.
    func isLapsed(_ terms: TargetTerms, _ area: AreaRef, _ state: KnownState, _ judgedYear: Int) -> Bool {
        guard let last = lastDays[Int(area.index)], last.year <= terms.end else { return false }
        guard judgedYear == terms.end else { return true }
        let isFlow = isFlow(traits[Int(terms.indicator.index)]) && terms.goal.sense == .down && terms.goal.comparison != .exactly
        switch state {
        case .value(let judged):
            return isFlow || judged.year != judgedYear || judged.origin == .carriedForward
                || !terms.goal.isSatisfied(by: WideRational(judged.value))
        case .undecided(let derived):
            return isFlow
                || !(derived.high.map {
                    terms.goal.isSatisfied(by: WideRational($0)) && terms.goal.isSatisfied(by: WideRational(derived.low))
                } ?? false)
        case .notApplicable, .missing, .unreported: return true
        }
    }

    /// The standing a target would have had in the year its unit ended, with the deadline still ahead: the last value of any year
    /// against the path at the last day.
    func atEnd(_ reference: TargetRef, _ series: Series) -> AtEnd {
        let own = terms(reference), area = series.area
        guard let last = lastDays[Int(area.index)] else { return AtEnd() }
        // a level that had not yet to be kept is judged by the target that asks to reach it
        if case .reached(let reach, let due)? = own.upkeep, endsBefore(area, endOf: due) { return atEnd(reach, series) }
        let trait = traits[Int(own.indicator.index)], state = states.state(area, own.indicator, last.year, level: own.value)
        if case .notApplicable = state { return AtEnd(standing: .notApplicable, nuance: .none, known: series.lastKnown(by: last.year)) }
        let known: JudgedValue? = if case .value(let judged) = state { judged } else { series.lastKnown(by: last.year) }
        guard let known else { return AtEnd() }
        let isReported = known.year == last.year || known.origin == .carriedForward
        let end = Moment(last), baseline = baseline(for: own, series, year: last.year)
        // what lies before a break, or in the base year, has no way behind it
        let isComparable = known.year >= series.segmentStart(holding: last.year) ?? .min && baseline.map { $0.year < known.year } ?? false
        let path = isComparable ? path(to: own, area, series, from: baseline, year: last.year)?.value(at: end) : nil
        let rule = StandingRule(
            goal: own.goal, stage: stageAtEnd(own, area, last), isSoft: own.isSoft, baseline: isComparable ? baseline : nil, path: path,
            element: trait.element(of: known.denominator),
            isPartOfYear: isFlow(trait) && moment(area, known.year, known.valueDate) < .endOfYear(known.year),
            isAfterBaseline: isComparable, thresholds: thresholds)
        var (standing, nuance) = rule.standing(of: WideRational(known.value))
        // no way to speak of: it was under way as far as anyone had said so in its last year
        if standing == .inProgress, trait.isQuantity, !isReported, !isComparable || path == nil && own.year != nil {
            (standing, nuance) = (.noData, .notReported)
        }
        return AtEnd(standing: standing, nuance: nuance, baseline: baseline, path: path?.exact, ruling: reference, known: known)
    }

    private func stageAtEnd(_ terms: TargetTerms, _ area: AreaRef, _ last: CivilDate) -> StandingRule.Stage {
        switch terms.upkeep {
        case nil, .atItsYear: return .ahead(years: terms.year.map { max($0 - last.year, 0) })
        case .always, .reached:
            let first = if case .reached(_, let due)? = terms.upkeep { due } else { terms.firstYear }
            return .due(wasKept: wasKept(terms, area, from: first, before: last.year), canMiss: terms.year != nil)
        }
    }
}

/// Where a target stood when its unit ended.
struct AtEnd {
    var standing = Standing.noData
    var nuance = Standing.Nuance.notReported
    var baseline: Baseline?
    /// The path at the unit's last day.
    var path: Rational?
    /// The target it was held against.
    var ruling: TargetRef?
    /// The value it rests on, of whatever year.
    var known: JudgedValue?
}
