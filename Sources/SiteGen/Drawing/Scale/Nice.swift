/// Two ends widened to round numbers, until widening no longer changes the step; unusable input comes back as it was.
/// Same values as d3-array `nice` (ISC, nice.js). Wants `start <= stop`.
package func nice(from start: Double, to stop: Double, count: Double) -> (start: Double, stop: Double) {
    var (start, stop) = (start, stop)
    var lastStep: Double?
    while true {
        let step = tickIncrement(from: start, to: stop, count: count)
        if step == lastStep || step == 0 || !step.isFinite { return (start, stop) }
        (start, stop) = widened(start, stop, by: step)
        lastStep = step
    }
}

/// A linear scale's ends widened to round numbers, either way round. Unlike `nice` it gives up after ten rounds and then
/// answers the input. Same values as d3-scale `linear.nice` (ISC, linear.js).
package func linearNice(from start: Double, to stop: Double, count: Double = 10) -> (start: Double, stop: Double) {
    let descending = stop < start
    var (low, high) = descending ? (stop, start) : (start, stop)
    var lastStep: Double?
    for _ in 0..<10 {
        let step = tickIncrement(from: low, to: high, count: count)
        if step == lastStep { return descending ? (high, low) : (low, high) }
        guard step > 0 || step < 0 else { break }
        (low, high) = widened(low, high, by: step)
        lastStep = step
    }
    return (start, stop)
}

/// A linear scale's ticks, either way round. Same values as d3-scale `linear.ticks`.
package func linearTicks(from start: Double, to stop: Double, count: Double = 10) -> [Double] {
    ticks(from: start, to: stop, count: count)
}

/// One round of widening to whole multiples of a step (a negative step −n means 1/n). Adding zero turns −0 into 0.
private func widened(_ start: Double, _ stop: Double, by step: Double) -> (Double, Double) {
    if step > 0 {
        return ((start / step).rounded(.down) * step + 0, (stop / step).rounded(.up) * step + 0)
    }
    return ((start * step).rounded(.up) / step + 0, (stop * step).rounded(.down) / step + 0)
}
