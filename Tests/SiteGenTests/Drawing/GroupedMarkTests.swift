import Testing

@testable import Drawing

@Suite("Marks of one kind share an element")
struct GroupedMarkTests {
    private func drawn(_ mark: some Mark) -> String {
        var svg = SVGBuffer()
        mark.draw(in: &svg)
        return svg.text
    }

    @Test("Filled points are strokes of hardly any length with round ends; hollow ones are circles on the page's ground")
    func dots() {
        #expect(
            drawn(Dots([Point(1, 2), Point(3, 4)])) == """
                <path class="c-obs s-ink" fill="none" stroke="#1B1F24" stroke-width="6" stroke-linecap="round" d="M1,2h.01M3,4h.01"/>
                """)
        #expect(
            drawn(Dots([Point(10, 10)], radius: 3.5, isHollow: true)) == """
                <path class="c-obs s-ink f-bg" fill="#FFFFFF" stroke="#1B1F24" stroke-width="1.5" d="M6.5,10a3.5,3.5 0 0 0 7,0a3.5,3.5 0 0 0 -7,0"/>
                """)
    }

    @Test("Places without a value are outlined and hatched without a pattern")
    func gaps() {
        #expect(
            drawn(Gaps([Box(left: 0, top: 0, right: 12, bottom: 12)])) == """
                <path class="c-missing s-no-data" fill="none" stroke="#656F7E" d="M0,0h12v12h-12Zv6l6,6m6,0l-12,-12m6,0l6,6"/>
                """)
    }

    @Test("Bars of one fill are one element, outlined where they bear a pattern")
    func bars() {
        let boxes = [Box(left: 1, top: 2, right: 5, bottom: 12), Box(left: 1, top: 20, right: 31.5, bottom: 30)]
        #expect(
            drawn(Bars(boxes, fill: .status(.achieved))) == """
                <path class="c-now f-achieved" fill="#0B2E8A" d="M1,2h4v10h-4ZM1,20h30.5v10h-30.5Z"/>
                """)
        #expect(
            drawn(Bars(boxes, fill: .status(.behind))).hasPrefix("<path class=\"c-now s-behind\" fill=\"url(#-behind)\" stroke=\"#8E6700\"")
        )
    }

    @Test("Squares of a grid are a dashed stroke a row; smaller ones stand in the middle of their cells")
    func cells() {
        #expect(
            drawn(Cells(8..<21, at: Point(4, 6))) == """
                <path class="c-now s-ink" fill="none" stroke="#1B1F24" stroke-width="10" stroke-dasharray="10 2" d="M100,11h22M4,23h118M4,35h10"/>
                """)
        #expect(
            drawn(Cells(0..<3, at: Point(4, 6), side: 3, color: .axis)) == """
                <path class="c-now s-axis" fill="none" stroke="#656F7E" stroke-width="3" stroke-dasharray="3 9" d="M7.5,11h27"/>
                """)
        #expect(drawn(Cells(5..<5, at: Point(0, 0))) == "")
        var footprint = Footprint()
        Cells(8..<11, at: Point(4, 6)).cover(&footprint)
        #expect(
            footprint.solid == [.box(Box(left: 100, top: 6, right: 122, bottom: 16)), .box(Box(left: 4, top: 18, right: 14, bottom: 28))])
    }

    @Test("Figures along an axis say their look once, and the label proof sees each of them")
    func textGroup() {
        var group = TextGroup(anchor: .end)
        group.add("0%", at: Point(36, 20))
        group.add("50% & hơn", at: Point(150, 20))
        #expect(
            drawn(group) == """
                <g class="f-ink2" fill="#4A525C" text-anchor="end" font-size="12"><text x="36" y="20">0%</text><text x="150" y="20">50% &amp; hơn</text></g>
                """)
        var plot = Plot(id: "x", width: 160, height: 40, title: "t", description: "d")
        plot.add(group)
        #expect(plot.labelFaults() == [])
        plot.add(Dot(Point(140, 16)))
        #expect(plot.labelFaults() == [LabelFault(label: "50% & hơn", kind: .touchesMark("Dot"))])
    }

    @Test("A drawing goes on where the page's markup ends")
    func continued() {
        var bytes = Array("<p>".utf8)
        let plot = Plot(id: "x", width: 20, height: 10, title: "t", description: "d")
        plot.svg(into: &bytes)
        var alone = SVGBuffer()
        plot.svg(into: &alone)
        #expect(String(decoding: bytes, as: UTF8.self) == "<p>" + alone.text)
    }
}
