import Language
import Reporting

/// Why a standing is what it is: cases with their numbers, in the order in which they are told. No sentence is made here; the room Wording
/// says them in a language.
package struct Reason: Sendable {
    let chronicle: Chronicle
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let target: Target
    /// The year whose data decided.
    package let year: Int
    /// Which way is worse: less is asked for, so that more is too much.
    package let isDownward: Bool
    /// What is and what was promised; nil where the standing's own part tells it.
    package let opening: Opening?
    package let ground: Ground
    /// What it takes from here; nil where nothing more is to be done, or it is too late.
    package let outlook: Outlook?
    /// What to know of the data.
    package let notes: [Note]

    package var report: Report { chronicle.report }

    package enum Opening: Sendable {
        /// - year: that the value is told of. isAtEnd: it is the last one of a unit that ended.
        case value(JudgedValue, year: Int, isAtEnd: Bool)
        /// An interval that is judged all the same.
        case interval(PartialValue)
    }

    /// How far from the target: the distance where the value is a quantity that was judged, and how many are still to go (or too many).
    package struct Gap: Sendable {
        package let distance: Rational?
        package let toGo: Int64?
    }

    /// The standing itself.
    package enum Ground: Sendable {
        /// - from: the first day without the unit.
        case lapsed(from: CivilDate?, end: End?)
        case notApplicable
        case noData(Silence, lastKnown: JudgedValue?)
        /// - lostIn: years in which it was not kept before.
        case maintained(lostIn: [Int])
        case missed(Gap)
        case missedWhateverIsSilent
        /// The level to be kept was never reached; without a gap where nothing can be subtracted.
        case neverKept(Gap?)
        case notMaintained(Gap?)
        /// The baseline met the target, the value does not.
        case fell(from: Baseline?, Gap?)
        case early(years: Int, beyond: Rational?)
        case exceeded(by: Rational?)
        case achieved(isAtEnd: Bool)
        case inProgress(Left, why: WithoutPath?)
        /// Held against the path. change: since the baseline.
        case paced(Pace, change: Rational)
        /// There is no path after all.
        case unpaced
    }

    package enum Silence: Sendable {
        case notReported, missing
        case undecided(PartialValue?)
    }

    /// How a row stood when its unit ended.
    package struct End: Sendable {
        package let standing: Standing
        package let nuance: Standing.Nuance
        package let isWorseAbove: Bool
        package let known: JudgedValue?
        /// nil where the target was satisfied.
        package let gap: Gap?
        package let pace: Pace?
    }

    /// What is left of a target that is in progress.
    package enum Left: Sendable {
        case withinBound
        case toGo(Gap)
        case neverKept(Gap?)
        case notReached
    }

    /// Why a row in progress is held against no path.
    package enum WithoutPath: Sendable {
        case noYear, onlyConsidered, onlyEncouraged
        case baselineYear(Int)
        case notMoved, wentPast, tooFew
    }

    /// A value against the path.
    package struct Pace: Sendable {
        package let standing: Standing
        package let nuance: Standing.Nuance
        package let baseline: Baseline
        /// The path at the value's date.
        package let path: Rational
        /// The day of the value where that is not 31/12.
        package let day: CivilDate?
        /// nil where no ratio can be computed.
        package let move: Move?

        package var isUp: Bool { baseline.value < path }
    }

    /// What p says: it compares changes, so it speaks of changes.
    package enum Move: Sendable {
        /// - isTolerated: too little short of the path to count.
        case unchanged(isTolerated: Bool)
        case back
        /// All of what was needed, neither more nor less.
        case whole(Bound?)
        /// So many times what was needed, rounded.
        case times(WideRational, Bound?)
        /// So many percent of it, rounded.
        case percent(WideRational, Bound?)
    }

    /// The threshold in force, or the tolerance, that decided.
    package enum Bound: Sendable {
        case ahead(Double)
        case onTrack(Double)
        case tolerance
    }

    package struct Outlook: Sendable {
        /// nil where the standing's own part has said it, or nothing is left.
        package let left: Gap?
        package let until: Int
        /// A year, in the unit of measure.
        package let needed: Rational
        package let past: Past?
    }

    /// The pace since the baseline.
    package struct Past: Sendable {
        package let since: Int
        package let pace: Rational
        /// How many times as fast it must go; nil where the two go different ways or nothing moved.
        package let factor: WideRational?
    }

    package enum Note: Sendable {
        /// What is still to be reported cannot change the result.
        case silentCannotChange
        /// The units below say something else than was reported.
        case unitsBelow(Rational)
        case baseline(Baseline.Origin)
        /// A level that need not be kept yet is judged by the target that asks to reach it.
        case keptFrom(Int, judgedBy: Target)
        /// The plan's, and the figures', where both are known.
        case denominators(plan: Bilingual, figures: Bilingual)
        /// The figures are measured by a rule that the plan did not know.
        case definition(year: Int, basis: String)
        case growth(GrowthRate.Outcome)
        case growthFault(GrowthRate.Fault)
        /// No verdict yet: the figure only reaches a day.
        case openVerdict(Int, knownUntil: CivilDate)
        case verdict(Int, isMet: Bool, ObservationStatus, isIllustrative: Bool)
        case status(ObservationStatus)
        case illustrative
        case illustrativeBaseline
    }
}
