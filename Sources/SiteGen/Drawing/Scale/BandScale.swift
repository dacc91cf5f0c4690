/// Cuts a range (viewBox units) into equal bands with equal gaps, one band per row or column, by index from 0.
package struct BandScale: Sendable, Equatable {
    package let count: Int
    /// The breadth of one band.
    package let bandwidth: Double
    /// From the start of one band to the start of the next.
    package let step: Double
    private let first: Double

    /// Padding is in shares of a step: `inner` between bands, `outer` before the first and after the last.
    package init(count: Int, from: Double, to: Double, inner: Double = 0.2, outer: Double = 0.1) {
        self.count = count
        let steps = max(1, Double(count) - inner + outer * 2)
        step = (to - from) / steps
        bandwidth = step * (1 - inner)
        first = from + step * outer
    }

    package func start(_ index: Int) -> Double { first + step * Double(index) }
    package func center(_ index: Int) -> Double { start(index) + bandwidth / 2 }
}
