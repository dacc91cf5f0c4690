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
        #expect(html.contains("<a class=\"square is-behind\" href=\"#learning-citizens\">"))
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
        #expect(html.contains("<span class=\"visually-hidden\">Công dân học tập: Chậm tiến độ</span></a>"))
        #expect(html.contains("<p class=\"strip-label\">Đến 2025</p>"))
    }

    @Test("the head of a column is the label of a phone's card; a number never parts from its unit; what it sorts by is said")
    func cells() {
        #expect(
            html.contains(
                "<th scope=\"row\">Công dân học tập</th><td class=\"n\" data-label=\"Năm 2025\" data-sort=\"33.1\">33,1&#160;%<span class=\"mark\">*</span></td>"
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
