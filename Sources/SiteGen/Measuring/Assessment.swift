import Language
import Reporting

/// One target row judged in one report year: the standing, and every number that produced it.
package struct Assessment: Sendable {
    package let target: TargetRef
    /// Whom it judges: the target's unit, or one child where the target applies to children.
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let reportYear: Int
    package let standing: Standing
    package let nuance: Standing.Nuance
    /// Empty (nil) while the target's year is still to come, and for a target without year.
    package let verdict: Verdict?
    /// The observation that was judged (reported, derived or carried forward); nil when there is nothing to judge.
    package let judged: JudgedValue?
    /// The last known value where `judged` is nil: shown with its year, never judged.
    package let lastKnown: JudgedValue?
    package let baseline: Baseline?
    /// path(Y), in the unit of measure.
    package let path: Exact?
    /// p = (value − baseline) / (path(Y) − baseline).
    package let ratio: Exact?
    /// target − value, in points or counts.
    package let distance: Exact?
    /// path(Y) − value.
    package let distanceToPath: Exact?
    /// Per year since the baseline, in points or counts.
    package let paceSoFar: Exact?
    /// Per year from now to the target's year.
    package let paceNeeded: Exact?
    /// Elements (people, wards) still to go, from counts.
    package let toGo: Int64?
    /// One display unit up or down would change the standing.
    package let isSensitive: Bool
    package let projection: Projection?
    package let growth: GrowthRate.Outcome?
    /// The rule and its numbers in words, both languages.
    package let reason: Reason
}

/// A value a standing rests on.
package struct JudgedValue: Sendable {
    package enum Origin: String, Sendable { case reported, derived, carriedForward }
    package let origin: Origin
    package let year: Int
    package let asOf: CivilDate?
    package let value: Exact
    package let numerator: Int64?
    package let denominator: Int64?
    package let status: ObservationStatus
    package let illustrative: Bool
    /// Carried-forward states: the last year in which it is valid.
    package let validUntil: Int?
    /// Derived values: children that have reported, of how many.
    package let reportedChildren: Int?
    package let children: Int?
}

/// The base of a path.
package struct Baseline: Sendable {
    package enum Origin: String, Sendable {
        /// The target's own · last observation at or before the plan's first year · first one after it · first one after a series break
        case stated, observed, firstAfter, afterBreak
    }
    package let origin: Origin
    package let year: Int
    package let value: Exact
}

/// Why a standing is what it is, in whole sentences.
package struct Reason: Sendable, Hashable {
    package let vi: String
    package let en: String
}
