import Testing

@testable import Loading

@Suite("A text as blocks")
struct MarkdownBlockTests {
    private func blocks(_ text: String) throws -> [MarkdownBlock] {
        try #require(loadMarkdown(Array(text.utf8), path: "pages/a.md").value).sections.flatMap(\.blocks)
    }

    @Test("paragraphs, emphasis, breaks, code")
    func inlines() throws {
        #expect(
            try blocks("Một *hai* **ba *bốn*** ~~năm~~ `sáu`\nbảy\\\ntám") == [
                .paragraph([
                    .text("Một "), .emphasis([.text("hai")]), .text(" "), .strong([.text("ba "), .emphasis([.text("bốn")])]), .text(" "),
                    .struck([.text("năm")]), .text(" "),
                    .code("sáu"), .softBreak, .text("bảy"), .lineBreak, .text("tám"),
                ])
            ])
    }

    @Test("headings keep their level; lists their first number and their boxes; quotations and code what is in them")
    func structure() throws {
        #expect(
            try blocks("### Mục\n\n3. a\n4. b\n\n- [x] xong\n- [ ] chưa\n\n> trích\n\n```\nx  y\n```\n\n---\n") == [
                .heading(level: 3, [.text("Mục")]),
                .list(
                    first: 3,
                    [
                        MarkdownItem(blocks: [.paragraph([.text("a")])], isDone: nil),
                        MarkdownItem(blocks: [.paragraph([.text("b")])], isDone: nil),
                    ]),
                .list(
                    first: nil,
                    [
                        MarkdownItem(blocks: [.paragraph([.text("xong")])], isDone: true),
                        MarkdownItem(blocks: [.paragraph([.text("chưa")])], isDone: false),
                    ]),
                .quotation([.paragraph([.text("trích")])]),
                .code("x  y\n"),
                .rule,
            ])
    }

    @Test("a table by head, rows and alignment")
    func tables() throws {
        #expect(
            try blocks("| a | b | c |\n|---|:-:|--:|\n| 1 | *2* | |\n") == [
                .table(
                    MarkdownTable(
                        alignments: [.start, .center, .end], head: [[.text("a")], [.text("b")], [.text("c")]],
                        rows: [[[.text("1")], [.emphasis([.text("2")])], []]]))
            ])
    }

    @Test("links to pages of the site are told from those that leave it")
    func links() throws {
        #expect(
            try blocks("[quận](unit:go-vap) và [trang](https://a.vn/?x=1&y) hoặc www.b.vn") == [
                .paragraph([
                    .link(try #require(OwnAddress("unit:go-vap")), [.text("quận")]), .text(" và "),
                    .outside("https://a.vn/?x=1&y", [.text("trang")]), .text(" hoặc "),
                    .outside("http://www.b.vn", [.text("www.b.vn")]),
                ])
            ])
    }

    @Test("references, pictures and footnotes are numbers of the file's lists, wherever they stand")
    func numbered() throws {
        let text = "Đạt **{{ value a 2024 }}**[^1], {{ target a 2025 }} ![Lễ](images/le.jpg \"Ảnh\")\n\n[^1]: Theo {{ value b 2024 }}.\n"
        let raw = try #require(loadMarkdown(Array(text.utf8), path: "pages/a.md").value)
        #expect(
            raw.sections.flatMap(\.blocks) == [
                .paragraph([.text("Đạt "), .strong([.reference(0)]), .footnote(1), .text(", "), .reference(1), .text(" "), .picture(0)])
            ])
        #expect(raw.footnotes == [1: [.paragraph([.text("Theo "), .reference(2), .text(".")])]])
        #expect(
            raw.references.map { $0.words.map(\.value) } == [["value", "a", "2024"], ["target", "a", "2025"], ["value", "b", "2024"]])
        #expect(raw.pictures.map(\.words) == ["Lễ"])
    }

    @Test("the blocks of a section are those beneath its heading")
    func sections() throws {
        let raw = try #require(
            loadMarkdown(Array("Đầu\n\n## Vì sao {#learning-citizens}\n\nVì vậy.\n".utf8), path: "narratives/a/2024.md").value)
        #expect(raw.sections.map(\.blocks) == [[.paragraph([.text("Đầu")])], [.paragraph([.text("Vì vậy.")])]])
    }

    @Test("what is refused is in no block: raw HTML, dangerous addresses")
    func refused() throws {
        #expect(try blocks("a <b>x</b> [y](javascript:z)\n\n<div>\n") == [.paragraph([.text("a x y")])])
    }
}
