/// Some of the squares of a grid as one element, counted row by row from the upper left: each row is one dashed stroke,
/// so that a hundred squares cost a few bytes. A smaller square stands in the middle of its cell.
package struct Cells: Mark, Equatable {
    /// Upper left corner of the grid.
    package var origin: Point
    package var columns: Int
    /// From one cell to the next, in viewBox units.
    package var pitch: Double
    /// A whole cell's side: what is left of the pitch parts it from the next.
    package var cell: Double
    /// The drawn square's side, at most the cell's.
    package var side: Double
    package var range: Range<Int>
    package var color: PaletteColor
    package var role: MarkRole

    package init(
        _ range: Range<Int>, at origin: Point, columns: Int = 10, pitch: Double = 12, cell: Double = 10, side: Double = 10,
        color: PaletteColor = .ink, role: MarkRole = .now
    ) {
        self.range = range
        self.origin = origin
        self.columns = max(1, columns)
        self.pitch = pitch
        self.cell = cell
        self.side = side
        self.color = color
        self.role = role
    }

    package func draw(in svg: inout SVGBuffer) {
        if range.isEmpty { return }
        svg.open("path")
        svg.paint(role, stroke: Stroke(color, width: side))
        svg.startAttribute("stroke-dasharray")
        svg.number(side)
        svg.byte(0x20)
        svg.number(pitch - side)
        svg.endAttribute()
        svg.startAttribute("d")
        for row in rows {
            svg.byte(0x4D)
            svg.coordinates(
                Point(origin.x + Double(row.first) * pitch + (cell - side) / 2, origin.y + Double(row.index) * pitch + cell / 2))
            svg.byte(0x68)
            svg.number(Double(row.count - 1) * pitch + side)
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        for row in rows {
            let left = origin.x + Double(row.first) * pitch, top = origin.y + Double(row.index) * pitch
            footprint.add(.box(Box(left: left, top: top, right: left + Double(row.count - 1) * pitch + cell, bottom: top + cell)))
        }
    }

    private var rows: [(index: Int, first: Int, count: Int)] {
        stride(from: range.lowerBound / columns * columns, to: range.upperBound, by: columns).map { start in
            let first = max(range.lowerBound, start)
            return (start / columns, first - start, min(range.upperBound, start + columns) - first)
        }
    }
}
