/// Maps numbers (domain, in the data's unit) to lengths (range, in viewBox units) in proportion; both may run downwards.
/// A domain of no width maps everything to the middle of the range.
package struct LinearScale: Sendable, Equatable {
    package let domain: ClosedEnds
    package let range: ClosedEnds
    private let slope: Double
    private let offset: Double

    /// Two ends in the order they are drawn in; the first may be the greater.
    package struct ClosedEnds: Sendable, Equatable {
        package let start: Double
        package let stop: Double
        package init(_ start: Double, _ stop: Double) {
            self.start = start
            self.stop = stop
        }
    }

    package init(domain start: Double, _ stop: Double, range from: Double, _ to: Double) {
        domain = ClosedEnds(start, stop)
        range = ClosedEnds(from, to)
        slope = start == stop ? 0 : (to - from) / (stop - start)
        offset = start == stop ? (from + to) / 2 : from - start * slope
    }

    /// Where a value is drawn.
    package func callAsFunction(_ value: Double) -> Double { offset + value * slope }

    /// The value drawn at a position; the domain's start when the domain has no width.
    package func value(at position: Double) -> Double {
        slope == 0 ? domain.start : (position - offset) / slope
    }

    /// The same range over a domain widened to round numbers.
    package func nice(count: Double = 10) -> LinearScale {
        let ends = linearNice(from: domain.start, to: domain.stop, count: count)
        return LinearScale(domain: ends.start, ends.stop, range: range.start, range.stop)
    }

    /// About `count` round values of the domain.
    package func ticks(count: Double = 10) -> [Double] {
        linearTicks(from: domain.start, to: domain.stop, count: count)
    }
}
