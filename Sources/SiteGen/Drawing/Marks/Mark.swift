/// Something drawn in a plot, in viewBox units, with no knowledge of what it means. One mark is one file and one line of `markKinds`.
package protocol Mark: Sendable {
    /// Writes its elements.
    func draw(in svg: inout SVGBuffer)
    /// Adds the places that no label may touch.
    func cover(_ footprint: inout Footprint)
    /// The pattern it needs defined.
    var pattern: StatusFill? { get }
}

extension Mark {
    package var pattern: StatusFill? { nil }
}

/// Every mark there is.
package let markKinds: [any Mark.Type] = [
    Area.self,
    Bar.self,
    Bars.self,
    Break.self,
    Cells.self,
    Diamond.self,
    Dot.self,
    Dots.self,
    Gaps.self,
    Hatch.self,
    Line.self,
    Region.self,
    Rings.self,
    Rule.self,
    StatusIcon.self,
    Text.self,
    TextGroup.self,
    Tick.self,
]
