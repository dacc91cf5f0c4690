/// Empty rings around points of interest, drawn over everything: a value that a change of the data moved.
package struct Rings: Mark, Equatable {
    package var centers: [Point]
    package var radius: Double
    package var color: PaletteColor

    package init(_ centers: [Point], radius: Double = 6.5, color: PaletteColor = .movingAway) {
        self.centers = centers
        self.radius = radius
        self.color = color
    }

    package func draw(in svg: inout SVGBuffer) {
        for center in centers {
            svg.open("circle")
            svg.paint(.now, stroke: Stroke(color, width: 2.5))
            svg.attribute("cx", center.x)
            svg.attribute("cy", center.y)
            svg.attribute("r", radius)
            svg.closeEmpty()
        }
    }

    package func cover(_ footprint: inout Footprint) {
        for center in centers { footprint.add(.around(center, radius: radius)) }
    }
}
