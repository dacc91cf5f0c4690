/// A break of the series: an upright dashed line with a double stroke at its foot. Values on its two sides are not to be compared.
package struct Break: Mark, Equatable {
    package var x: Double
    package var top: Double
    package var bottom: Double

    package init(x: Double, top: Double, bottom: Double) {
        self.x = x
        self.top = top
        self.bottom = bottom
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(.seriesBreak, stroke: Stroke(.axis, width: 1.5))
        svg.raw(" stroke-dasharray=\"2 3\"")
        svg.startAttribute("d")
        svg.byte(0x4D)
        svg.coordinates(Point(x, top))
        svg.byte(0x56)
        svg.number(bottom - 6)
        svg.raw("\"/>")
        svg.open("path")
        svg.paint(.seriesBreak, stroke: Stroke(.axis, width: 1.5))
        svg.startAttribute("d")
        svg.byte(0x4D)
        svg.coordinates(Point(x - 5, bottom + 3))
        svg.raw("l6-6m-2 6 6-6\"/>")
    }

    package func cover(_ footprint: inout Footprint) {
        footprint.add(.segment(Point(x, top), Point(x, bottom), thickness: 2))
        footprint.add(.box(Box(left: x - 6, top: bottom - 4, right: x + 6, bottom: bottom + 4)))
    }
}
