import Language
import Reporting

/// What one child adds to its parent's derived value in a year. Children have no standing of their own here.
package struct Contribution: Sendable {
    package enum State: String, Sendable { case value, notApplicable, missing, notReported }
    package let area: AreaRef
    package let state: State
    package let value: JudgedValue?
    /// share_of_children: whether the child counts into the share; nil for sums and where nothing is known.
    package let isSatisfied: Bool?
}

extension Chronicle {
    /// The children alive when the value speaks, in the list's own order; empty for an indicator that is not derived.
    package func contributions(to area: AreaRef, _ indicator: IndicatorRef, year: Int) -> [Contribution] {
        guard let derivation = report[indicator].derivation else { return [] }
        let lastDay = CivilDate.endOfYear(year)
        let day = report[area].validTo.map { min($0, lastDay) } ?? lastDay
        return report.children(of: area, on: day).map { child in
            switch derivation {
            case .sumOfChildren: return Contribution(child, states.state(child, indicator, year, level: nil)) { _ in nil }
            case .shareOfChildren(let counted, let bound):
                return Contribution(child, states.state(child, counted, year, level: bound.value)) { bound.isSatisfied(by: $0) }
            }
        }
    }
}

extension Contribution {
    fileprivate init(_ area: AreaRef, _ state: KnownState, satisfied: (Rational) -> Bool?) {
        switch state {
        case .value(let judged): self.init(area: area, state: .value, value: judged, isSatisfied: satisfied(judged.value))
        case .notApplicable: self.init(area: area, state: .notApplicable, value: nil, isSatisfied: nil)
        case .missing: self.init(area: area, state: .missing, value: nil, isSatisfied: nil)
        case .undecided, .unreported: self.init(area: area, state: .notReported, value: nil, isSatisfied: nil)
        }
    }
}
