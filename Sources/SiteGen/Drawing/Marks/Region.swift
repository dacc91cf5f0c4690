/// A closed area of any outline, holes and separate parts included, as one element: a district on a map.
package struct Region: Mark, Equatable {
    /// Closed rings, the last point not repeated; where two lie inside each other, the inner one is a hole.
    package var rings: [[Point]]
    package var fill: Fill
    package var outline: PaletteColor
    package var role: MarkRole

    package init(_ rings: [[Point]], fill: Fill, outline: PaletteColor = .ink2, role: MarkRole = .now) {
        self.rings = rings
        self.fill = fill
        self.outline = outline
        self.role = role
    }

    package var pattern: StatusFill? { fill.pattern }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: Stroke(outline), fill: fill)
        svg.raw(" fill-rule=\"evenodd\"")
        svg.startAttribute("d")
        for ring in rings where ring.count > 2 {
            var command: UInt8 = 0x4D
            for point in ring {
                svg.byte(command)
                svg.coordinates(point)
                command = 0x4C
            }
            svg.byte(0x5A)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    /// Its outline: words inside it stand on the area itself.
    package func cover(_ footprint: inout Footprint) {
        for ring in rings {
            for (index, point) in ring.enumerated() { footprint.add(.segment(point, ring[(index + 1) % ring.count], thickness: 1)) }
        }
    }
}
