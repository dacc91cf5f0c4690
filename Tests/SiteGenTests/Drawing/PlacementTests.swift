import Testing

@testable import Drawing

@Suite("Labels find a place, or are handed back")
struct PlacementTests {
    private let frame = Box(left: 0, top: 0, right: 200, bottom: 100)

    private func placed(_ labels: [Label], around obstacles: [Obstacle] = [], grid: [Obstacle] = []) -> LabelPlacement {
        var footprint = Footprint()
        for obstacle in obstacles { footprint.add(obstacle) }
        for line in grid { footprint.add(line, isBackdrop: true) }
        return LabelPlacement(labels, in: frame, around: &footprint)
    }

    @Test("With nothing around, the first side is taken")
    func firstSide() {
        let placement = placed([Label("88 %", at: Point(50, 50))])
        #expect(placement.placed.map(\.position.x) == [59])
        #expect(placement.placed.map(\.anchor) == [.start])
    }

    @Test("A side that meets a mark, or leaves the frame, gives way to the next")
    func nextSide() {
        let wall = Obstacle.box(Box(left: 60, top: 0, right: 70, bottom: 100))
        #expect(placed([Label("88 %", at: Point(50, 50), sides: [.right, .left])], around: [wall]).placed.map(\.anchor) == [.end])
        #expect(placed([Label("88 %", at: Point(190, 50), sides: [.right, .left])]).placed.map(\.anchor) == [.end])
    }

    @Test("A later label keeps off an earlier one")
    func earlierFirst() {
        let label = Label("88 %", at: Point(100, 50), sides: [.right, .left, .above])
        #expect(placed([label, label, label]).placed.map(\.anchor) == [.start, .end, .middle])
    }

    @Test("Gridlines are avoided where there is a place, crossed where there is none")
    func gridlines() {
        let line = Obstacle.segment(Point(0, 50), Point(200, 50), thickness: 1)
        let both = placed([Label("88 %", at: Point(50, 50), sides: [.right, .above])], grid: [line])
        #expect(both.placed.map(\.anchor) == [.middle])
        let onlyOn = placed([Label("88 %", at: Point(50, 50), sides: [.right])], grid: [line])
        #expect(onlyOn.placed.map(\.anchor) == [.start])
    }

    @Test("With no room for one line it takes two, broken between syllables")
    func twoLines() {
        let placement = placed([Label("Mục tiêu năm 2030: 95 %", at: Point(75, 50), sides: [.right])])
        #expect(placement.placed.map(\.text) == ["Mục tiêu\nnăm 2030: 95 %"])
        #expect(placement.unplaced == [])
    }

    @Test("With no room at all it is handed back whole")
    func handedBack() {
        let label = Label("Mục tiêu năm 2030: 95 %", at: Point(190, 50), sides: [.right])
        let placement = placed([label])
        #expect(placement.placed == [])
        #expect(placement.unplaced == [label])
    }

    @Test("A plot keeps labels off every mark it has, paints those placed and returns the others")
    func inPlot() {
        var plot = Plot(id: "p", width: 200, height: 100, title: "t", description: "d")
        plot.add(Bar(Box(left: 0, top: 0, right: 200, bottom: 60), fill: .color(.surface)))
        let kept = Label("88 %", at: Point(50, 55), sides: [.above, .below])
        let returned = Label("95 %", at: Point(50, 55), sides: [.above])
        #expect(plot.place([kept, returned]) == [returned])
        #expect(plot.marks.compactMap { ($0 as? Text)?.text } == ["88 %"])
        #expect(plot.labelFaults() == [])
    }

    @Test("A slanting line blocks what it crosses, not its whole bounding box")
    func slanting() {
        let line = Obstacle.segment(Point(0, 0), Point(100, 100), thickness: 2)
        #expect(line.touches(Box(left: 40, top: 40, right: 60, bottom: 50)))
        #expect(!line.touches(Box(left: 60, top: 10, right: 90, bottom: 50)))
        #expect(!line.touches(Box(left: 10, top: 50, right: 40, bottom: 90)))
        let band = Obstacle.band(AreaPoint(x: 0, low: 50, high: 50), AreaPoint(x: 100, low: 90, high: 10))
        #expect(band.touches(Box(left: 80, top: 45, right: 90, bottom: 55)))
        #expect(!band.touches(Box(left: 0, top: 0, right: 20, bottom: 30)))
        #expect(Obstacle.segment(Point(30, 90), Point(30, 10), thickness: 2).touches(Box(left: 20, top: 40, right: 40, bottom: 50)))
    }

    @Test("The proof names words that overlap, lie on a mark or leave the view box")
    func proof() {
        var plot = Plot(id: "p", width: 200, height: 100, title: "t", description: "d")
        plot.add(Line.observed([Point(0, 50), Point(200, 50)]))
        plot.add(Rule.grid(atY: [20], from: 0, to: 200))
        plot.add(Text("trên lưới", at: Point(10, 24)))
        #expect(plot.labelFaults() == [])
        plot.add(Text("trên đường", at: Point(10, 54)))
        plot.add(Text("ra ngoài khung", at: Point(150, 24)))
        plot.add(Text("chồng", at: Point(40, 24)))
        plot.add(Text("trong thanh", at: Point(100, 54), sitsOnMark: true))
        plot.add(Dot(Point(.nan, 5)))
        #expect(
            plot.labelFaults() == [
                LabelFault(label: "Dot", kind: .isNotFinite),
                LabelFault(label: "trên lưới", kind: .overlapsLabel("chồng")),
                LabelFault(label: "trên đường", kind: .touchesMark("Line")),
                LabelFault(label: "ra ngoài khung", kind: .leavesViewBox),
            ])
    }
}
