import Language
import Reporting

/// One target row judged in one report year: the standing, and every number that produced it.
///
/// What follows from it (ratio, distances, paces, sensitivity, projection, growth, reason) is computed when asked for.
package struct Assessment: Sendable {
    package let target: TargetRef
    /// Whom it judges: the target's unit, or one child where the target applies to children.
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let standing: Standing
    package let nuance: Standing.Nuance
    /// Lapsed rows: where the target stood when the unit ended, with its deadline still ahead.
    package let standingAtEnd: Standing?
    package let nuanceAtEnd: Standing.Nuance
    /// Empty (nil) while the target's year is still to come, and for a target without year.
    package let verdict: Verdict?
    let known: JudgedValue?
    let isJudged: Bool
    /// Judged on the last value of a unit that ended in the target's year: «tại thời điểm kết thúc hoạt động».
    package let isAtEndOfLife: Bool
    private let base: Baseline?
    private let line: Rational?
    /// By which target it was judged; another than its own while a level need not yet be kept.
    let rulingTarget: TargetRef
    private let shortReportYear: Int16
    private let shortJudgedYear: Int16
    let chronicle: Chronicle

    init(
        _ target: TargetRef, _ area: AreaRef, _ indicator: IndicatorRef, reportYear: Int, judgedYear: Int, _ outcome: Outcome,
        verdict: Verdict?, baseline: Baseline?,
        path: Rational?, isAtEndOfLife: Bool, chronicle: Chronicle
    ) {
        self.target = target
        self.area = area
        self.indicator = indicator
        standing = outcome.standing
        nuance = outcome.nuance
        (standingAtEnd, nuanceAtEnd) = (nil, .none)
        self.verdict = verdict
        known = outcome.known
        isJudged = outcome.isJudged
        self.isAtEndOfLife = isAtEndOfLife
        base = baseline
        line = path
        rulingTarget = target
        shortReportYear = Int16(clamping: reportYear)
        shortJudgedYear = Int16(clamping: judgedYear)
        self.chronicle = chronicle
    }

    /// A target whose unit ended before it could be judged.
    init(lapsed target: TargetRef, _ series: Series, reportYear: Int, judgedYear: Int, _ end: AtEnd, chronicle: Chronicle) {
        self.target = target
        area = series.area
        indicator = series.indicator
        (standing, nuance) = (.lapsed, .none)
        (standingAtEnd, nuanceAtEnd) = (end.standing, end.nuance)
        verdict = chronicle.terms(target).year.flatMap { $0 <= reportYear ? .lapsed : nil }
        known = end.known
        isJudged = false
        isAtEndOfLife = false
        base = end.baseline
        line = end.path
        rulingTarget = end.ruling ?? target
        shortReportYear = Int16(clamping: reportYear)
        shortJudgedYear = Int16(clamping: judgedYear)
        self.chronicle = chronicle
    }

    /// The same, said of a level to be kept that need not be kept yet: everything but target, distance and projection is the other's.
    func standing(for target: TargetRef) -> Assessment { Assessment(self, for: target) }

    private init(_ other: Assessment, for target: TargetRef) {
        self.target = target
        (area, indicator, standing, nuance) = (other.area, other.indicator, other.standing, other.nuance)
        (standingAtEnd, nuanceAtEnd, verdict) = (other.standingAtEnd, other.nuanceAtEnd, other.verdict)
        (known, isJudged, isAtEndOfLife, base, line) = (other.known, other.isJudged, other.isAtEndOfLife, other.base, other.line)
        (rulingTarget, shortReportYear, shortJudgedYear) = (other.rulingTarget, other.shortReportYear, other.shortJudgedYear)
        chronicle = other.chronicle
    }

    package var reportYear: Int { Int(shortReportYear) }
    /// The year whose data decided: the report year, or the target's year once that is over.
    package var judgedYear: Int { Int(shortJudgedYear) }
    /// The observation that was judged (reported, derived or carried forward); nil when there is nothing to judge, and for an interval.
    package var judged: JudgedValue? { isJudged ? known : nil }
    /// The last known value where `judged` is nil: shown with its year, never judged.
    package var lastKnown: JudgedValue? { isJudged ? nil : known }
    /// What the unit's own row or its children say for the judged year, whether it was judged or not.
    package var observed: JudgedValue? {
        guard standing == .lapsed else { return judged }
        guard case .value(let value) = state, value.year == judgedYear else { return nil }
        return value
    }
    /// The status of that row: also of one that says it is missing or not applicable; nil without a row.
    package var observedStatus: ObservationStatus? {
        if let judged { return judged.status }
        return switch state {
        case .value(let value): value.year == judgedYear ? value.status : nil
        case .missing: .missing
        case .notApplicable: .notApplicable
        case .undecided, .unreported: nil
        }
    }
    /// Whether what the row says rests on made-up figures.
    package var isIllustrative: Bool {
        isBaseIllustrative || restsOnIllustrative
    }
    /// Whether a value that the row speaks of was made up.
    var restsOnIllustrative: Bool {
        known?.illustrative == true || (!isJudged && (observed?.illustrative == true || partial?.illustrative == true))
    }
    /// Whether the standing rests on a base that was made up.
    var isBaseIllustrative: Bool {
        let isPace = [.onTrack, .behind, .movingAway].contains(standingAtEnd ?? standing)
        return base?.illustrative == true && (isPace || nuance == .fellBelow || nuanceAtEnd == .fellBelow)
    }
    /// What is known of a derived value of the judged year while some children have not reported.
    package var partial: PartialValue? {
        guard !isJudged, trait.isDerived, case .undecided(let derived) = state else { return nil }
        return PartialValue(derived)
    }
    private var state: KnownState { chronicle.states.state(area, indicator, judgedYear, level: terms.value) }
    package var baseline: Baseline? { base }
    /// path(Y) at the date of the value, in the unit of measure; nil for a lapsed row.
    package var path: Rational? { standing == .lapsed ? nil : line }
    /// A lapsed row: the path at the unit's last day.
    package var pathAtEnd: Rational? { standing == .lapsed ? line : nil }
    /// The target that asks to reach what this one asks to keep, while that is what is judged.
    package var judgedBy: TargetRef? { rulingTarget == target ? nil : rulingTarget }
    /// Said of a value dated before the end of the target's year, of a unit that lives to see it: it cannot miss yet.
    package var knownUntil: CivilDate? {
        guard let judged, chronicle.isDated(ruling, area, judgedYear, judged.valueDate) else { return nil }
        return judged.valueDate
    }
    /// Worse than the baseline is above it: less is asked for or, of an exact target, the value has gone up from it.
    package var isWorseAbove: Bool {
        guard goal.comparison == .exactly, let known, let base else { return goal.sense == .down }
        return known.value > base.value
    }
}

/// What the standing table says, and the value it says it of.
struct Outcome {
    let standing: Standing
    let nuance: Standing.Nuance
    let known: JudgedValue?
    let isJudged: Bool

    init(_ standing: Standing, _ nuance: Standing.Nuance = .none, lastKnown: JudgedValue?) {
        (self.standing, self.nuance, known, isJudged) = (standing, nuance, lastKnown, false)
    }

    init(_ rule: StandingRule, _ judged: JudgedValue) {
        (standing, nuance) = rule.standing(of: WideRational(judged.value))
        (known, isJudged) = (judged, true)
    }
}
