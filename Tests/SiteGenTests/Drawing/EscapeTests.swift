import Testing

@testable import Drawing

@Suite("The escaping door")
struct EscapeTests {
    private func escaped(_ text: String) -> String {
        var svg = SVGBuffer()
        svg.escaped(text)
        return svg.text
    }

    @Test("The five signs of markup become entities, all else stays")
    func entities() {
        #expect(escaped("<a href=\"x\">'Đạt' & vượt</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;Đạt&#39; &amp; vượt&lt;/a&gt;")
        #expect(escaped("Xã Trà Cú: 97,4 % – đạt") == "Xã Trà Cú: 97,4 % – đạt")
        #expect(escaped("") == "")
    }

    @Test("Characters that XML forbids become U+FFFD")
    func controls() {
        #expect(escaped("a\u{0}b\u{1F}c\td") == "a\u{FFFD}b\u{FFFD}c\td")
    }

    @Test("Title, description, id and words all pass through it")
    func everywhere() {
        var plot = Plot(id: "a\"b", width: 10, height: 10, title: "<t>", description: "d&d")
        plot.add(Text("1 < 2", at: Point(0, 0)))
        plot.add(Text("a<\nb>", at: Point(0, 0)))
        var svg = SVGBuffer()
        plot.svg(into: &svg)
        #expect(
            svg.text.contains(
                "aria-labelledby=\"a&quot;b-t a&quot;b-d\"><title id=\"a&quot;b-t\">&lt;t&gt;</title><desc id=\"a&quot;b-d\">d&amp;d</desc>"
            ))
        #expect(svg.text.contains(">1 &lt; 2</text>"))
        #expect(svg.text.contains(">a&lt; <tspan x=\"0\" dy=\"17.55\">b&gt;</tspan></text>"))
    }
}
