import Testing

@testable import Drawing

@Suite("Whole drawings")
struct GoldenTests {
    @Test("Each sample is byte for byte its golden file, which opens alone", arguments: SamplePlots.all.map(\.name))
    func golden(name: String) throws {
        let plot = try #require(SamplePlots.all.first { $0.name == name }).plot
        var svg = SVGBuffer()
        plot.standalone(into: &svg)
        #expect(try svg.text == GoldFile.text("Golden/\(name).svg"))
        #expect(try GoldFile.names(in: "Golden") == SamplePlots.all.map { $0.name + ".svg" }.sorted())
    }

    @Test("No label of a sample overlaps another, touches a mark or leaves the view box", arguments: SamplePlots.all.map(\.name))
    func proof(name: String) throws {
        let plot = try #require(SamplePlots.all.first { $0.name == name }).plot
        #expect(plot.labelFaults() == [])
    }

    @Test("In a page the drawing is the same, without a ground, named by title and description, and hidden itself")
    func inline() {
        var plot = Plot(id: "x", width: 20, height: 10, title: "Đạt", description: "97 %")
        plot.add(Dot(Point(5, 5)))
        var svg = SVGBuffer()
        plot.svg(into: &svg)
        #expect(
            svg.text == """
                <svg class="plot" viewBox="0 0 20 10" width="20" height="10" role="img" aria-labelledby="x-t x-d">\
                <title id="x-t">Đạt</title><desc id="x-d">97 %</desc>\
                <g aria-hidden="true" class="f-ink" fill="#1B1F24" font-family="Arial, 'Liberation Sans', Helvetica, 'Noto Sans', sans-serif" \
                font-size="13" stroke-linejoin="round"><circle class="c-now f-ink" fill="#1B1F24" cx="5" cy="5" r="4"/></g></svg>
                """)
        var alone = SVGBuffer()
        plot.standalone(into: &alone)
        #expect(
            alone.text.hasPrefix(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"vi\" viewBox=\"0 0 20 10\""
            ))
        #expect(alone.text.contains("<path fill=\"#FFFFFF\" d=\"M0 0H20V10H0Z\"/>"))
    }

    @Test(
        "Nothing a strict policy or a screen reader trips over: no style, script, link, focus, role or label inside",
        arguments: SamplePlots.all.map(\.name))
    func clean(name: String) throws {
        let plot = try #require(SamplePlots.all.first { $0.name == name }).plot
        var svg = SVGBuffer()
        plot.svg(into: &svg)
        let text = svg.text
        for word in [
            "style=", "<style", "<script", "<a ", "tabindex", "focusable", "aria-label=", "textLength", "rotate(", "…", "NaN", "inf",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.split(separator: "role=").count == 2)
        for id in text.split(separator: " id=\"").dropFirst() { #expect(id.hasPrefix("\(plot.id)-")) }
        for reference in text.split(separator: "url(#").dropFirst() { #expect(reference.hasPrefix("\(plot.id)-")) }
    }

    @Test("The same plot gives the same bytes, whatever the buffer was used for before; a target path stays under 3 KB")
    func deterministic() {
        var svg = SVGBuffer()
        SamplePlots.targetPath().svg(into: &svg)
        let first = svg.bytes
        SamplePlots.statuses().svg(into: &svg)
        svg.removeAll()
        SamplePlots.targetPath().svg(into: &svg)
        #expect(svg.bytes == first)
        #expect(first.count <= 3 * 1024, "\(first.count)")
    }

    @Test("A gap is never joined; a value between two gaps is a dot")
    func gaps() {
        var svg = SVGBuffer()
        Line([Point(0, 1), Point(2, 3), nil, Point(6, 7), nil, Point(8, 9), Point(9, 9)], stroke: Stroke(.ink), role: .observed).draw(
            in: &svg)
        #expect(
            svg.text == """
                <path class="c-obs s-ink" fill="none" stroke="#1B1F24" stroke-linecap="round" d="M0,1L2,3M6,7M8,9L9,9"/>\
                <circle class="c-obs f-ink" fill="#1B1F24" cx="6" cy="7" r="1.8"/>
                """)
    }

    @Test("Only the patterns in use are defined, and no status but «achieved» is solid")
    func patterns() {
        var plot = Plot(id: "x", width: 20, height: 10, title: "t", description: "d")
        plot.add(Bar(Box(left: 0, top: 0, right: 5, bottom: 5), fill: .status(.achieved)))
        plot.add(Bar(Box(left: 5, top: 0, right: 9, bottom: 5), fill: .status(.movingAway)))
        var svg = SVGBuffer()
        plot.svg(into: &svg)
        #expect(svg.text.contains("<defs><pattern id=\"x-away\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">"))
        #expect(svg.text.split(separator: "<pattern").count == 2)
        #expect(svg.text.contains("<rect class=\"c-now f-achieved\" fill=\"#0B2E8A\" x=\"0\""))
        #expect(svg.text.contains("<rect class=\"c-now s-moving-away\" fill=\"url(#x-away)\" stroke=\"#A3164B\""))
    }

    @Test("One mark is one file and one line of the list")
    func markFiles() throws {
        let files = try GoldFile.names(in: "../../../Sources/SiteGen/Drawing/Marks").filter { $0 != "Mark.swift" }
        #expect(files == markKinds.map { "\($0).swift" })
    }
}
