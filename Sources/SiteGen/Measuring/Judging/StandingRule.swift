import Reporting

/// The rows of the standing table that rest on a value, first that holds (3-method.md «Standing»).
struct StandingRule {
    let goal: Goal
    /// nil: the target names no year.
    let targetYear: Int?
    let judgedYear: Int
    /// `encourage` and `consider` are never missed.
    let isSoft: Bool
    let baseline: Baseline?
    /// path(Y), where there is one.
    let path: Fraction?
    /// The size of the counted set, where the value is a share of one.
    let elements: Int64?
    let thresholds: Thresholds

    init(to aim: Aim, in year: Int, _ baseline: Baseline?, path: Fraction?, elements: Int64?, _ thresholds: Thresholds) {
        (goal, targetYear, isSoft) = (aim.goal, aim.year, aim.isSoft)
        judgedYear = year
        (self.baseline, self.path, self.elements, self.thresholds) = (baseline, path, elements, thresholds)
    }

    func standing(of value: Fraction) -> (Standing, Standing.Nuance) {
        let isSatisfied = goal.isSatisfied(by: value)
        if goal.comparison == .maintain { return isSatisfied ? (.maintained, .none) : (.lost, .notMaintained) }
        if isSatisfied {
            if let targetYear, judgedYear < targetYear { return (.achieved, .early) }
            return (.achieved, goal.isExceeded(by: value, elements: elements) ? .exceeded : .none)
        }
        if let baseline, baseline.year < judgedYear, goal.isSatisfied(by: Fraction(baseline.value)) { return (.lost, .fellBelow) }
        guard let targetYear else { return (.inProgress, .none) }
        if judgedYear >= targetYear { return (isSoft ? .inProgress : .missed, .none) }
        return pace(of: value)
    }

    private func pace(of value: Fraction) -> (Standing, Standing.Nuance) {
        guard let baseline, judgedYear > baseline.year, let path, let ratio = ratio(of: value) else { return (.inProgress, .none) }
        if ratio > thresholds.ahead { return (.onTrack, .ahead) }
        if ratio >= thresholds.onTrack || isNearPath(value, path) { return (.onTrack, .none) }
        let gain = way.gain(of: value, over: Fraction(baseline.value))
        if gain.magnitude <= goal.halfUnit { return (.behind, .unchanged) }
        return gain < .zero ? (.movingAway, .none) : (.behind, .none)
    }

    /// p = (value − baseline) / (path(Y) − baseline); nil where the path has not left the baseline.
    func ratio(of value: Fraction) -> Fraction? {
        guard let baseline, let path else { return nil }
        let base = Fraction(baseline.value)
        let way = path - base
        return way.isZero ? nil : (value - base) / way
    }

    /// Towards the target: for «exactly» it may lie on either side of the baseline.
    private var way: Sense {
        guard goal.comparison == .exactly, let baseline else { return goal.sense }
        return goal.value > Fraction(baseline.value) ? .up : .down
    }

    /// Within half a display unit, or less than one element short of it.
    private func isNearPath(_ value: Fraction, _ path: Fraction) -> Bool {
        let short = way.gain(of: path, over: value)
        if short.magnitude <= goal.halfUnit { return true }
        guard let elements else { return false }
        return short * Fraction(Int128(elements), over: 100) < Fraction(1)
    }
}
