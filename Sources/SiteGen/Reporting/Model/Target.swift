import Diagnostics

/// One promise: this unit, this indicator, this value, by this year.
///
/// A class although nothing in it ever changes: every assessment asks for it, as with `Indicator`.
package final class Target: Sendable {
    package enum AppliesTo: String, Sendable, CaseIterable { case unit, children }
    package enum Comparison: String, Sendable, CaseIterable {
        case atLeast = "at_least", atMost = "at_most", exactly, maintain, achieve
    }
    /// How strongly the plan's own verb binds.
    package enum Strength: String, Sendable, CaseIterable { case must, strive, plain, encourage, register, consider }

    /// A base the plan itself names.
    package struct Baseline: Sendable {
        package let year: Int
        package let value: Rational
    }

    /// The unit the target judges, or whose children it judges.
    package let unit: AreaRef
    package let indicator: IndicatorRef
    /// nil where the plan names no year.
    package let year: Int?
    package let appliesTo: AppliesTo
    package let comparison: Comparison
    /// In the indicator's unit of measure; a level's number; true is 1.
    package let value: Rational
    /// The plan's own words for the denominator, where they differ from the indicator's.
    package let denominator: Bilingual?
    package let wording: Strength
    /// Where in the plan («II.2.a»).
    package let section: String
    package let note: String
    package let baseline: Baseline?
    package let location: SourceLocation

    init(
        unit: AreaRef, indicator: IndicatorRef, year: Int?, appliesTo: AppliesTo, comparison: Comparison, value: Rational,
        denominator: Bilingual?, wording: Strength, section: String, note: String, baseline: Baseline?, location: SourceLocation
    ) {
        self.unit = unit
        self.indicator = indicator
        self.year = year
        self.appliesTo = appliesTo
        self.comparison = comparison
        self.value = value
        self.denominator = denominator
        self.wording = wording
        self.section = section
        self.note = note
        self.baseline = baseline
        self.location = location
    }
}
