import Diagnostics
import Testing

@testable import Loading

/// A hundred thousand of a thing in one text, or one thing inside another ten thousand times. None of these asks the clock: what took time with the
/// square of the length took minutes at these sizes, and what took the stack ended the process.
@Suite("A Markdown text without end is read in one go, or refused in a sentence")
struct MarkdownLimitsTests {
    private let path = "narratives/go-vap/2024.md"

    @Test(
        "quotations, lists, images and emphasis inside one another have a depth (markdown-depth)",
        arguments: [
            ("> ", "x", "", 1), ("* ", "x", "", 1), ("1. ", "x", "", 1), ("> - ", "x", "", 1), ("![", "x", "](https://x.vn/)", 1),
            ("*a ", "x", " b*", 1), ("**a ", "x", " b**", 1),
            ("~~a ", "x", " b~~", 1), ("_a ", "x", " b_", 1),
        ])
    func depth(open: String, inside: String, close: String, line: Int) {
        let marks = open == "> - " ? 2 : 1
        func text(_ depth: Int) -> String {
            String(repeating: open, count: depth / marks) + inside + String(repeating: close, count: depth / marks) + "\n"
        }
        #expect(markdown(text(100)).value != nil)
        for depth in [102, 20_000] {
            let refused = markdown("Mở đầu.\n\n" + text(depth))
            #expect(refused.value == nil)
            #expect(refused.diagnostics.map(\.rule) == ["markdown-depth"])
            #expect(refused.diagnostics.map(\.location.line) == [3])
        }
    }

    @Test("so have lists that go deeper line by line, and what stands in a footnote")
    func depthOfLines() {
        let steps = (0..<150).map { String(repeating: "  ", count: $0) + "* x" }.joined(separator: "\n")
        #expect(markdown(steps).places == ["\(path):101:1: markdown-depth"])
        let note = "a[^1]\n\n[^1]: " + String(repeating: "> ", count: 101) + "x\n"
        #expect(markdown(note).places.map { $0.hasPrefix("\(path):3:") } == [true])
    }

    @Test("a line across the page may be as long as it likes")
    func rule() {
        #expect(markdown("a\n\n" + String(repeating: "* ", count: 300_000) + "\n").findings == [])
        #expect(markdown("a\n\n" + String(repeating: "- ", count: 101) + "x\n").places == ["\(path):3:201: markdown-depth"])
    }

    @Test(
        "brackets, stars and marks that nothing closes stand in the text as they are",
        arguments: ["[", "![", "*a ", "**a _b ", "`", "~~", "<", "<a ", "&", "[^", ":", "_"])
    func unclosed(mark: String) {
        #expect(markdown(String(repeating: mark, count: 20_000) + "\n").value != nil)
    }

    @Test(
        "so much of a thing is refused at its place (markdown-limit)",
        arguments: [
            LongCase("references in a line", "1:38001: tệp có quá nhiều “{{”, tối đa 2.000") { times(2_001, "{{ value a 2024 }} ") },
            LongCase("open braces", "1:4001: tệp có quá nhiều “{{”, tối đa 2.000") { times(20_000, "{{") },
            LongCase("references in lines", "2001:1: tệp có quá nhiều “{{”, tối đa 2.000") { times(16_000, "{{ value x 2024 }}\n") },
            LongCase("comments", "3:2001: tệp có quá nhiều “<!” và “<?”, tối đa 500") { "a\n\n" + times(501, "<!--") },
            LongCase("processing", "1:2003: tệp có quá nhiều “<!” và “<?”, tối đa 500") { times(40_000, "a <?") },
            LongCase("addresses of mail", "1:70002: tệp có quá nhiều “@”, tối đa 10.000") { times(10_001, "a@b.vn ") },
            LongCase("columns", "4:1: bảng có 40.000 cột, tối đa 100") {
                "a\n\n|" + times(40_000, "a|") + "\n|" + times(40_000, "-|") + "\n"
            },
            LongCase("cells", "50002:1: các bảng có quá nhiều ô, tối đa 100.000") { "a|b\n-|-\n" + times(60_000, "a|b\n") },
            LongCase("an address", "1:1: địa chỉ định nghĩa ở đây dài 20.018 byte, quá dài cho một tệp có 5.001 dấu “]”") {
                "[a]: https://x.vn/" + times(20_000, "x") + "\n\n" + times(5_000, "[a] ")
            },
            LongCase("a title", "1:1: địa chỉ định nghĩa ở đây dài 20.010 byte, quá dài cho một tệp có 5.001 dấu “]”") {
                "[a]: /x \"" + times(10_000, "[b\n") + "\"\n\n" + times(5_000, "[a]")
            },
        ])
    func limits(each: LongCase) {
        let refused = markdown(each.text()).diagnostics
        #expect(refused.map(\.rule) == ["markdown-limit"])
        #expect(refused.map { "\($0.location): \($0.message.vi)" } == ["\(path):\(each.expected)"])
    }

    @Test("a footnote that every part refers to is printed in each, up to a length (markdown-limit)")
    func footnotes() {
        let parts = (0..<200).map { "# Phần {#p\($0)}\n\na[^1]\n\n" }.joined()
        #expect(markdown(parts + "[^1]: " + String(repeating: "a ", count: 1_000) + "\n").value != nil)
        #expect(markdown(parts + "[^1]: " + String(repeating: "a ", count: 100_000) + "\n").places == ["\(path):1:1: markdown-limit"])
    }

    @Test("the limits hold for what comes near no text: a hundred columns, long lines of links, many definitions")
    func below() {
        let row = "|" + String(repeating: "a|", count: 100) + "\n"
        #expect(markdown(row + row.replacing("a", with: "-") + row).value?.paragraphs.count == 200)
        let definitions = (0..<2_000).map { "[a\($0)]: https://x.vn/\($0)\n" }.joined()
        #expect(markdown(definitions + "\n" + (0..<2_000).map { "[a\($0)] " }.joined()).value?.links.count == 2_000)
        #expect(markdown(String(repeating: "[a](unit:go-vap) ", count: 3_000)).value?.links.count == 3_000)
    }

    @Test(
        "of a line with thirty thousand links each has its place",
        arguments: [
            ("http://a.b ", 11), ("[a](unit:x) ", 12),
        ])
    func links(link: String, length: Int) throws {
        let count = 30_000
        let file = try #require(markdown(String(repeating: link, count: count)).value)
        #expect(file.links.count == count)
        #expect(file.links.last?.address.location.column == (count - 1) * length + 1)
    }

    @Test("an address of mail stands where it is written, not at the beginning of its paragraph")
    func mail() throws {
        let file = try #require(markdown("viết cho a@b.vn, <c@d.vn> hoặc [e](mailto:e@f.vn)\n").value)
        #expect(
            file.links.map { "\($0.address.value) \($0.address.location.column)" } == [
                "mailto:a@b.vn 10", "mailto:c@d.vn 18", "mailto:e@f.vn 32",
            ])
    }

    @Test("raw HTML and unsafe links are told one by one, however many stand in a line")
    func dropped() {
        #expect(markdown(String(repeating: "x <b>", count: 20_000)).diagnostics.last?.location.column == 19_999 * 5 + 3)
        #expect(markdown(String(repeating: "[a](javascript:x) ", count: 20_000)).diagnostics.count == 20_000)
        // of more only the places are kept
        let many = markdown(String(repeating: "x <b>\n", count: 50_000)).diagnostics
        #expect(many.count == 20_001)
        #expect(many.last?.message.vi == "mã HTML “<b>” bị bỏ đi; còn 29.999 chỗ nữa có lỗi cùng loại (dòng 20002–50000)")
        // a block of HTML is looked for at its own beginning, not at every letter of its length
        #expect(markdown("<div>" + String(repeating: "<div", count: 100_000)).diagnostics.map(\.location.column) == [1])
    }

    @Test("numbers that are taken for addresses are looked up, not searched for in every paragraph")
    func definitions() {
        let apart = (0..<20_000).map { "[\(2_000 + $0)]: 84\n\na\n\n" }.joined()
        #expect(markdown(apart).diagnostics.count == 20_000)
        let inText = "a\n" + (0..<20_000).map { "[\(2_000 + $0)]: 84\n" }.joined()
        #expect(markdown(inText).findings == [])
    }

    @Test(
        "marks piled up by escapes are told at their place, and what stands around them is read on (piled-marks)",
        arguments: [
            ("Xem e\(times(40, "&#769;")) đây.", 1), ("a [*bc* d](https://a.vn/\(times(40, "&#769;"))) e", 1),
            ("a [bc](https://a.vn \"e\(times(40, "&#769;"))\") {{ value x 1 }}", 1), ("![*anh* d](images/\(times(40, "&#769;")).jpg) e", 1),
        ])
    func piled(text: String, count: Int) throws {
        let loaded = markdown(text + "\n\nSau [x](unit:a).\n")
        #expect(loaded.diagnostics.map(\.rule) == Array(repeating: "piled-marks", count: count))
        #expect(try #require(loaded.value).outline.hasSuffix("<p>Sau ‹unit:a›x‹›.</p>\n"))
    }

    @Test(
        "a footnote that is called again and again, or calls others without end, comes to an end",
        arguments: [
            LongCase("calls of a long one", "1:1: markdown-limit") {
                "a" + times(10_000, "[^n]") + "\n\n[^n]: " + times(2_000, "a b ") + "\n"
            },
            LongCase("a chain that all call", "1:1: markdown-limit") {
                "a" + (0..<20_000).map { "[^n\($0)]" }.joined() + "\n\n"
                    + (0..<20_000).map { "[^n\($0)]: a[^n\($0 + 1)]\n\n" }.joined() + "[^n20000]: x\n"
            },
            LongCase("two calls of the next, thirty deep", "") {
                "a[^n0]\n\n" + (0..<30).map { "[^n\($0)]: a[^n\($0 + 1)] b[^n\($0 + 1)]\n\n" }.joined() + "[^n30]: x\n"
            },
        ])
    func calls(each: LongCase) {
        #expect(markdown(each.text()).places == (each.expected.isEmpty ? [] : ["\(path):\(each.expected)"]))
    }
}
