/// A short stroke across a bar: a milestone of a bullet (tall or short) or the path's value this year (thin).
package struct Tick: Mark, Equatable {
    package enum Direction: UInt8, Sendable {
        case upright, level
    }

    package var center: Point
    /// End to end, in viewBox units.
    package var length: Double
    package var stroke: Stroke
    package var direction: Direction
    package var role: MarkRole

    package init(
        _ center: Point, length: Double, stroke: Stroke = Stroke(.ink, width: 2.5),
        direction: Direction = .upright, role: MarkRole = .milestone
    ) {
        self.center = center
        self.length = length
        self.stroke = stroke
        self.direction = direction
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: stroke)
        svg.startAttribute("d")
        svg.byte(0x4D)
        svg.coordinates(start)
        svg.byte(direction == .upright ? 0x56 : 0x48)
        svg.number(direction == .upright ? stop.y : stop.x)
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        footprint.add(.segment(start, stop, thickness: stroke.width))
    }

    private var start: Point { end(-1) }
    private var stop: Point { end(1) }

    private func end(_ side: Double) -> Point {
        direction == .upright
            ? Point(center.x, center.y + side * length / 2) : Point(center.x + side * length / 2, center.y)
    }
}
