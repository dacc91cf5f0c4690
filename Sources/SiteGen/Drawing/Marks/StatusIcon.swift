/// A standing's sign, drawn as strokes on a 16 by 16 grid, as fonts lack ✓ ↗ ↘. The word always stands beside it.
/// Arrows mean progress towards the target, also where less is better.
package struct StatusIcon: Mark, Equatable {
    package enum Shape: UInt8, Sendable, CaseIterable {
        case check, arrowUpRight, arrowRight, arrowDownRight, turnBack, cross, dash, dots, stop, notApplicable

        var data: StaticString {
            switch self {
            case .check: "M2.5 8.5 6.5 12.5 13.5 4"
            case .arrowUpRight: "M3 12.5 12.5 4M6.5 3.5H13V10"
            case .arrowRight: "M2 8H13.5M9 3.5 13.5 8 9 12.5"
            case .arrowDownRight: "M3 3.5 12.5 12M6.5 12.5H13V6"
            case .turnBack: "M3 4H9.5A3.5 3.5 0 0 1 9.5 11H3M6.5 7.5 3 11 6.5 14.5"
            case .cross: "M3.5 3.5 12.5 12.5M3.5 12.5 12.5 3.5"
            case .dash: "M3 8H13"
            case .dots: "M3 8H3.01M8 8H8.01M13 8H13.01"
            case .stop: "M3.5 3.5H12.5V12.5H3.5Z"
            case .notApplicable: "M8 2.5A5.5 5.5 0 1 1 7.99 2.5ZM4.2 11.8 11.8 4.2"
            }
        }
    }

    package var shape: Shape
    package var center: Point
    /// Side in viewBox units.
    package var size: Double
    package var color: PaletteColor

    package init(_ shape: Shape, at center: Point, size: Double = 16, color: PaletteColor = .ink) {
        self.shape = shape
        self.center = center
        self.size = size
        self.color = color
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(nil, stroke: Stroke(color, width: 2))
        svg.raw(" stroke-linecap=\"round\"")
        svg.attribute("d", literal: shape.data)
        svg.startAttribute("transform")
        svg.raw("translate(")
        svg.coordinates(Point(center.x - size / 2, center.y - size / 2))
        svg.byte(0x29)
        if size != 16 {
            svg.raw(" scale(")
            svg.number(size / 16)
            svg.byte(0x29)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.around(center, radius: size / 2)) }

    /// The sign alone, 16 by 16, for a line of text in a page; hidden from readers, who get the word.
    package static func inline(_ shape: Shape, color: PaletteColor = .ink, into svg: inout SVGBuffer) {
        svg.raw("<svg class=\"icon\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" stroke-linejoin=\"round\">")
        StatusIcon(shape, at: Point(8, 8), color: color).draw(in: &svg)
        svg.end("svg")
    }
}
