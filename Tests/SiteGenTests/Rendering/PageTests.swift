import Composing
import Diagnostics
import Testing

@testable import Rendering

@Suite("A page and its template make HTML")
struct PageTests {
    @Test("texts, markup, lists, views and flags each have their tag")
    func everyKindOfField() throws {
        let html = try rendered(
            [
                "page.mustache": """
                <h1>{{title}}</h1>
                {{#.rows}}
                <tr><td>{{.year}}</td>{{{.chart}}}{{#.isDraft}} nháp{{/.isDraft}}</tr>
                {{/.rows}}
                {{^.rows}}<p>{{.title}} trống</p>{{/.rows}}
                {{#.next}}<a href="{{.href}}">{{.name}}</a>{{/.next}}
                {{#.note}}<p>{{.}} ({{.title}})</p>{{/.note}}

                """
            ],
            [
                "title": .text("Gò Vấp"), "note": .text("minh họa"),
                "rows": .list([
                    ["year": .text("2024"), "chart": markup("<svg/>"), "isDraft": .flag(false)],
                    ["year": .text("2025"), "chart": markup("<svg></svg>"), "isDraft": .flag(true)],
                ]),
                "next": .view(["href": .text("../b/index.html"), "name": .text("Ba Đình")]),
            ])
        #expect(
            html == """
                <h1>Gò Vấp</h1>
                <tr><td>2024</td><svg/></tr>
                <tr><td>2025</td><svg></svg> nháp</tr>

                <a href="../b/index.html">Ba Đình</a>
                <p>minh họa (Gò Vấp)</p>

                """)
    }

    @Test("an empty list, an absent view, a false flag and an empty text show the opposite section, with the page's own fields")
    func opposites() throws {
        let page =
            "{{^.rows}}1{{.title}}{{/.rows}}{{^.next}}2{{.title}}{{/.next}}{{^.on}}3{{.title}}{{/.on}}{{^.note}}4{{.title}}{{/.note}}"
        let shown = page.replacing("{{^", with: "{{#")
        let fields: Fields = ["rows": .list([]), "next": .view(nil), "on": .flag(false), "note": .text(""), "title": .text("·")]
        #expect(try rendered(["page.mustache": page], fields) == "1·2·3·4·")
        #expect(try rendered(["page.mustache": shown], fields) == "")
    }

    @Test("a view inside a view is reached by its dotted name")
    func dottedName() throws {
        let fields: Fields = ["unit": .view(["name": .text("Ba Đình")])]
        #expect(try rendered(["page.mustache": "{{.unit.name}}, {{unit.name}}"], fields) == "Ba Đình, Ba Đình")
    }

    @Test("the layout frames the page, and a partial sees the view it is called in")
    func layoutAndPartial() throws {
        let html = try rendered(
            [
                "layout.mustache": "<title>{{.title}}</title>\n<main>\n  {{$main}}nothing{{/main}}\n</main>{{$foot}}chân{{/foot}}\n",
                "page.mustache": "{{<layout}}\n{{$main}}\n{{#.units}}\n  {{>unit-row}}\n{{/.units}}\n{{/main}}\n{{/layout}}\n",
                "partials/unit-row.mustache": "<li>{{.name}}</li>\n",
            ],
            ["title": .text("A"), "units": .list([["name": .text("Một")], ["name": .text("Hai")]])])
        #expect(html == "<title>A</title>\n<main>\n<li>Một</li>\n<li>Hai</li>\n\n</main>chân\n")
    }

    @Test("text is escaped for HTML and for attributes in double quotes, also before a combining mark")
    func escaping() throws {
        let nasty = "<script>\"&'</script> <\u{301}b>"
        let html = try rendered(["page.mustache": "<p title=\"{{.t}}\">{{.t}}</p>"], ["t": .text(nasty)])
        let safe = "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt; &lt;\u{301}b&gt;"
        #expect(Array(html.utf8) == Array("<p title=\"\(safe)\">\(safe)</p>".utf8))
    }

    @Test("no text can forge a slot, a tag or an entity")
    func forging() throws {
        let forged = "\u{1}'1\u{2}\u{1}&#39;0\u{2}{{.secret}}{{{.secret}}}&amp;"
        let html = try rendered(
            ["page.mustache": "{{.a}}|{{.b}}|{{{.secret}}}"],
            ["a": .text(forged), "b": .text("b"), "secret": markup("<b>\u{1}'0\u{2}{{.a}}</b>")])
        let escaped = "\u{1}&#39;1\u{2}\u{1}&amp;#39;0\u{2}{{.secret}}{{{.secret}}}&amp;amp;"
        #expect(html == "\(escaped)|b|<b>\u{1}'0\u{2}{{.a}}</b>")
    }

    @Test("one folder renders many pages at once")
    func atOnce() async throws {
        let folder = try TemplateFolder.load([TemplateFile(path: "page.mustache", text: "{{#.r}}{{.n}},{{/.r}}")], pageKinds: ["page"])
        let pages = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for n in 0..<200 {
                group.addTask {
                    let rows = (0..<20).map { ["n": Field.text("\(n)-\($0)")] }
                    return (
                        n,
                        String(
                            decoding: try folder.render(FramedPage(path: "p", template: "page", fields: ["r": .list(rows)])), as: UTF8.self)
                    )
                }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect((0..<200).allSatisfy { n in pages[n] == (0..<20).map { "\(n)-\($0)," }.joined() })
    }

    @Test("JSON within an element cannot end it")
    func json() throws {
        let page = try rendered(["page.mustache": "<i>{{{.data}}}</i>"], ["data": .json(Array("{\"a\": \"</i>&\"}".utf8))])
        #expect(page == "<i>{\"a\": \"\\u003c/i>\\u0026\"}</i>")
    }
}
