/// Hollow diamonds of one size as one element: targets, never to be taken for values.
package struct Diamond: Mark, Equatable {
    package var centers: [Point]
    package var radius: Double
    package var color: PaletteColor
    package var role: MarkRole

    package init(_ centers: [Point], radius: Double = 6, color: PaletteColor = .ink, role: MarkRole = .target) {
        self.centers = centers
        self.radius = radius
        self.color = color
        self.role = role
    }

    package init(_ center: Point, radius: Double = 6, color: PaletteColor = .ink, role: MarkRole = .target) {
        self.init([center], radius: radius, color: color, role: role)
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: Stroke(color, width: 1.8), fill: .color(.bg))
        svg.startAttribute("d")
        for center in centers {
            svg.byte(0x4D)
            svg.coordinates(Point(center.x, center.y - radius))
            svg.raw("l")
            svg.coordinates(Point(radius, radius))
            svg.byte(0x20)
            svg.coordinates(Point(-radius, radius))
            svg.byte(0x20)
            svg.coordinates(Point(-radius, -radius))
            svg.byte(0x5A)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        for center in centers { footprint.add(.around(center, radius: radius + 1)) }
    }
}
