import Reporting

/// What is shown of a unit in a year in which it reported nothing of its own.
package enum StandIn: Sendable {
    /// Computed from the units below, still valid from an earlier year, or implied by another state: its origin says which.
    case value(JudgedValue)
    /// Some of the units below have reported, too few to decide.
    case partial(PartialValue)
}

extension Chronicle {
    /// nil where nothing is shown in the place of a row that is not there, or that holds no value.
    package func standIn(_ area: AreaRef, _ indicator: IndicatorRef, year: Int) -> StandIn? {
        for level in levels(of: indicator) {
            switch states.state(area, indicator, year, level: level) {
            case .value(let judged):
                // what another state implies is the highest level that any target asks for; what the unit has of its own comes first
                if judged.origin == .reported, judged.impliedBy == nil { return nil }
                return .value(judged)
            case .undecided(let derived): return .partial(PartialValue(derived))
            case .notApplicable, .missing, .unreported: continue
            }
        }
        return nil
    }

    /// Whether some, but not all, of the units below have reported what would give the unit's value; cheap to ask of every row.
    package func isPartlyReported(_ area: AreaRef, _ indicator: IndicatorRef, year: Int) -> Bool {
        guard traits[Int(indicator.index)].isDerived, let derived = states.derived[SeriesKey(area, indicator)] else { return false }
        return derived.last { $0.year == year }.map { !$0.isDecided } ?? false
    }

    /// The levels that another state could imply, the highest first; a single nil where none can.
    private func levels(of indicator: IndicatorRef) -> [Rational?] {
        if traits[Int(indicator.index)].impliedBy == nil { return [nil] }
        if traits[Int(indicator.index)].measure == .boolean { return [Rational(1)] }
        let asked = Set(report.plans.lazy.flatMap(\.targets).filter { $0.indicator == indicator }.map(\.value))
        return asked.sorted { $0 > $1 } + [nil]
    }
}
