import Glibc

/// How many decimals tell the ticks of a step apart: 0 from 1 on, 1 for 0.5, 3 for 0.002; never more than nine. As d3-format `precisionFixed` (ISC).
package func tickDecimals(step: Double) -> Int {
    var decimals = 0, power = 1.0
    while decimals < 9, step * power < 1 - 1e-9 {
        decimals += 1
        power *= 10
    }
    return decimals
}

/// Tick values between `start` and `stop`, about `count` of them, each 1, 2 or 5 times a power of ten;
/// descending when `stop < start`. Same values as d3-array `ticks` (ISC, ticks.js).
package func ticks(from start: Double, to stop: Double, count: Double) -> [Double] {
    guard count > 0 else { return [] }
    if start == stop { return [start] }
    let descending = stop < start
    let grid =
        descending
        ? TickGrid(from: stop, to: start, count: count) : TickGrid(from: start, to: stop, count: count)
    let steps = grid.last - grid.first
    guard steps >= 0, steps < 4_294_967_295 else { return [] }
    return (0...Int(steps)).map { step in
        grid.value(at: descending ? grid.last - Double(step) : grid.first + Double(step))
    }
}

/// The step between ticks when it is 1 or more; else minus how many ticks make 1, so that it stays a whole number.
/// Wants `start <= stop`. Same values as d3-array `tickIncrement`.
package func tickIncrement(from start: Double, to stop: Double, count: Double) -> Double {
    TickGrid(from: start, to: stop, count: count).increment
}

/// The signed distance between neighbouring ticks. Same values as d3-array `tickStep`.
package func tickStep(from start: Double, to stop: Double, count: Double) -> Double {
    let descending = stop < start
    let increment =
        descending
        ? tickIncrement(from: stop, to: start, count: count) : tickIncrement(from: start, to: stop, count: count)
    let size = increment < 0 ? 1 / -increment : increment
    return descending ? -size : size
}

/// The whole-number grid under the ticks: tick = index × increment, or index ÷ −increment when the increment is negative,
/// because 3 ÷ 10 prints as 0.3 where 3 × 0.1 does not.
private struct TickGrid {
    var first: Double
    var last: Double
    var increment: Double

    init(from start: Double, to stop: Double, count: Double) {
        let roughStep = (stop - start) / (count.isNaN ? .nan : max(0, count))
        let power = log10(roughStep).rounded(.down)
        let leading = roughStep / pow(10, power)
        // The geometric means of 5 and 10, 2 and 5, 1 and 2 part the four choices.
        let factor: Double = leading >= 50.0.squareRoot() ? 10 : leading >= 10.0.squareRoot() ? 5 : leading >= 2.0.squareRoot() ? 2 : 1
        increment = power < 0 ? -pow(10, -power) / factor : pow(10, power) * factor
        first = roundHalfUp(increment < 0 ? start * -increment : start / increment)
        last = roundHalfUp(increment < 0 ? stop * -increment : stop / increment)
        if value(at: first) < start { first += 1 }
        if value(at: last) > stop { last -= 1 }
        // No tick fell inside so short a span: ask for twice as many rather than for none.
        if last < first, count >= 0.5, count < 2 { self = TickGrid(from: start, to: stop, count: count * 2) }
    }

    /// The tick of an index; adding zero turns −0 into 0.
    func value(at index: Double) -> Double {
        (increment < 0 ? index / -increment : index * increment) + 0
    }
}
