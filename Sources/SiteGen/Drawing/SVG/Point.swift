/// A place in viewBox units: x to the right, y downwards.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double
    @inline(__always)
    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A place on a band: its far edge (x0, y0), usually below, and its near edge (x1, y1), as d3's area.
package struct AreaPoint: Sendable, Hashable {
    package var x0: Double
    package var y0: Double
    package var x1: Double
    package var y1: Double
    package init(x0: Double, y0: Double, x1: Double, y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    /// The usual band: one x, a lower and an upper edge.
    package init(x: Double, low: Double, high: Double) { self.init(x0: x, y0: low, x1: x, y1: high) }
}
