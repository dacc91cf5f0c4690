import Diagnostics
import Testing

@testable import Loading

@Suite("A Markdown body becomes values, and nothing in it that runs")
struct MarkdownTests {
    @Test("with its references, which know their words and places")
    func references() throws {
        let file = try #require(markdown("Tỷ lệ **{{ value a 2024 }}** và {{change a 2023 2024}}.\n").value)
        #expect(file.outline == "<p>Tỷ lệ <strong>‹value a 2024›</strong> và ‹change a 2023 2024›.</p>\n")
        #expect(file.references.map { "\($0.location)" } == ["narratives/go-vap/2024.md:1:9", "narratives/go-vap/2024.md:1:33"])
        #expect(file.references[1].words.map { "\($0.value)@\($0.location.column)" } == ["change@35", "a@42", "2023@44", "2024@49"])
    }

    @Test("with references left alone in code, and where a backslash stands before them")
    func code() throws {
        let loaded = markdown("`{{ value a 2024 }}` \\{{ x }}\n\n    {{ open\n")
        #expect(try #require(loaded.value).outline == "<p><code>{{ value a 2024 }}</code> {{ x }}</p>\n<pre>{{ open\n</pre>\n")
        #expect(loaded.findings == [])
        #expect(try #require(loaded.value).references.isEmpty)
    }

    @Test("with tables, whose columns are aligned")
    func tables() throws {
        let file = try #require(markdown("|a|b|c|\n|---|--:|:-:|\n|1|{{ value a 2024 }}|x|\n").value)
        #expect(
            file.outline == """
                <table start end center>
                | a | b | c |
                | 1 | ‹value a 2024› | x |

                """)
        #expect(file.references[0].location.line == 3 && file.references[0].location.column == 4)
    }

    @Test("with task lists")
    func tasks() throws {
        let file = try #require(markdown("- [x] họp\n- [ ] báo cáo\n").value)
        #expect(
            file.outline == """
                <ul>
                <li>☑ <p>họp</p>
                </li>
                <li>☐ <p>báo cáo</p>
                </li>
                </>

                """)
    }

    @Test("with strikethrough and autolinks")
    func extensions() throws {
        let file = try #require(markdown("~~cũ~~ https://a.vn/x\n").value)
        #expect(file.outline == "<p><del>cũ</del> <a https://a.vn/x>https://a.vn/x</a></p>\n")
    }

    @Test("without raw HTML, which is warned about at its place")
    func rawHTML() throws {
        let loaded = markdown("---\ntitle: x\n---\nĐây là <b>đậm</b>.\n   lười <i>x\n\n<div class=\"a\">\nx\n</div>\n")
        #expect(try #require(loaded.value).outline == "<p>Đây là đậm.\nlười x</p>\n")
        #expect(
            loaded.findings == [
                "narratives/go-vap/2024.md:4:8: warning: markdown-html: mã HTML “<b>” bị bỏ đi → Dùng cách viết Markdown thay cho thẻ HTML.",
                "narratives/go-vap/2024.md:5:9: warning: markdown-html: mã HTML “<i>” bị bỏ đi → Dùng cách viết Markdown thay cho thẻ HTML.",
                "narratives/go-vap/2024.md:7:1: warning: markdown-html: mã HTML “<div class=\"a\">” bị bỏ đi → Dùng cách viết Markdown thay cho thẻ HTML.",
            ])
    }

    @Test(
        "without links that run something, which are warned about",
        arguments: ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd"])
    func dangerousLinks(url: String) throws {
        let loaded = markdown("Xem [đây](\(url)) và [kia](\(url)).\n")
        #expect(try #require(loaded.value).outline == "<p>Xem đây và kia.</p>\n")
        #expect(
            loaded.places == [
                "narratives/go-vap/2024.md:1:5: markdown-link", "narratives/go-vap/2024.md:1:\(16 + url.count): markdown-link",
            ])
        #expect(loaded.findings[0].contains("warning: markdown-link: liên kết “\(url)” bị bỏ đi vì không an toàn"))
    }

    @Test("with links to records of the site, and to others; every link is listed as written")
    func links() throws {
        let file = try #require(
            markdown(
                "Xem [*quận* ở đây](unit:go-vap \"lời\"), [a](https://a.vn) <b@c.vn>.\n\nx[^1] và href=\"unit:b\"\n\n[^1]: [kế hoạch](plan:p)\n"
            ).value)
        #expect(
            file.outline.hasPrefix(
                "<p>Xem ‹unit:go-vap›<em>quận</em> ở đây‹›, <a https://a.vn>a</a> <a mailto:b@c.vn>b@c.vn</a>.</p>\n<p>x")
        )
        #expect(file.outline.contains("x[^1] và href=\"unit:b\"</p>\n") && file.outline.contains("[^1]: <p>‹plan:p›kế hoạch‹›</p>"))
        #expect(
            file.links.map { "\($0.address.location.line):\($0.address.location.column) \($0.address.value)" } == [
                "1:5 unit:go-vap", "1:40 https://a.vn", "1:58 mailto:b@c.vn", "5:7 plan:p",
            ])
    }

    @Test("with every picture, whatever its address: in links, tables and notes too; each is listed with its place, words and caption")
    func pictures() throws {
        let text =
            "![Lễ *khai* \"giảng\" > 5](images/le.jpg 'Ảnh: \"A\" <b>').\n\n- [![x](data:y)](unit:go-vap)[^1] ![](//a.vn/x.png)\n\n[^1]: ![cổng](picture:0) và picture:1 `![a](b.png)`\n"
        let file = try #require(markdown(text).value)
        #expect(
            file.outline == """
                <p>‹!Lễ khai "giảng" > 5!images/le.jpg!Ảnh: "A" <b>›.</p>
                <ul>
                <li><p>‹unit:go-vap›‹!x!data:y!›‹›[^1] ‹!!//a.vn/x.png!›</p>
                </li>
                </>
                [^1]: <p>‹!cổng!picture:0!› và picture:1 <code>![a](b.png)</code></p>

                """)
        #expect(
            file.pictures.map { "\($0.address.location.line):\($0.address.location.column) \($0.address.value)" } == [
                "1:1 images/le.jpg", "3:4 data:y", "3:35 //a.vn/x.png", "5:7 picture:0",
            ])
    }

    @Test("and its paragraphs, list items and table cells are listed as plain text without references and code")
    func paragraphs() throws {
        let file = try #require(
            markdown("Đạt *55,5%* {{ value a 2024 }}\nở `mã` quận.\n\n- một\n  1. hai\n\n|x|\n|-|\n|ba|\n\n> bốn\n").value)
        #expect(
            file.paragraphs.map { "\($0.location.line):\($0.location.column) \($0.value)" } == [
                "1:1 Đạt 55,5% \nở  quận.", "4:3 một", "5:6 hai", "7:2 x", "9:2 ba", "11:3 bốn",
            ])
    }
}
