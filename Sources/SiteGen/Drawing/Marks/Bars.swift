/// Filled rectangles of one fill as one element: the bars that share a standing. A pattern gets an outline of its colour.
package struct Bars: Mark, Equatable {
    package var boxes: [Box]
    package var fill: Fill
    package var role: MarkRole

    package init(_ boxes: [Box], fill: Fill, role: MarkRole = .now) {
        self.boxes = boxes
        self.fill = fill
        self.role = role
    }

    package var pattern: StatusFill? { fill.pattern }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: fill.pattern.map { Stroke($0.color) }, fill: fill)
        svg.startAttribute("d")
        for box in boxes {
            let width = max(0, box.right - box.left)
            svg.byte(0x4D)
            svg.coordinates(Point(box.left, box.top))
            svg.byte(0x68)
            svg.number(width)
            svg.byte(0x76)
            svg.number(max(0, box.bottom - box.top))
            svg.byte(0x68)
            svg.number(-width)
            svg.byte(0x5A)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        for box in boxes { footprint.add(.box(box)) }
    }
}
