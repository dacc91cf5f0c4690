import Glibc

typealias GrowthAnswer = (category: GrowthRate.Category, progress: Double?, score: Double?)

/// The base and the latest value, and which sign of growth is progress.
struct GrowthPair {
    let base: GrowthRate.Value
    let latest: GrowthRate.Value
    let sign: Double

    /// Against a target: actual growth over the growth it requires.
    ///
    /// - isSatisfied: whether the exact value satisfies the target by its own comparison; nil: by the direction alone.
    func against(_ target: GrowthRate.Value, _ direction: GrowthRate.Direction, isSatisfied: Bool?) -> GrowthAnswer {
        let goal = target.value == 0 ? 0.001 : target.value
        let isAchieved = satisfies(target, direction, isSatisfied: isSatisfied)
        // no growth is required of a base that is the target: whoever no longer satisfies it went back
        if base.value == goal, !isAchieved { return (latest.year > target.year ? .missed : .deterioration, nil, -5) }
        let required = compoundGrowth(base.value, goal, target.year - base.year)
        let progress = finite(sign * compoundGrowth(base.value, latest.value, latest.year - base.year) / abs(required))
        if isAchieved { return (.achieved, progress, 5) }
        if latest.year > target.year { return (.missed, progress, progress.map(score)) }
        guard let progress else { return (.notAvailable, nil, nil) }
        let category: GrowthRate.Category =
            progress >= 0.95 ? .substantial : progress >= 0.6 ? .moderate : progress >= 0 ? .limited : .deterioration
        return (category, progress, score(progress))
    }

    /// Whether the latest value satisfies a target.
    func satisfies(_ target: GrowthRate.Value, _ direction: GrowthRate.Direction, isSatisfied: Bool?) -> Bool {
        let goal = target.value == 0 ? 0.001 : target.value
        return isSatisfied ?? (direction == .positive ? latest.value >= goal : latest.value <= goal)
    }

    private func score(_ progress: Double) -> Double {
        progress >= 0.6 ? min(7.1429 * progress - 4.2857, 5) : max(4.1667 * progress - 2.5, -5)
    }

    /// Without a target: growth a year against 1,5 % and 0,5 %, less near a limit.
    func alone(_ scaling: Double) -> GrowthAnswer {
        guard let progress = finite(sign * compoundGrowth(base.value, latest.value, latest.year - base.year)) else {
            return (.notAvailable, nil, nil)
        }
        let isSubstantial = progress >= 0.015 * scaling, isModerate = progress >= 0.005 * scaling
        let category: GrowthRate.Category =
            isSubstantial ? .substantial : isModerate ? .moderate : progress >= 0 ? .limited : .deterioration
        let score: Double
        if progress < 0 {
            score = max(125 * progress - 2.5, -5)
        } else if scaling == 0 {
            score = 5
        } else if isSubstantial {
            score = min(500 * progress / scaling - 5, 5)
        } else {
            score = isModerate ? 250 * progress / scaling - 1.25 : 500 * progress / scaling - 2.5
        }
        return (category, progress, score)
    }

    private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}

/// CAGR(a, b, n) = (b/a)^(1/n) − 1.
private func compoundGrowth(_ a: Double, _ b: Double, _ years: Int) -> Double {
    pow(b / a, 1 / Double(years)) - 1
}
