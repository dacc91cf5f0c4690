import Reporting

/// The rows of the standing table that rest on a value, first that holds (3-method.md «Standing»).
struct StandingRule {
    /// What is asked at the moment of the value.
    enum Stage {
        /// The target's year is still to come, by so many years; nil: it names no year.
        case ahead(years: Int?)
        /// The target's year, but the value is dated before its end, and the unit lives on: it can satisfy, and cannot miss.
        case dated
        /// The target's year is over.
        case over
        /// A level that must be kept now. `wasKept`: the baseline or an earlier due year satisfied it; `canMiss`: it names a year.
        case due(wasKept: Bool, canMiss: Bool)
    }
    let goal: Goal
    let stage: Stage
    /// `encourage` and `consider` are never missed.
    let isSoft: Bool
    let baseline: Baseline?
    /// The path at the moment of the value, where there is one.
    let path: WideRational?
    /// What one element is worth, where something is counted.
    let element: WideRational?
    /// A count or amount dated before 31/12: it has not yet kept below a bound.
    let isPartOfYear: Bool
    /// The value stands behind the baseline in time.
    let isAfterBaseline: Bool
    let thresholds: Thresholds

    func standing(of value: WideRational) -> (Standing, Standing.Nuance) {
        let isSatisfied = isSatisfied(by: value)
        if case .due(let wasKept, let canMiss) = stage {
            if isSatisfied { return (.maintained, .none) }
            if wasKept { return (.lost, .notMaintained) }
            return (isSoft || !canMiss ? .inProgress : .missed, .neverKept)
        }
        if isSatisfied {
            if case .ahead(.some) = stage { return (.achieved, .early) }
            return (.achieved, goal.isExceeded(by: value, element: element) ? .exceeded : .none)
        }
        if let baseline, isAfterBaseline, goal.isSatisfied(by: WideRational(baseline.value)) { return (.lost, .fellBelow) }
        switch stage {
        case .over: return (isSoft ? .inProgress : .missed, .none)
        case .ahead(nil): return (.inProgress, .none)
        case .ahead, .dated, .due: return pace(of: value)
        }
    }

    func isSatisfied(by value: WideRational) -> Bool {
        if isPartOfYear, goal.comparison != .exactly, goal.sense == .down { return false }
        return goal.isSatisfied(by: value)
    }

    private func pace(of value: WideRational) -> (Standing, Standing.Nuance) {
        guard isAfterBaseline, let baseline, let path, let ratio = ratio(of: value) else { return (.inProgress, .none) }
        let base = WideRational(baseline.value), gain = way.gain(of: value, over: base)
        if gain < .zero { return gain.magnitude > goal.halfUnit ? (.movingAway, .none) : (.behind, .unchanged) }
        if ratio > thresholds.ahead { return (.onTrack, .ahead) }
        if ratio >= thresholds.onTrack || isNearPath(value, path, isAtBaseline: gain.isZero) { return (.onTrack, .none) }
        return (.behind, gain <= goal.halfUnit ? .unchanged : .none)
    }

    /// p = (value − baseline) / (path(Y) − baseline); nil where the path has not left the baseline, and past an `exactly` target.
    func ratio(of value: WideRational) -> WideRational? {
        guard let baseline, let path else { return nil }
        if isPastExactly(value, baseline) { return nil }
        let base = WideRational(baseline.value), way = path - base
        return way.isZero ? nil : (value - base) / way
    }

    private func isPastExactly(_ value: WideRational, _ baseline: Baseline) -> Bool {
        goal.comparison == .exactly && way.gain(of: value, over: goal.value) > .zero
    }

    /// Towards the target: for «exactly» it may lie on either side of the baseline.
    private var way: Sense {
        guard goal.comparison == .exactly, let baseline else { return goal.sense }
        return goal.value > WideRational(baseline.value) ? .up : .down
    }

    /// Less than one element short of the path, or within half a display unit of it. What has not moved at all is forgiven only what
    /// no element could have moved.
    private func isNearPath(_ value: WideRational, _ path: WideRational, isAtBaseline: Bool) -> Bool {
        let short = way.gain(of: path, over: value)
        if let element, short < element { return true }
        if isAtBaseline, element != nil { return false }
        return short.magnitude <= goal.halfUnit
    }
}
