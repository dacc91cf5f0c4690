import Language
import Measuring
import Reporting

/// One thing that differs between two contents and that a standing could hang on, as a case with its numbers.
package struct Cause: Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The target's own value · its year · its comparison · how strongly the plan's verb binds
        case target, deadline, comparison, wording
        /// The target is new or gone · another target that the path leads through
        case targetAdded, targetRemoved, otherTarget
        case baseline, threshold
        /// indicators.yaml: direction, measure, decimals, derivation, validity
        case indicator
        /// The plan's period
        case plan
        /// When the unit, or one below it, lives, and below which
        case unit
        /// Where the series stops being comparable
        case seriesBreak
        case value
        /// One side's site is of another report year.
        case reportYear
    }

    /// What was, and what is; nil for what one side does not have.
    package enum What: Sendable {
        /// - year: of another target than the row's own.
        case target(Promised, Promised, Turn, year: Int?)
        case deadline(Int?, Int?)
        case comparison(Target.Comparison, Target.Comparison)
        case strength(Target.Strength, Target.Strength)
        case targetAdded, targetRemoved
        case otherDeadline(Promised, Int?, Int?)
        case otherAdded(Promised, Int?)
        case otherRemoved(Promised, Int?)
        case baseline(Dated?, Dated?)
        case threshold(Threshold, Double, Double)
        /// - of: another indicator than the row's own, from which its value follows.
        case rule(Rule, of: Bilingual?)
        case period(Plan, Plan)
        case unitAdded, unitRemoved
        case firstDay(CivilDate?, CivilDate?)
        case lastDay(CivilDate?, CivilDate?)
        case unitAbove(String?, String?)
        /// Their names, the first ones.
        case unitsBelow([String])
        case seriesBreak(Series.Break.Kind, year: Int, isNew: Bool)
        /// - source: the indicator that implies the judged one.
        case figure(Int, Series.Point?, Series.Point?, Indicator, isSource: Bool)
        case moreFigures(Int)
        case judged(Dated?, Dated?)
        case reportYear(Int, Int)
    }

    /// A target's value, in its indicator's unit of measure.
    package struct Promised: Sendable {
        package let value: Rational
        package let indicator: Indicator
    }

    /// A value of a year.
    package struct Dated: Sendable {
        package let value: Rational
        package let year: Int
        package let indicator: Indicator
    }

    /// Where less is better a greater number is the looser one; yes and no are neither high nor low.
    package enum Turn: Sendable { case raised, lowered, loosened, tightened, changed }
    package enum Threshold: Sendable { case onTrack, ahead }

    /// A key of an indicator, before and after.
    package enum Rule: Sendable {
        case direction(isUp: Bool)
        case measure(Indicator.UnitOfMeasure, Indicator.UnitOfMeasure)
        case decimals(Int, Int)
        /// As the content spells them; empty where there is none.
        case derivation(String, String)
        case setOfChildren(isThere: Bool)
        case validYears(Int?, Int?)
        case implying(String?, String?)
    }

    package let kind: Kind
    package let what: What
    /// Less is asked than before: a lowered target, a later deadline, a lower threshold.
    package let eases: Bool
    /// Where it is written; of what is gone, the file alone.
    package let place: Place?

    init(_ kind: Kind, _ what: What, eases: Bool = false, place: Place? = nil) {
        (self.kind, self.what, self.eases, self.place) = (kind, what, eases, place)
    }
}

extension Set<Cause.Kind> {
    /// The target itself, or one that its path leads through, asks for less.
    package static var ofTargets: Set { [.target, .deadline, .comparison, .wording, .otherTarget] }
    package static var ofThresholds: Set { [.threshold] }
}
