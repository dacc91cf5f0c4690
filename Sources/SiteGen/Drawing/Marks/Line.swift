/// A line through points; nil is a year without a value and leaves a gap, which is never joined;
/// a point between two gaps is a dot, as a line of no length would hardly show.
package struct Line: Mark, Equatable {
    package var points: [Point?]
    package var stroke: Stroke
    package var role: MarkRole

    package init(_ points: [Point?], stroke: Stroke, role: MarkRole) {
        self.points = points
        self.stroke = stroke
        self.role = role
    }

    /// What was observed: heavy and solid.
    package static func observed(_ points: [Point?]) -> Line {
        Line(points, stroke: Stroke(.ink, width: 2.5), role: .observed)
    }

    /// The required path: dashed.
    package static func path(_ points: [Point?]) -> Line {
        Line(points, stroke: Stroke(.ink2, width: 1.5, dash: .dashed), role: .path)
    }

    /// The required path behind the end of what it was required of: as dashed, and lighter.
    package static func pathBeyond(_ points: [Point?]) -> Line {
        Line(points, stroke: Stroke(.axis, width: 1.2, dash: .dashed), role: .path)
    }

    /// The projection: dotted.
    package static func projection(_ points: [Point?], color: PaletteColor = .ink2) -> Line {
        Line(points, stroke: Stroke(color, width: 2.2, dash: .dotted), role: .projection)
    }

    /// The parent's target or path: thin and solid.
    package static func parent(_ points: [Point?]) -> Line {
        Line(points, stroke: Stroke(.axis, width: 1), role: .parent)
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.open("path")
        svg.paint(role, stroke: stroke)
        if stroke.dash == .solid { svg.raw(" stroke-linecap=\"round\"") }
        svg.pathData(points)
        svg.closeEmpty()
        for index in points.indices where isAlone(index) {
            guard let point = points[index] else { continue }
            Dot(point, radius: dotRadius, color: stroke.color, role: role).draw(in: &svg)
        }
    }

    package func cover(_ footprint: inout Footprint) {
        var last: Point?
        for (index, point) in points.enumerated() {
            guard let point else {
                last = nil
                continue
            }
            if let last { footprint.add(.segment(last, point, thickness: stroke.width)) }
            if isAlone(index) { footprint.add(.around(point, radius: dotRadius)) }
            last = point
        }
    }

    private var dotRadius: Double { max(stroke.width * 0.9, 1.8) }

    private func isAlone(_ index: Int) -> Bool {
        points[index] != nil && (index == 0 || points[index - 1] == nil) && (index + 1 == points.count || points[index + 1] == nil)
    }
}
