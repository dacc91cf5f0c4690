/// A round point: filled for a value now, hollow for a value at the start.
package struct Dot: Mark, Equatable {
    package var center: Point
    package var radius: Double
    package var color: PaletteColor
    package var isHollow: Bool
    package var role: MarkRole

    package init(_ center: Point, radius: Double = 4, color: PaletteColor = .ink, isHollow: Bool = false, role: MarkRole = .now) {
        self.center = center
        self.radius = radius
        self.color = color
        self.isHollow = isHollow
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("circle")
        if isHollow {
            svg.paint(role, stroke: Stroke(color, width: 1.5), fill: .color(.bg))
        } else {
            svg.paint(role, fill: .color(color))
        }
        svg.attribute("cx", center.x)
        svg.attribute("cy", center.y)
        svg.attribute("r", radius)
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.around(center, radius: radius)) }
}
