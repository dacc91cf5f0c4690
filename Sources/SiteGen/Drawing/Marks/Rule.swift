/// Straight lines across the plot in one element: gridlines, the axis, a shared target. Gridlines are backdrop:
/// labels keep off them where they can; all else they never touch.
package struct Rule: Mark, Equatable {
    /// Ends in turn: from, to, from, to …
    package var ends: [Point]
    package var stroke: Stroke
    package var role: MarkRole
    package var isBackdrop: Bool

    package init(_ ends: [Point], stroke: Stroke, role: MarkRole, isBackdrop: Bool = false) {
        self.ends = ends
        self.stroke = stroke
        self.role = role
        self.isBackdrop = isBackdrop
    }

    /// Level gridlines from one x to another.
    package static func grid(atY ys: [Double], from x0: Double, to x1: Double) -> Rule {
        Rule(ys.flatMap { [Point(x0, $0), Point(x1, $0)] }, stroke: Stroke(.grid), role: .grid, isBackdrop: true)
    }

    /// Upright gridlines from one y to another.
    package static func grid(atX xs: [Double], from y0: Double, to y1: Double) -> Rule {
        Rule(xs.flatMap { [Point($0, y0), Point($0, y1)] }, stroke: Stroke(.grid), role: .grid, isBackdrop: true)
    }

    /// An axis line.
    package static func axis(_ from: Point, _ to: Point) -> Rule {
        Rule([from, to], stroke: Stroke(.axis, width: 1.5), role: .axis)
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: stroke)
        svg.startAttribute("d")
        for index in stride(from: 0, to: ends.count - 1, by: 2) {
            let (from, to) = (ends[index], ends[index + 1])
            svg.byte(0x4D)
            svg.coordinates(from)
            if from.y == to.y {
                svg.byte(0x48)
                svg.number(to.x)
            } else if from.x == to.x {
                svg.byte(0x56)
                svg.number(to.y)
            } else {
                svg.byte(0x4C)
                svg.coordinates(to)
            }
        }
        svg.endAttribute()
        svg.closeEmpty()
    }

    package func cover(_ footprint: inout Footprint) {
        for index in stride(from: 0, to: ends.count - 1, by: 2) {
            footprint.add(.segment(ends[index], ends[index + 1], thickness: stroke.width), isBackdrop: isBackdrop)
        }
    }
}
