/// Small hatched boxes at the places in time that have no value, as one element without a pattern: outlined, slanted strokes, never solid.
package struct Gaps: Mark, Equatable {
    package var boxes: [Box]

    package init(_ boxes: [Box]) { self.boxes = boxes }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(.missing, stroke: Stroke(.noData))
        svg.startAttribute("d")
        for box in boxes { outline(box, &svg) }
        svg.endAttribute()
        svg.closeEmpty()
    }

    /// Round the box from its upper left corner, then its two slanting strokes.
    private func outline(_ box: Box, _ svg: inout SVGBuffer) {
        let (width, height) = (box.right - box.left, box.bottom - box.top)
        svg.byte(0x4D)
        svg.coordinates(Point(box.left, box.top))
        svg.byte(0x68)
        svg.number(width)
        svg.byte(0x76)
        svg.number(height)
        svg.byte(0x68)
        svg.number(-width)
        svg.raw("Zv")
        svg.number(height / 2)
        svg.byte(0x6C)
        svg.coordinates(Point(width / 2, height / 2))
        svg.raw("m")
        svg.coordinates(Point(width / 2, 0))
        svg.byte(0x6C)
        svg.coordinates(Point(-width, -height))
        svg.raw("m")
        svg.coordinates(Point(width / 2, 0))
        svg.byte(0x6C)
        svg.coordinates(Point(width / 2, height / 2))
    }

    package func cover(_ footprint: inout Footprint) {
        for box in boxes { footprint.add(.box(box)) }
    }
}
