import Language
import Reporting

/// The numbers beside a standing, in the unit of measure: points for percentages, else counts; exact.
extension Assessment {
    /// p = (value − baseline) / (path(Y) − baseline).
    package var ratio: Rational? {
        guard let judged, path != nil else { return nil }
        let rule = chronicle.rule(for: self, judged)
        return rule.isAfterBaseline ? rule.ratio(of: WideRational(judged.value))?.exact : nil
    }

    /// p of a lapsed row: its last value against the path at the unit's last day.
    package var ratioAtEnd: Rational? {
        guard let value = lastKnown?.value, let baseline, let line = pathAtEnd else { return nil }
        let base = WideRational(baseline.value), way = WideRational(line) - base
        return way.isZero ? nil : ((WideRational(value) - base) / way).exact
    }

    /// target − value; for a lapsed target from its last value.
    package var distance: Rational? {
        guard isQuantity, let value = standing == .lapsed ? lastKnown?.value : judged?.value else { return nil }
        return (WideRational(terms.value) - WideRational(value)).exact
    }

    /// path(Y) − value.
    package var distanceToPath: Rational? {
        guard let value = judged?.value, let path else { return nil }
        return (WideRational(path) - WideRational(value)).exact
    }

    /// Per year since the baseline, each at its date.
    package var paceSoFar: Rational? {
        guard isQuantity, let judged, let baseline, judged.year > baseline.year else { return nil }
        let years = moment(of: judged).years(since: baseline.moment)
        return ((WideRational(judged.value) - WideRational(baseline.value)) / years).exact
    }

    /// Per year from the date of the value to the end of the target's year; nil where it is satisfied already.
    package var paceNeeded: Rational? {
        guard isQuantity, let judged, let end = ruling.year else { return nil }
        let years = Moment.endOfYear(end).years(since: moment(of: judged))
        guard years > .zero, end > judgedYear || knownUntil != nil, !ruling.goal.isSatisfied(by: WideRational(judged.value)) else {
            return nil
        }
        return ((WideRational(ruling.value) - WideRational(judged.value)) / years).exact
    }

    func moment(of judged: JudgedValue) -> Moment { chronicle.moment(area, judged.year, judged.asOf) }

    /// Elements (people, wards) still to go, from counts: ⌈T·n⌉ − numerator; 0 once the target is satisfied.
    package var toGo: Int64? {
        guard isQuantity, let judged, terms.goal.comparison != .exactly else { return nil }
        if terms.goal.isSatisfied(by: WideRational(judged.value)) { return 0 }
        if trait.measure == .percent {
            guard let numerator = judged.numerator, let denominator = judged.denominator else { return nil }
            let gap = terms.goal.least(of: denominator) - Int128(numerator)
            return Int64(clamping: terms.goal.sense == .up ? gap : -gap)
        }
        guard trait.measure == .count else { return nil }
        return Int64(clamping: terms.goal.sense.gain(of: terms.goal.value, over: WideRational(judged.value)).ceiling)
    }

    /// What is counted, as `Report.counted` says it: the forms for one and for many.
    package func counted(in locale: ReportLocale) -> String? {
        chronicle.report.counted(indicator, of: area, year: judgedYear, in: locale)
    }

    var model: Target { chronicle.report[target] }
    var terms: TargetTerms { chronicle.terms(target) }
    /// The target it was judged by.
    var ruling: TargetTerms { chronicle.terms(rulingTarget) }
    var goal: Goal { terms.goal }
    var trait: Trait { chronicle.traits[Int(indicator.index)] }
    var isQuantity: Bool { trait.isQuantity }

    /// The line it was held against, for drawing; of a lapsed row the line until its unit ended, drawn on to the target.
    package var pathLine: Path? {
        let year = standing == .lapsed ? chronicle.lastDays[Int(area.index)]?.year ?? judgedYear : judgedYear
        if path == nil && pathAtEnd == nil { return nil }
        return chronicle.path(to: ruling, area, chronicle.series(area, indicator), from: baseline, year: year)
    }
}
