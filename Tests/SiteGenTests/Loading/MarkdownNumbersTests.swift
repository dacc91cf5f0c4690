import Testing

@testable import Loading

@Suite("A number in a Markdown text is printed as it is written")
struct MarkdownNumbersTests {
    private func text(_ body: String) throws -> String {
        try #require(markdown(body).value).outline.replacing(/<\/?(p|strong|em)>\n?/, with: "")
    }

    @Test(
        "ranges, products, powers, signs and long numbers survive, without a warning",
        arguments: [
            "Mỗi lớp có 5~10 người, lớp lớn 20~30 người; khoảng ~50% đạt, còn ~40% chưa đạt.",
            "giá 5*6*7", "giá 5*6*7*8 và 2*3*4", "lô 5m*6m*7m", "2**3**4", "2***3***4", "(5+1)*6*(7)", "5 * 6 * 7", "2 *3*4 lớp",
            "5*n*7 lớp", "50%*2*3",
            "2_000_000 đồng", "1_2_3 và __init__5", "lớp [1] và [2024]", "số #1, #2", "5~~10 người, 20~~30 người", "2^10 và x^2^",
            "$5$ và 1.000.000", "10:30:00", "-5 độ", "1.5.2024",
        ])
    func survive(_ body: String) throws {
        #expect(try text(body + "\n") == body)
        #expect(markdown(body + "\n").findings == [])
    }

    @Test("what is less than a number stays so")
    func less() throws {
        #expect(try text("còn <5 lớp, 10<x và 5<6>7\n") == "còn <5 lớp, 10<x và 5<6>7")
    }

    @Test("products of numbers from the data, in tables, lists and links")
    func everywhere() throws {
        #expect(try text("{{ value a 1 }}*{{ value b 1 }}*2\n") == "‹value a 1›*‹value b 1›*2")
        #expect(try #require(markdown("|x|\n|-|\n|5*6*7|\n").value).outline.contains("| 5*6*7 |"))
        #expect(try #require(markdown("- [5*6*7](https://a.vn)\n").value).outline.contains(">5*6*7</a>"))
        #expect(try #require(markdown("## 5*6*7\n").value).outline == "<h2>5*6*7</h2>\n")
        #expect(try #require(markdown("`5*6*7`\n").value).outline == "<p><code>5*6*7</code></p>\n")
    }

    @Test(
        "emphasis that an author means stays emphasis",
        arguments: [
            ("đạt *84* người", "đạt <em>84</em> người"), ("đạt **84%**.", "đạt <strong>84%</strong>."), ("(*5*) lớp", "(<em>5</em>) lớp"),
            ("~~5~10~~ 6", "<del>5~10</del> 6"),
            ("**5**/**6** lớp", "<strong>5</strong>/<strong>6</strong> lớp"), ("*5~10* người", "<em>5~10</em> người"),
        ])
    func emphasis(_ body: String, _ html: String) throws {
        #expect(try #require(markdown(body + "\n").value).outline == "<p>\(html)</p>\n")
    }

    @Test("the plain text of a paragraph has them too")
    func plain() throws {
        #expect(try #require(markdown("giá 5*6*7 và 5~10\n").value).paragraphs.map(\.value) == ["giá 5*6*7 và 5~10"])
    }

    @Test(
        "a number that Markdown takes for a mark is a warning with its place",
        arguments: [
            ("Cả quận mở\n\n84. Trong đó nữ 40.\n", "3:1: warning: markdown-number: “84.” ở đầu dòng bị hiểu là đầu mục của danh sách"),
            (
                "Tổng số lớp tăng thêm\n1. Trong đó có lớp đêm.\n",
                "2:1: warning: markdown-number: “1.” ở đầu dòng bị hiểu là đầu mục của danh sách"
            ),
            ("Họp ngày\n\n15. 3. 2024 tại quận.\n", "3:1: warning: markdown-number: “15.” ở đầu dòng bị hiểu là đầu mục của danh sách"),
            ("Nhiệt độ giảm\n- 5 độ\n", "2:1: warning: markdown-number: “- 5” ở đầu dòng bị hiểu là đầu mục của danh sách"),
            ("1. một\n2. hai\n5. năm\n", "3:1: warning: markdown-number: mục ghi “5.” sẽ in thành “3.”"),
            ("> 50% người học\n", "1:1: warning: markdown-number: “> 50%” ở đầu dòng bị hiểu là trích dẫn, dấu “>” mất đi"),
            ("|a|b|\n|-|-|\n|1|2|3|\n", "3:1: warning: markdown-number: ô “3” thừa so với đầu bảng nên không được in"),
            (
                "Theo số liệu\n\n[2024]: 84\n",
                "3:1: warning: markdown-number: “[2024]: 84” bị hiểu là địa chỉ của một liên kết nên không được in"
            ),
            ("Có lời.\n\n[^2]: 84 người\n", "3:1: warning: markdown-footnote: chú thích “[^2]” không có chỗ dẫn nên không được in"),
        ])
    func eaten(_ body: String, _ message: String) {
        let findings = markdown(body).findings
        #expect(findings.count == 1 && findings[0].hasPrefix("narratives/go-vap/2024.md:\(message)"), "\(findings)")
    }

    @Test(
        "and says how to write it",
        arguments: [
            ("84. Trong đó nữ 40.\n", "Viết 84\\. hoặc"), ("> 50%\n", "Viết \\> 50%"), ("1. a\n3. b\n", "viết 3\\. nếu"),
        ])
    func advice(_ body: String, _ advice: String) {
        #expect(markdown(body).findings.first?.contains(advice) ?? false, "\(markdown(body).findings)")
    }

    @Test(
        "lists, quotations, tables, notes and links that are meant so are not warned about",
        arguments: [
            "Gồm các việc:\n1. Mở lớp\n2. Phát sách\n", "1. một\n1. hai\n1. ba\n", "3. ba\n4. bốn\n",
            "+ mục cộng\n- mục trừ\n\n1) một\n2) hai\n", "> Lời dẫn 50%\n", "|a|b|\n|-|-|\n|1|\n",
            "Xem [1].\n\n[1]: https://a.vn\n", "Có[^1].\n\n[^1]: 84 người\n", "    84. mã\n", "```\n> 5\n[2024]: 84\n```\n",
            "Kết quả:\n- 5 lớp\n- 6 lớp\n", "1. một việc\n",
        ])
    func meant(_ body: String) {
        #expect(markdown(body).findings == [])
    }
}
