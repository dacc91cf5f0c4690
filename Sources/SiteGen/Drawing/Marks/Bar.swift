/// A filled rectangle; a pattern gets an outline of its colour, so that its edge shows on paper;
/// a pale ground wants one too, as it vanishes in forced colours.
package struct Bar: Mark, Equatable {
    package var box: Box
    package var fill: Fill
    package var outline: PaletteColor?
    package var role: MarkRole

    package init(_ box: Box, fill: Fill, outline: PaletteColor? = nil, role: MarkRole = .now) {
        self.box = box
        self.fill = fill
        self.outline = outline
        self.role = role
    }

    package var pattern: StatusFill? { fill.pattern }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("rect")
        svg.paint(role, stroke: (outline ?? fill.pattern?.color).map { Stroke($0) }, fill: fill)
        svg.place(box)
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.box(box)) }
}

extension SVGBuffer {
    mutating func place(_ box: Box) {
        attribute("x", box.left)
        attribute("y", box.top)
        attribute("width", max(0, box.right - box.left))
        attribute("height", max(0, box.bottom - box.top))
    }
}
