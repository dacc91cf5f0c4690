/// Round points of one size as one element: the values of a series on its line; hollow where they are not final.
package struct Dots: Mark, Equatable {
    package var centers: [Point]
    package var radius: Double
    package var color: PaletteColor
    package var isHollow: Bool
    package var role: MarkRole

    package init(_ centers: [Point], radius: Double = 3, color: PaletteColor = .ink, isHollow: Bool = false, role: MarkRole = .observed) {
        self.centers = centers
        self.radius = radius
        self.color = color
        self.isHollow = isHollow
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        if isHollow {
            svg.paint(role, stroke: Stroke(color, width: 1.5), fill: .color(.bg))
        } else {
            svg.paint(role, stroke: Stroke(color, width: radius * 2))
            svg.raw(" stroke-linecap=\"round\"")
        }
        svg.startAttribute("d")
        for center in centers {
            svg.byte(0x4D)
            if isHollow { circle(center, &svg) } else { dot(center, &svg) }
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    /// A stroke of hardly any length with round ends.
    private func dot(_ center: Point, _ svg: inout SVGBuffer) {
        svg.coordinates(center)
        svg.raw("h.01")
    }

    /// Two half circles.
    private func circle(_ center: Point, _ svg: inout SVGBuffer) {
        svg.coordinates(Point(center.x - radius, center.y))
        for side in [2, -2] {
            svg.byte(0x61)
            svg.coordinates(Point(radius, radius))
            svg.raw(" 0 0 0 ")
            svg.coordinates(Point(radius * Double(side), 0))
        }
    }

    package func cover(_ footprint: inout Footprint) {
        for center in centers { footprint.add(.around(center, radius: radius)) }
    }
}
