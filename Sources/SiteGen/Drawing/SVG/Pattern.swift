/// The pattern tiles of the status families; ids carry the chart's id, as two charts on a page must not share them.
extension StatusFill {
    var patternName: StaticString {
        switch self {
        case .achieved: "achieved"
        case .onTrack: "ontrack"
        case .behind: "behind"
        case .movingAway: "away"
        case .noData: "nodata"
        }
    }

    /// Tile side in viewBox units: crossed lines closer than 10 run together on paper.
    private var tile: Double {
        switch self {
        case .achieved, .onTrack, .behind, .noData: 8
        case .movingAway: 10
        }
    }

    private var lines: StaticString {
        switch self {
        case .achieved: ""
        case .onTrack: ""
        case .behind: "M-2 2 2-2M0 8 8 0M6 10 10 6"
        case .movingAway: "M0 0 10 10M0 10 10 0"
        case .noData: "M-2 6 2 10M0 0 8 8M6-2 10 2"
        }
    }

    func drawPattern(in svg: inout SVGBuffer) {
        svg.open("pattern")
        svg.startAttribute("id")
        svg.chartID(patternName)
        svg.endAttribute()
        svg.attribute("width", tile)
        svg.attribute("height", tile)
        svg.attribute("patternUnits", literal: "userSpaceOnUse")
        svg.closeOpening()
        svg.open("path")
        svg.paint(nil, fill: .color(self == .noData ? .bg : color))
        svg.raw(self == .movingAway ? " d=\"M0 0H10V10H0Z\"/>" : " d=\"M0 0H8V8H0Z\"/>")
        if self == .onTrack {
            svg.raw("<circle cx=\"4\" cy=\"4\" r=\"1.2\"")
            svg.paint(nil, fill: .color(.bg))
        } else {
            svg.open("path")
            svg.paint(nil, stroke: Stroke(self == .noData ? .noData : .bg, width: self == .movingAway ? 1.6 : 1.4))
            svg.attribute("d", literal: lines)
        }
        svg.closeEmpty()
        svg.end("pattern")
    }
}
