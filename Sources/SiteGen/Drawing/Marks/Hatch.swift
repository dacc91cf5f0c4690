/// A stretch without data: outlined and hatched, never solid, behind all else.
package struct Hatch: Mark, Equatable {
    package var box: Box

    package init(_ box: Box) { self.box = box }

    package var pattern: StatusFill? { .noData }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("rect")
        svg.paint(.missing, stroke: Stroke(.noData), fill: .status(.noData))
        svg.place(box)
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.box(box)) }
}
