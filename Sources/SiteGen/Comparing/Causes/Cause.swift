/// One thing that differs between two contents and that a standing could hang on.
package struct Cause: Codable, Sendable, Equatable {
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
    package let kind: Kind
    /// «hạ mục tiêu 40% → 30%»
    package let text: Said
    /// Less is asked than before: a lowered target, a later deadline, a lower threshold.
    package let eases: Bool
    /// Where it is written; of what is gone, the file alone.
    package let place: Place?

    init(_ kind: Kind, vi: String, en: String, eases: Bool = false, place: Place? = nil) {
        self.kind = kind
        text = Said(vi: vi, en: en)
        self.eases = eases
        self.place = place
    }
}

extension Set<Cause.Kind> {
    /// The target itself, or one that its path leads through, asks for less.
    package static var ofTargets: Set { [.target, .deadline, .comparison, .wording, .otherTarget] }
    package static var ofThresholds: Set { [.threshold] }
}
