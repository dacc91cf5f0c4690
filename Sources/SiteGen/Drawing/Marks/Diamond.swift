/// A hollow diamond: a target, never to be taken for a value.
package struct Diamond: Mark, Equatable {
    package var center: Point
    package var radius: Double
    package var color: PaletteColor
    package var role: MarkRole

    package init(_ center: Point, radius: Double = 6, color: PaletteColor = .ink, role: MarkRole = .target) {
        self.center = center
        self.radius = radius
        self.color = color
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: Stroke(color, width: 1.8), fill: .color(.bg))
        svg.startAttribute("d")
        svg.byte(0x4D)
        svg.coordinates(Point(center.x, center.y - radius))
        svg.raw("l")
        svg.coordinates(Point(radius, radius))
        svg.byte(0x20)
        svg.coordinates(Point(-radius, radius))
        svg.byte(0x20)
        svg.coordinates(Point(-radius, -radius))
        svg.raw("Z\"/>")
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.around(center, radius: radius + 1)) }
}
