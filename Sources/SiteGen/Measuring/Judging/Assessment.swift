import Language
import Reporting

/// One target row judged in one report year: the standing, and every number that produced it.
///
/// The numbers that follow from the others (ratio, distances, paces, projection, growth, reason) are computed when asked for.
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
    /// One display unit up or down would change the standing.
    package let isSensitive: Bool
    /// Judged on the last value of a unit that ended in the target's year: «tại thời điểm kết thúc hoạt động».
    package let isAtEndOfLife: Bool
    private let shortReportYear: Int16
    private let shortJudgedYear: Int16
    let chronicle: Chronicle

    init(
        _ target: TargetRef, _ area: AreaRef, reportYear: Int, judgedYear: Int, _ outcome: Outcome, verdict: Verdict?, baseline: Baseline?,
        path: Exact?, isAtEndOfLife: Bool, chronicle: Chronicle
    ) {
        self.target = target
        self.area = area
        indicator = chronicle.report[target].indicator
        standing = outcome.standing
        nuance = outcome.nuance
        self.verdict = verdict
        known = outcome.known
        isJudged = outcome.isJudged
        self.baseline = baseline
        self.path = path
        isSensitive = outcome.isSensitive
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
    let isSensitive: Bool

    init(_ standing: Standing, _ nuance: Standing.Nuance = .none, lastKnown: JudgedValue?) {
        (self.standing, self.nuance, known, isJudged, isSensitive) = (standing, nuance, lastKnown, false, false)
    }

    init(_ rule: StandingRule, _ judged: JudgedValue, measure: Indicator.UnitOfMeasure) {
        let value = Fraction(judged.value)
        (standing, nuance) = rule.standing(of: value)
        (known, isJudged) = (judged, true)
        isSensitive = rule.isSensitive(at: value, isPercent: measure == .percent)
    }
}

extension StandingRule {
    /// Whether one display unit more or less would change the standing.
    func isSensitive(at value: Fraction, isPercent: Bool) -> Bool {
        guard goal.isQuantity else { return false }
        let standing = standing(of: value).0
        let (lower, upper) = (value - goal.displayUnit, value + goal.displayUnit)
        if lower >= .zero, self.standing(of: lower).0 != standing { return true }
        return (!isPercent || upper <= Fraction(100)) && self.standing(of: upper).0 != standing
    }
}
