import Drawing
import Telling
import Testing

@testable import Rendering

/// A page with everything that can be told once.
private let star = Sign("*", meaning: "số liệu minh họa")
private let row = Place("learning-citizens")
private let told = Telling.Page(
    address: Address("en/units/go-vap/index.html"), locale: "vi", title: "Quận Gò Vấp <&>",
    blocks: [
        .list(
            List(
                .choices, label: "Các năm",
                [
                    List.Item([.link(Address("en/units/go-vap/2024/index.html"), "2024")]), List.Item([.text("2025")], isCurrent: true),
                ])),
        .paragraph(Paragraph([.strong([.text("2 chỉ tiêu: ")]), .text("1 chậm tiến độ.")], role: .lead)),
        .list(
            List(
                .strip, label: "Đến 2025",
                [
                    List.Item([
                        .link(
                            Link(
                                Address("en/units/go-vap/index.html").at(row),
                                [.text("Công dân học tập: "), .standing(Badge(.behind, "Chậm tiến độ"))]))
                    ])
                ])),
        .section(
            Telling.Section(
                [.text("Kết quả")], place: Place("results"),
                [
                    .table(
                        Table(
                            caption: [.text("Kết quả năm 2025")],
                            columns: [
                                Table.Column([.text("Chỉ tiêu")], .name), Table.Column([.text("Năm 2025")], .number),
                                Table.Column([.text("Đến 2025")]),
                            ],
                            groups: [
                                Table.Group([
                                    Table.Row(
                                        place: row,
                                        [
                                            Table.Cell([.text("Công dân học tập")]),
                                            Table.Cell([.quantity(Quantity("33,1", unit: "%")), .sign(star)], key: .number(33.1)),
                                            Table.Cell([
                                                .standing(Badge(.behind, "Chậm tiến độ")), .lineBreak, .note([.text("ít nhất 40%")]),
                                            ]),
                                        ],
                                        more: Fold([.text("Vì sao")], [.text(.text("Còn thiếu 6,9 điểm."))]))
                                ])
                            ])),
                    .section(Telling.Section([.text("Sâu hơn")], [.notice([.text("Lưu ý")])])),
                ])),
        .definitions([Definition([.text("Thuộc")], [.link(Address("en/units/tphcm/index.html"), "Thành phố")])]),
        .list(List(.plain, [List.Item([.link(Address("data/units/go-vap.csv"), "CSV")])])),
        .foreign(locale: "en", [.quotation([.text(.emphasis([.text("As written.")]))])]),
    ],
    furniture: Furniture(
        filter: "", filtered: "", showAll: "", table: "Bảng", done: "đã xong", notDone: "chưa xong", back: "Về chỗ dẫn chú thích"))

@Suite("A told page as HTML")
struct ToldHTMLTests {
    private let rendered = HTMLRenderer.render(told)
    private var html: String { String(decoding: rendered.bytes, as: UTF8.self) }

    @Test("levels of headings follow from how deep a section stands")
    func headings() {
        #expect(html.contains("<h2 id=\"results\">Kết quả</h2>") && html.contains("<h3>Sâu hơn</h3>"))
    }

    @Test("a link is written from the page that links; to its own page it is the place alone")
    func links() {
        #expect(html.contains("<a href=\"../../../en/units/go-vap/2024/index.html\">2024</a>"))
        #expect(html.contains("<a href=\"../../../data/units/go-vap.csv\">CSV</a>"))
        #expect(html.contains("<a class=\"square is-behind\" href=\"#learning-citizens\" "))
    }

    @Test("what it linked to and which places it has is handed on: every link to its own page leads somewhere")
    func handedOn() {
        #expect(rendered.links.count == 4)
        #expect(rendered.places == [Place("results"), row])
        let own = rendered.links.filter { $0.path == told.address.path }.compactMap(\.place)
        #expect(own == [row])
    }

    @Test("the year that is shown is no link")
    func current() {
        #expect(
            html.contains("<nav class=\"choices\" aria-label=\"Các năm\"><ul><li><a")
                && html.contains("<li><strong aria-current=\"page\">2025</strong></li>"))
    }

    @Test("a square is seen as a sign and heard as words")
    func squares() {
        #expect(html.contains(" aria-label=\"Công dân học tập: Chậm tiến độ\"><svg class=\"icon\""))
        #expect(html.contains("<p class=\"strip-label\">Đến 2025</p>"))
    }

    @Test("the head of a column is the label of a phone's card; a number never parts from its unit; what it sorts by is said")
    func cells() {
        #expect(
            html.contains(
                "<th scope=\"row\">Công dân học tập</th><td class=\"n\" data-label=\"Năm 2025\" data-sort=\"33.1\">33,1&#160;%*</td>"
            ))
        #expect(html.contains("<td data-label=\"Đến 2025\"><span class=\"badge is-behind\">"))
    }

    @Test("a row and what it unfolds to stand in one body, so that they are sorted together")
    func folds() {
        #expect(html.contains("<tbody id=\"learning-citizens\"><tr>"))
        #expect(
            html.contains(
                "<tr class=\"more\"><td colspan=\"3\"><details><summary>Vì sao</summary>\n<p>Còn thiếu 6,9 điểm.</p>\n</details>\n</td></tr></tbody>"
            ))
    }

    @Test("a sign is explained once before the first number, and in the caption of the table that holds it")
    func signs() {
        #expect(html.contains("1 chậm tiến độ.</p>\n<p class=\"signs\">* số liệu minh họa</p>\n"))
        #expect(html.contains("<caption>Kết quả năm 2025 <span class=\"signs\">* số liệu minh họa</span></caption>"))
        let plain = Telling.Page(
            address: told.address, locale: "vi", title: "", blocks: [.paragraph(Paragraph([.text("a")], role: .lead))],
            furniture: told.furniture)
        #expect(String(decoding: HTMLRenderer.render(plain).bytes, as: UTF8.self) == "<p class=\"lead\">a</p>\n")
    }

    private func body(_ block: Block, root: String? = nil) -> String {
        let page = Telling.Page(
            address: told.address, locale: "vi", title: "", blocks: [.section(Telling.Section([.text("Đầu \"đề\"")], [block]))],
            furniture: told.furniture, root: root)
        return String(decoding: HTMLRenderer.render(page).bytes, as: UTF8.self)
    }

    @Test("a search field leads to the page of results; there it says where what is found begins, and where to look without a script")
    func search() {
        let results = Address("en/search/index.html")
        let leads = body(.search(SearchField(label: "Tìm", help: "", results: results, .leads(button: "Đi"))))
        #expect(
            leads.contains("<form class=\"search\" role=\"search\" action=\"../../../en/search/index.html\">\n<label for=\"q\">Tìm</label>")
        )
        #expect(leads.contains("<button type=\"submit\">Đi</button>") && !leads.contains("id=\"results\""))
        let answers = SearchField.Answers(
            count: "{count}", more: "hơn", none: "<không>", withoutScript: "Xem <danh mục>", home: Address("en/index.html"))
        let found = body(.search(SearchField(label: "Tìm", help: "Gõ", results: results, .answers(answers))))
        #expect(found.contains("<noscript><div class=\"notice\" role=\"note\"><p>Xem &lt;danh mục&gt;</p></div></noscript>"))
        #expect(found.contains("data-up=\"../../../en/\" data-count=\"{count}\" data-more=\"hơn\" data-none=\"&lt;không&gt;\">"))
        #expect(
            found.contains(
                "aria-describedby=\"q-help\">\n<p class=\"note\" id=\"q-help\">Gõ</p>\n</form>\n<p id=\"found\" role=\"status\">"))
    }

    @Test("what is to be pasted is a frame in the words of a field; only where the site knows no address of its own a script completes it")
    func frameCode() {
        func code(_ url: String?) -> String {
            body(
                .frameCode(
                    FrameCode(
                        Address("en/embed/a.html"), url: url, title: "A \"b\"", height: 240, label: "Mã", copy: "Sao chép",
                        copied: "Đã chép")))
        }
        #expect(
            code("https://a.vn/en/embed/a.html").contains(
                "aria-label=\"Mã, Đầu &quot;đề&quot;\">&lt;iframe src=&quot;https://a.vn/en/embed/a.html&quot; title=&quot;A &amp;quot;b&amp;quot;&quot; width=&quot;100%&quot; height=&quot;240&quot;"
            ))
        let alone = code(nil)
        #expect(
            alone.contains(
                "data-relative=\"en/embed/a.html\" data-frame=\"../../../en/embed/a.html\">&lt;iframe src=&quot;en/embed/a.html&quot;"))
        #expect(
            alone.contains("aria-label=\"Sao chép: Đầu &quot;đề&quot;\">Sao chép</button>") && alone.contains("data-copied=\"Đã chép\""))
    }

    @Test("a page that a server shows at any address links from the host")
    func fromHost() {
        let link = Link(Address("en/units/index.html").at(Place("h-ended")), [.text("x")])
        #expect(body(.text(.link(link)), root: "/hoc-tap/").contains("<a href=\"/hoc-tap/en/units/index.html#h-ended\">x</a>"))
    }

    @Test("words of another locale say so; what somebody typed is never markup")
    func foreign() {
        #expect(html.contains("<div lang=\"en\"><blockquote>\n<p><em>As written.</em></p>\n</blockquote>\n</div>"))
        let typed = Telling.Page(
            address: told.address, locale: "vi", title: "", blocks: [.text(.text("<b>&\"'"), .code("</p>"))], furniture: told.furniture)
        #expect(
            String(decoding: HTMLRenderer.render(typed).bytes, as: UTF8.self) == "<p>&lt;b&gt;&amp;&quot;&#39;<code>&lt;/p&gt;</code></p>\n"
        )
    }

    @Test("equal pages give equal bytes")
    func equal() {
        #expect(HTMLRenderer.render(told).bytes == rendered.bytes)
        #expect(WordRenderer.render(told) == WordRenderer.render(told))
    }
}

@Suite("A told page as plain text")
struct ToldTextTests {
    @Test("every cell is said behind its column's head; folds are open; ways to other pages and squares are left out")
    func text() {
        #expect(
            TextRenderer.render(told) == """
                QUẬN GÒ VẤP <&>

                2 chỉ tiêu: 1 chậm tiến độ.

                Kết quả
                -------

                Kết quả năm 2025
                - Công dân học tập. Năm 2025: 33,1\u{A0}%*; Đến 2025: Chậm tiến độ, ít nhất 40%

                    Còn thiếu 6,9 điểm.

                Sâu hơn
                -------

                Lưu ý

                Thuộc: Thành phố

                - CSV

                    As written.

                * số liệu minh họa

                """)
    }
}

@Suite("A told page as a Word file")
struct ToldWordTests {
    private var file: String { String(decoding: WordRenderer.render(told, siteAddress: "https://example.vn/"), as: UTF8.self) }

    @Test("title and headings bear styles by name, a table's head repeats, the sign's meaning ends it")
    func styles() {
        #expect(file.contains("<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Quận Gò Vấp &lt;&amp;&gt;</w:t>"))
        #expect(file.contains("<w:pStyle w:val=\"Heading1\"/>") && file.contains("<w:pStyle w:val=\"Heading2\"/>"))
        #expect(file.contains("<w:cantSplit/><w:tblHeader/>"))
        #expect(file.contains("* số liệu minh họa</w:t>"))
    }

    @Test("links lead to the published site, and are words where that has no address")
    func links() {
        #expect(file.contains("TargetMode=\"External\" Target=\"https://example.vn/data/units/go-vap.csv\""))
        #expect(!String(decoding: WordRenderer.render(told), as: UTF8.self).contains("hyperlink"))
    }

    @Test("what XML cannot hold is left out")
    func controls() {
        let typed = Telling.Page(address: told.address, locale: "vi", title: "a\u{1}b\tc", blocks: [], furniture: told.furniture)
        #expect(String(decoding: WordRenderer.render(typed), as: UTF8.self).contains("<w:t xml:space=\"preserve\">ab c</w:t>"))
    }
}

/// A text as an office writes it, on a screen and on paper.
@Suite("Blocks of a text as HTML")
struct ToldBlocksTests {
    private static func html(_ medium: HTMLRenderer.Medium, _ blocks: Block...) -> String {
        String(decoding: HTMLRenderer.render(blocks, at: told.address, told.furniture, medium).bytes, as: UTF8.self)
    }

    private static let table = Block.table(
        Table(
            caption: [], columns: [Table.Column([.text("a")]), Table.Column([.text("b")], .number), Table.Column([.text("c")], .middle)],
            groups: [Table.Group([Table.Row([Table.Cell([.text("1")]), Table.Cell([.text("2")]), Table.Cell([.text("3")])])])]))

    @Test("a table without a caption is a group that scrolls; its columns stand as they were aligned")
    func onScreen() {
        #expect(
            Self.html(.screen, Self.table) == """
                <div class="scroll" tabindex="0" role="group" aria-label="Bảng"><table class="told">
                <thead><tr><th scope="col">a</th><th scope="col" class="n">b</th><th scope="col" class="middle">c</th></tr></thead>
                <tbody>
                <tr><td>1</td><td class="n">2</td><td class="middle">3</td></tr>
                </tbody>
                </table></div>

                """)
    }

    @Test("on paper it scrolls nowhere")
    func onPaper() {
        #expect(
            Self.html(.paper, Self.table) == """
                <table>
                <thead><tr><th scope="col">a</th><th scope="col" class="n">b</th><th scope="col" class="middle">c</th></tr></thead>
                <tbody>
                <tr><td>1</td><td class="n">2</td><td class="middle">3</td></tr>
                </tbody>
                </table>

                """)
    }

    @Test("a box says its state; on paper, where no font has it, in words alone")
    func boxes() {
        let list = Block.list(List(.numbered(from: 3), [List.Item(blocks: [.text(.text("họp"))], isDone: true)]))
        #expect(
            Self.html(.screen, list)
                == "<ol start=\"3\"><li><span class=\"task\" role=\"img\" aria-label=\"đã xong\">☑</span> họp</li>\n</ol>\n")
        #expect(
            Self.html(.paper, list)
                == "<ol start=\"3\"><li><span class=\"task\" role=\"img\" aria-label=\"đã xong\"></span> họp</li>\n</ol>\n")
    }

    @Test(
        "a link that leaves the site is a link on paper too; one to a page of the site is its words, one to the paper itself names its page"
    )
    func links() {
        let outside = Block.text(.outside("https://a.vn/đường \"<x>\"?a=1&b=2#c%20", [.text("x")]))
        for medium in [HTMLRenderer.Medium.screen, .paper] {
            #expect(
                Self.html(medium, outside)
                    == "<p><a href=\"https://a.vn/%C4%91%C6%B0%E1%BB%9Dng%20%22%3Cx%3E%22?a=1&amp;b=2#c%20\">x</a></p>\n")
        }
        #expect(Self.html(.paper, .text(.link(Address("units/a/index.html"), "quận"))) == "<p>quận</p>\n")
        #expect(
            Self.html(.paper, .text(.link(told.address.at(Place("hinh-1")), "Biểu đồ 1")))
                == "<p><a class=\"ref\" href=\"#hinh-1\">Biểu đồ 1</a></p>\n")
    }

    @Test("what is read aloud of words in another locale is in that locale")
    func foreign() {
        let page = Telling.Page(
            address: told.address, locale: "en", title: "", blocks: [.foreign(locale: "vi", [Self.table]), Self.table],
            furniture: Furniture(filter: "", filtered: "", showAll: "", table: "Table", done: "done", notDone: "not done", back: "Back"),
            furnitureOfOthers: ["vi": told.furniture])
        let html = String(decoding: HTMLRenderer.render(page).bytes, as: UTF8.self)
        #expect(html.matches(of: /aria-label="(\w+)"/).map { String($0.output.1) } == ["Bảng", "Table"])
    }

    @Test("as plain text a footnote or an item begins with its mark, whatever it holds")
    func marks() {
        let notes = Block.footnotes([
            Footnote(FootnoteMark(of: "a", 1), [.code("x = 1")]), Footnote(FootnoteMark(of: "a", 2), [.text(.text("Hai."))]),
        ])
        let page = Telling.Page(
            address: told.address, locale: "vi", title: "A",
            blocks: [notes, .list(List(.plain, [List.Item(blocks: [.quotation([.text(.text("Trích."))])], isDone: false)]))],
            furniture: told.furniture)
        let text = TextRenderer.render(page).split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(text == ["A", "[1] ", "x = 1", "[2] Hai.", "- [ ] ", "Trích."])
    }
}
