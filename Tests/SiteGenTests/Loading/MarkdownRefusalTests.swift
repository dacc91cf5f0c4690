import Diagnostics
import Testing

@testable import Loading

@Suite("A Markdown body is refused where a reference or an anchor is wrong")
struct MarkdownRefusalTests {
    private let path = "narratives/go-vap/2024.md"

    @Test("a reference that does not close on its line")
    func unclosed() {
        #expect(
            markdown("Đạt {{ value a 2024\n}} và {{ x {{ value a 2024 }}\n").findings == [
                "\(path):1:5: error: markdown-reference: “{{” mở ở đây không có “}}” trên cùng dòng"
                    + " → Viết đủ, ví dụ {{ value learning-citizens 2024 }}; nếu chỉ là chữ thì viết \\{{.",
                "\(path):2:7: error: markdown-reference: “{{” mở ở đây không có “}}” trên cùng dòng"
                    + " → Viết đủ, ví dụ {{ value learning-citizens 2024 }}; nếu chỉ là chữ thì viết \\{{.",
            ])
    }

    @Test(
        "a reference that is empty, or stands where no number can",
        arguments: [
            ("x {{ }}\n", "1:3: error: markdown-reference: giữa “{{” và “}}” không có gì"),
            ("[x]({{value}})\n", "1:1: error: markdown-reference: “{{ … }}” không dùng được trong liên kết → Đưa “{{ … }}” ra lời văn."),
            (
                "![{{ value a 1 }}](a.png)\n",
                "1:3: error: markdown-reference: “{{ … }}” không dùng được trong lời thay ảnh → Đưa “{{ … }}” ra lời văn."
            ),
            (
                "# Đạt {{ value a 1 }} {#a}\n",
                "1:7: error: markdown-reference: “{{ … }}” không dùng được trong tiêu đề có {#…} → Đưa “{{ … }}” ra lời văn."
            ),
        ])
    func misplaced(text: String, message: String) {
        let findings = markdown(text).findings
        #expect(findings.count == 1 && findings[0].hasPrefix("\(path):\(message)"), "\(findings)")
    }

    @Test(
        "an anchor that is open, misspelt, inside a list, or used twice",
        arguments: [
            (
                "## Vì sao {#abc\n",
                "1:11: error: markdown-anchor: “{#” mở ở đây không có “}” ở cuối tiêu đề → Viết {#ma-chi-tieu} ở cuối tiêu đề."
            ),
            (
                "## Vì sao {#a} đây\n",
                "1:11: error: markdown-anchor: “{#” mở ở đây không có “}” ở cuối tiêu đề → Viết {#ma-chi-tieu} ở cuối tiêu đề."
            ),
            ("## Vì sao {#Đích}\n", "1:11: error: markdown-anchor: “Đích” không phải là mã hợp lệ"),
            ("> ## Vì sao {#abc}\n", "1:13: error: markdown-anchor: tiêu đề có {#abc} nằm trong danh sách hoặc trích dẫn"),
            ("## Một {#abc}\n\nx\n\n## Hai {#abc}\n", "5:8: error: markdown-anchor: {#abc} được dùng hai lần (lần đầu ở dòng 1)"),
        ])
    func anchors(text: String, message: String) {
        let findings = markdown(text).findings
        #expect(findings.count == 1 && findings[0].hasPrefix("\(path):\(message)"), "\(findings)")
    }

    @Test("a footnote without text is a warning")
    func footnote() {
        #expect(
            markdown("Đạt[^1].\n").findings == [
                "\(path):1:4: warning: markdown-footnote: chú thích “[^1]” không có nội dung → Thêm dòng “[^1]: …” ở cuối tệp."
            ])
    }
}
