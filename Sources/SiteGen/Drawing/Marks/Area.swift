/// A band between two edges, pale so that lines stay readable on it; nil is a gap.
package struct Area: Mark, Equatable {
    package var points: [AreaPoint?]
    package var color: PaletteColor
    package var opacity: Double
    package var role: MarkRole

    package init(_ points: [AreaPoint?], color: PaletteColor = .axis, opacity: Double = 0.2, role: MarkRole = .band) {
        self.points = points
        self.color = color
        self.opacity = opacity
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, fill: .color(color))
        svg.attribute("fill-opacity", opacity)
        svg.startAttribute("d")
        for run in points.split(separator: nil) {
            var command: UInt8 = 0x4D
            for case let point? in run {
                svg.byte(command)
                svg.coordinates(Point(point.x1, point.y1))
                command = 0x4C
            }
            for case let point? in run.reversed() {
                svg.byte(command)
                svg.coordinates(Point(point.x0, point.y0))
            }
            svg.byte(0x5A)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        var last: AreaPoint?
        for point in points {
            if let last, let point { footprint.add(.band(last, point)) }
            last = point
        }
    }
}
