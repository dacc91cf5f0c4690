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
        /// The share (percent) of children alive whose observation of `indicator` satisfies the bound.
        case shareOfChildren(indicator: IndicatorRef, bound: Bound)
        /// Sums of numerators and denominators (or of counts).
        case sumOfChildren
    }

    /// From which value, or up to which, a child counts into the share.
    package enum Bound: Sendable, Equatable {
        case atLeast(Rational), atMost(Rational)

        package func isSatisfied(by value: Rational) -> Bool {
            switch self {
            case .atLeast(let least): value >= least
            case .atMost(let most): value <= most
            }
        }

        package var value: Rational {
            switch self {
            case .atLeast(let value), .atMost(let value): value
            }
        }
    }

    package let id: String
    package let name: Bilingual
    package let group: String
    package let unitOfMeasure: UnitOfMeasure
    package let direction: Direction
    /// Digits after the decimal comma that are shown; a display unit is the last of them.
    package let decimals: Int
    /// Nobody declared the decimals of an amount: it is shown with those it has, «12,7» beside «300», none of them more than `decimals`.
    package let showsOwnDecimals: Bool
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
    /// `set: children`: a reported share counts the unit's children, or one thing in each of them.
    package let hasSetOfChildren: Bool
    package let definitionBreaks: [DefinitionBreak]
    package let location: SourceLocation

    init(
        id: String, name: Bilingual, group: String, unitOfMeasure: UnitOfMeasure, direction: Direction, decimals: Int,
        showsOwnDecimals: Bool, denominator: Bilingual?, definition: Bilingual?, levels: [Bilingual], parent: IndicatorRef?,
        validYears: Int?,
        impliedBy: IndicatorRef?, derivation: Derivation?, hasSetOfChildren: Bool = false, definitionBreaks: [DefinitionBreak],
        location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.unitOfMeasure = unitOfMeasure
        self.direction = direction
        self.decimals = decimals
        self.showsOwnDecimals = showsOwnDecimals
        self.denominator = denominator
        self.definition = definition
        self.levels = levels
        self.parent = parent
        self.validYears = validYears
        self.impliedBy = impliedBy
        self.derivation = derivation
        self.hasSetOfChildren = hasSetOfChildren
        self.definitionBreaks = definitionBreaks
        self.location = location
    }

    /// Whether its shares count the unit's children: then a change of the set breaks the series.
    package var countsChildren: Bool {
        if case .shareOfChildren = derivation { return true }
        return hasSetOfChildren
    }

    /// The same with its derivation, which is read once the whole catalogue is known.
    func derived(by derivation: Derivation?) -> Indicator { with(derivation, decimals: decimals) }

    /// The same with the decimals that its data have, which are known once the figures are read.
    func showing(decimals: Int) -> Indicator { with(derivation, decimals: decimals) }

    private func with(_ derivation: Derivation?, decimals: Int) -> Indicator {
        Indicator(
            id: id, name: name, group: group, unitOfMeasure: unitOfMeasure, direction: direction, decimals: decimals,
            showsOwnDecimals: showsOwnDecimals, denominator: denominator, definition: definition, levels: levels, parent: parent,
            validYears: validYears, impliedBy: impliedBy, derivation: derivation, hasSetOfChildren: hasSetOfChildren,
            definitionBreaks: definitionBreaks, location: location)
    }
}

/// From `year` on the indicator is measured by another rule: a series break.
package struct DefinitionBreak: Sendable {
    package let year: Int
    package let basis: String
}
