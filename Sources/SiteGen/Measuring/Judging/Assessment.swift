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
    /// Empty (nil) while the target's year is still to come, and for a target without year.
    package let verdict: Verdict?
    let known: JudgedValue?
    let isJudged: Bool
    package let baseline: Baseline?
    /// path(Y), in the unit of measure.
    package let path: Exact?
    /// Judged on the last value of a unit that ended in the target's year: «tại thời điểm kết thúc hoạt động».
    package let isAtEndOfLife: Bool
    private let shortReportYear: Int16
    private let shortJudgedYear: Int16
    let chronicle: Chronicle

    init(
        _ target: TargetRef, _ area: AreaRef, _ indicator: IndicatorRef, reportYear: Int, judgedYear: Int, _ outcome: Outcome, verdict: Verdict?, baseline: Baseline?,
        path: Exact?, isAtEndOfLife: Bool, chronicle: Chronicle
    ) {
        self.target = target
        self.area = area
        self.indicator = indicator
        standing = outcome.standing
        nuance = outcome.nuance
        self.verdict = verdict
        known = outcome.known
        isJudged = outcome.isJudged
        self.baseline = baseline
        self.path = path
        self.isAtEndOfLife = isAtEndOfLife
        shortReportYear = Int16(clamping: reportYear)
        shortJudgedYear = Int16(clamping: judgedYear)
        self.chronicle = chronicle
    }

    package var reportYear: Int { Int(shortReportYear) }
    /// The year whose data decided: the report year, or the target's year once that is over.
    package var judgedYear: Int { Int(shortJudgedYear) }
    /// The observation that was judged (reported, derived or carried forward); nil when there is nothing to judge.
    package var judged: JudgedValue? { isJudged ? known : nil }
    /// The last known value where `judged` is nil: shown with its year, never judged.
    package var lastKnown: JudgedValue? { isJudged ? nil : known }
    /// The rule and its numbers in words, both languages.
    package var reason: Reason { Reason(self) }
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
        (standing, nuance) = rule.standing(of: Fraction(judged.value))
        (known, isJudged) = (judged, true)
    }
}
