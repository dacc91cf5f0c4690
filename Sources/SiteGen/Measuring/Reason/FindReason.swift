import Language
import Reporting

extension Assessment {
    /// The rule and its numbers; made when asked for.
    package var reason: Reason { ReasonFinder(self).reason }
}

/// Finds which cases a reason is made of.
private struct ReasonFinder {
    let assessment: Assessment
    let report: Report
    let target: Target
    let indicator: Indicator
    let goal: Goal

    init(_ assessment: Assessment) {
        self.assessment = assessment
        report = assessment.chronicle.report
        target = assessment.model
        indicator = report[assessment.indicator]
        goal = assessment.goal
    }

    var reason: Reason {
        Reason(
            chronicle: assessment.chronicle, area: assessment.area, indicator: assessment.indicator, target: target, year: year,
            isDownward: goal.sense == .down,
            opening: opening, ground: ground, outlook: outlook, notes: notes)
    }

    private var year: Int { assessment.judgedYear }
    /// The target it was judged by.
    private var ruling: Target { assessment.judgedBy.map { report[$0] } ?? target }
    private var gap: Reason.Gap {
        Reason.Gap(distance: assessment.distance, toGo: indicator.unitOfMeasure == .percent ? assessment.toGo : nil)
    }
    private func isSatisfied(by value: Rational) -> Bool { goal.isSatisfied(by: WideRational(value)) }

    private var opening: Reason.Opening? {
        if assessment.standing == .lapsed { return nil }
        guard let judged = assessment.judged else {
            // an interval that is judged all the same; an undecided one is told with its standing
            guard let partial = assessment.partial, assessment.standing != .noData else { return nil }
            return .interval(partial)
        }
        return .value(judged, year: judged.origin == .carriedForward ? year : judged.year, isAtEnd: assessment.isAtEndOfLife)
    }

    // MARK: The standing

    private var ground: Reason.Ground {
        switch assessment.standing {
        case .lapsed: .lapsed(from: report[assessment.area].validTo?.dayAfter, end: end)
        case .notApplicable: .notApplicable
        case .noData: .noData(silence, lastKnown: assessment.lastKnown)
        case .maintained: .maintained(lostIn: yearsLost)
        case .lost: lost
        case .achieved: achieved
        case .missed: missed
        case .inProgress: .inProgress(left, why: withoutPath)
        case .onTrack, .behind, .movingAway: paced
        }
    }

    private var end: Reason.End? {
        guard let standing = assessment.standingAtEnd else { return nil }
        let known = assessment.lastKnown
        let isShort = known.map { assessment.distance != nil && !isSatisfied(by: $0.value) } ?? false
        var pace: Reason.Pace?
        if known != nil, let base = assessment.baseline, let path = assessment.pathAtEnd, let last = report[assessment.area].validTo,
            [.onTrack, .behind, .movingAway].contains(standing)
        {
            pace = self.pace(standing, assessment.nuanceAtEnd, base, path, assessment.ratioAtEnd, last)
        }
        return Reason.End(
            standing: standing, nuance: assessment.nuanceAtEnd, isWorseAbove: assessment.isWorseAbove, known: known,
            gap: isShort ? gap : nil, pace: pace)
    }

    private var silence: Reason.Silence {
        switch assessment.nuance {
        case .undecided: .undecided(assessment.partial)
        case .missing: .missing
        default: .notReported
        }
    }

    private var yearsLost: [Int] {
        let first = assessment.ruling.firstDueYear
        return assessment.chronicle.series(assessment.area, assessment.indicator).points.filter { point in
            first <= point.year && point.year < year && point.value.map { !isSatisfied(by: $0) } ?? false
        }.map(\.year)
    }

    private var missed: Reason.Ground {
        if assessment.judged == nil { return .missedWhateverIsSilent }
        if assessment.nuance != .neverKept { return .missed(gap) }
        return .neverKept(indicator.isQuantity ? gap : nil)
    }

    /// Of a quantity that was judged as one value, so that its distance can be said.
    private var saidGap: Reason.Gap? { indicator.isQuantity && assessment.judged != nil ? gap : nil }

    private var lost: Reason.Ground {
        if assessment.nuance == .notMaintained { return .notMaintained(saidGap) }
        return .fell(from: assessment.baseline, saidGap)
    }

    private var achieved: Reason.Ground {
        switch assessment.nuance {
        case .early: .early(years: (ruling.year ?? year) - year, beyond: beyond)
        case .exceeded: .exceeded(by: beyond)
        default: .achieved(isAtEnd: assessment.isAtEndOfLife)
        }
    }

    /// How far the value lies beyond the target it was judged by; nil where that is nought or cannot be said.
    private var beyond: Rational? {
        guard indicator.isQuantity, let judged = assessment.judged else { return nil }
        let beyond = (WideRational(judged.value) - WideRational(ruling.value)).exact
        return beyond.numerator == 0 ? nil : beyond
    }

    private var left: Reason.Left {
        let isKept = assessment.nuance == .neverKept
        guard let judged = assessment.judged, indicator.isQuantity else { return isKept ? .neverKept(nil) : .notReached }
        if isSatisfied(by: judged.value) { return .withinBound }
        return isKept ? .neverKept(gap) : .toGo(gap)
    }

    private var withoutPath: Reason.WithoutPath? {
        guard let end = target.year else { return .noYear }
        if year >= end, assessment.knownUntil == nil { return target.wording == .consider ? .onlyConsidered : .onlyEncouraged }
        if !indicator.isQuantity || assessment.nuance == .neverKept { return nil }
        if let base = assessment.baseline, base.year >= year { return .baselineYear(base.year) }
        if let path = assessment.path, let base = assessment.baseline { return path == base.value ? .notMoved : .wentPast }
        return .tooFew
    }

    // MARK: Pace

    private var paced: Reason.Ground {
        guard let base = assessment.baseline, let path = assessment.path, let judged = assessment.judged else { return .unpaced }
        // the day a value stands for where that is not 31/12
        let lastDay = report[assessment.area].validTo.flatMap { $0.year == judged.year && $0 < .endOfYear($0.year) ? $0 : nil }
        let pace = pace(assessment.standing, assessment.nuance, base, path, assessment.ratio, judged.valueDate ?? lastDay)
        return .paced(pace, change: (WideRational(judged.value) - WideRational(base.value)).exact)
    }

    private func pace(
        _ standing: Standing, _ nuance: Standing.Nuance, _ base: Baseline, _ path: Rational, _ ratio: Rational?, _ day: CivilDate?
    )
        -> Reason.Pace
    {
        Reason.Pace(
            standing: standing, nuance: nuance, baseline: base, path: path, day: day,
            move: ratio.map { move(WideRational($0), standing, nuance) })
    }

    private func move(_ ratio: WideRational, _ standing: Standing, _ nuance: Standing.Nuance) -> Reason.Move {
        if ratio < .zero { return nuance == .unchanged ? .unchanged(isTolerated: false) : .back }
        let thresholds = assessment.chronicle.thresholds, asked = report.site.thresholds
        let isTolerated = standing == .onTrack && ratio < thresholds.onTrack
        if ratio.isZero { return .unchanged(isTolerated: isTolerated) }
        let isWhole = ratio >= WideRational(1)
        let bound: Reason.Bound? =
            nuance == .ahead ? .ahead(asked.ahead) : isTolerated ? .tolerance : isWhole ? nil : .onTrack(asked.onTrack)
        if !isWhole { return .percent(rounded(ratio, scale: 100, decimals: 0, apartFrom: thresholds.onTrack), bound) }
        let times = rounded(ratio, scale: 1, decimals: 2, apartFrom: thresholds.ahead)
        return times == WideRational(1) ? .whole(bound) : .times(times, bound)
    }

    /// Rounded to the fewest decimals, from `decimals` on, with which it lies on the same side of a threshold and of 1 as it does in truth.
    private func rounded(_ ratio: WideRational, scale: Int128, decimals: Int, apartFrom threshold: WideRational) -> WideRational {
        let value = ratio * WideRational(scale)
        func rounded(_ decimals: Int) -> WideRational {
            let power = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
            return WideRational((value * WideRational(power) + WideRational(1, over: 2)).floor, over: power)
        }
        for decimals in decimals..<6 {
            let candidate = rounded(decimals)
            let isTrue = [threshold * WideRational(scale), WideRational(scale)].allSatisfy { bound in
                (candidate < bound) == (value < bound) && (candidate > bound || !(value > bound) || bound == WideRational(scale))
            }
            if isTrue { return candidate }
        }
        return rounded(6)
    }

    // MARK: What it takes from here

    /// Only while the target is still to come.
    private var outlook: Reason.Outlook? {
        guard let until = ruling.year, let needed = assessment.paceNeeded else { return nil }
        // a level that is to be kept now cannot be worked up to
        if assessment.nuance == .neverKept || assessment.nuance == .notMaintained { return nil }
        // the part of these standings has said it
        let isSaid =
            [.inProgress, .lost, .missed].contains(assessment.standing) || assessment.judged.map { isSatisfied(by: $0.value) } ?? false
        return Reason.Outlook(left: isSaid ? nil : gap, until: until, needed: needed, past: past(needed))
    }

    private func past(_ needed: Rational) -> Reason.Past? {
        guard let pace = assessment.paceSoFar, let base = assessment.baseline else { return nil }
        let isOneWay = (needed.numerator > 0) == (pace.numerator > 0) && pace.numerator != 0
        return Reason.Past(since: base.year, pace: pace, factor: isOneWay ? WideRational(needed) / WideRational(pace) : nil)
    }

    // MARK: What to know of the data

    private var notes: [Reason.Note] {
        [silentCannotChange, unitsBelow, baseline, keptFrom, denominators, definition, growth, verdict, status, illustrative].compactMap(
            \.self)
    }

    /// A share that is decided although some children have not reported.
    private var silentCannotChange: Reason.Note? {
        guard assessment.standing != .noData, assessment.standing != .lapsed, assessment.partial != nil else { return nil }
        return .silentCannotChange
    }

    private var unitsBelow: Reason.Note? {
        guard assessment.judged?.origin == .reported, assessment.judged?.impliedBy == nil, indicator.derivation != nil else { return nil }
        return assessment.chronicle.series(assessment.area, assessment.indicator).points.first { $0.year == year }?.derived.map {
            .unitsBelow($0)
        }
    }

    private var baseline: Reason.Note? {
        guard assessment.path != nil || assessment.nuance == .fellBelow, let base = assessment.baseline else { return nil }
        switch base.origin {
        case .stated, .observed: return nil
        case .firstAfter, .afterBreak: return .baseline(base.origin)
        }
    }

    private var keptFrom: Reason.Note? {
        guard let reach = assessment.judgedBy.map({ report[$0] }), let year = reach.year else { return nil }
        return .keptFrom(year, judgedBy: reach)
    }

    private var denominators: Reason.Note? {
        guard assessment.known != nil || assessment.partial != nil, let own = target.denominator, let measured = indicator.denominator
        else { return nil }
        return .denominators(plan: own, figures: measured)
    }

    private var definition: Reason.Note? {
        guard let known = assessment.known else { return nil }
        let plan = report[assessment.target.plan], made = plan.date?.year ?? plan.firstYear
        guard let pause = indicator.definitionBreaks.last(where: { made < $0.year && $0.year <= known.year }) else { return nil }
        return .definition(year: pause.year, basis: pause.basis)
    }

    /// The growth-rate method beside the standing, where site.yaml asks for it.
    private var growth: Reason.Note? {
        if let fault = assessment.growthFault { return .growthFault(fault) }
        return assessment.growth.map { .growth($0) }
    }

    private var verdict: Reason.Note? {
        guard let verdict = assessment.verdict, let end = target.year else { return nil }
        if verdict == .noData, let until = assessment.knownUntil { return .openVerdict(end, knownUntil: until) }
        guard verdict == .met || verdict == .missed, let evidence else { return nil }
        return .verdict(end, isMet: verdict == .met, evidence.status, isIllustrative: evidence.isIllustrative)
    }

    /// Whether the verdict says how firm the figure is.
    private var saysFirmness: Bool {
        (assessment.verdict == .met || assessment.verdict == .missed) && target.year != nil && evidence != nil
    }

    /// How firm what was judged is.
    private var evidence: (status: ObservationStatus, isIllustrative: Bool)? {
        if let judged = assessment.judged { return (judged.status, judged.illustrative) }
        return assessment.partial.map { ($0.status, $0.illustrative) }
    }

    private var status: Reason.Note? {
        if saysFirmness { return nil }
        switch assessment.judged?.status {
        case .provisional: return .status(.provisional)
        case .estimated: return .status(.estimated)
        case .final, .missing, .notApplicable, nil: return nil
        }
    }

    private var illustrative: Reason.Note? {
        if saysFirmness { return nil }
        if assessment.restsOnIllustrative { return .illustrative }
        return assessment.isBaseIllustrative ? .illustrativeBaseline : nil
    }
}
