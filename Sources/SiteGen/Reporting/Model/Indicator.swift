import Diagnostics

/// What is measured, of whom, and which way is better.
///
/// A class although nothing in it ever changes: charts and sentences ask for it a million times a site, and its dozen handles are not counted each time.
package final class Indicator: Sendable {
    package enum UnitOfMeasure: String, Sendable, CaseIterable {
        case percent, count, level, boolean
        /// triệu đồng
        case amount
    }
    package enum Direction: String, Sendable, CaseIterable { case up, down }

    /// Computed from the observations of the unit's children.
    package enum Derivation: Sendable {
        /// The share (percent) of children alive whose observation of `indicator` satisfies `atLeast`.
        case shareOfChildren(indicator: IndicatorRef, atLeast: Exact)
        /// Sums of numerators and denominators (or of counts).
        case sumOfChildren
    }

    package let id: String
    package let name: Bilingual
    package let group: String
    package let unitOfMeasure: UnitOfMeasure
    package let direction: Direction
    /// Digits after the decimal comma that are shown; a display unit is the last of them.
    package let decimals: Int
    package let denominator: Bilingual?
    package let definition: Bilingual?
    /// Names of levels 0, 1, 2 …, where `unitOfMeasure` is level.
    package let levels: [Bilingual]
    /// «trong đó»: the indicator this one is printed under.
    package let parent: IndicatorRef?
    /// How long a state observation stays valid (titles: 3), in years.
    package let validYears: Int?
    /// Having this indicator's state implies having that of `impliedBy`'s target: membership fulfils registration.
    package let impliedBy: IndicatorRef?
    package let derivation: Derivation?
    package let definitionBreaks: [DefinitionBreak]
    package let location: SourceLocation

    init(
        id: String, name: Bilingual, group: String, unitOfMeasure: UnitOfMeasure, direction: Direction, decimals: Int,
        denominator: Bilingual?, definition: Bilingual?, levels: [Bilingual], parent: IndicatorRef?, validYears: Int?,
        impliedBy: IndicatorRef?, derivation: Derivation?, definitionBreaks: [DefinitionBreak], location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.unitOfMeasure = unitOfMeasure
        self.direction = direction
        self.decimals = decimals
        self.denominator = denominator
        self.definition = definition
        self.levels = levels
        self.parent = parent
        self.validYears = validYears
        self.impliedBy = impliedBy
        self.derivation = derivation
        self.definitionBreaks = definitionBreaks
        self.location = location
    }

    /// The same with its derivation, which is read once the whole catalogue is known.
    func derived(by derivation: Derivation?) -> Indicator {
        Indicator(
            id: id, name: name, group: group, unitOfMeasure: unitOfMeasure, direction: direction, decimals: decimals, denominator: denominator,
            definition: definition, levels: levels, parent: parent, validYears: validYears, impliedBy: impliedBy, derivation: derivation,
            definitionBreaks: definitionBreaks, location: location)
    }
}

/// From `year` on the indicator is measured by another rule: a series break.
package struct DefinitionBreak: Sendable {
    package let year: Int
    package let basis: String
}
