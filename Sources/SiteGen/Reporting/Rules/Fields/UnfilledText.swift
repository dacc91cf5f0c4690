import Diagnostics
import Loading

enum UnfilledText {
    private static let why = Message(
        vi: "Dấu chấm lửng của bản mẫu («…», «Kế hoạch …») không lọt vào bản in.",
        en: "The dots of a scaffold («…», «Kế hoạch …») do not go to print unseen.")

    static let rule: Rule = Rule("unfilled-text", why: why)

    static func check(_ text: String, field: String, at place: SourceLocation, _ subject: Subject) -> Finding? {
        guard isUnfilled(text) else { return nil }
        return rule.warning(
            at: place, subject,
            vi: "«\(field)» còn để «\(text)», chưa điền", en: "«\(field)» still says «\(text)»",
            suggestion: Message(vi: "Điền cho đủ, hoặc xóa mục này nếu không dùng.", en: "Fill it in, or delete it where it is not needed.")
        )
    }

    /// Paragraphs of texts that pages show.
    static func check(_ document: RawMarkdown, _ subject: Subject) -> [Finding] {
        document.paragraphs.filter { isUnfilled($0.value) }.map { paragraph in
            rule.warning(
                at: paragraph.location, subject,
                vi: "đoạn này còn để «\(paragraph.value)», chưa viết", en: "this paragraph still says «\(paragraph.value)»",
                suggestion: Message(
                    vi: "Viết nội dung, hoặc xóa cả mục nếu không dùng.", en: "Write it, or delete the section where it is not needed."))
        }
    }

    /// Nothing but dots, or up to four words and dots; a longer text may well end in «…», and a list after its comma.
    private static func isUnfilled(_ text: String) -> Bool {
        // most texts end in other signs
        guard let end = text.utf8.last(where: { $0 > 0x20 }), end == UInt8(ascii: ".") || end >= 0x80 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let last = words.last, last == "…" || last == "..." else { return false }
        return words.count <= 5 && !words.dropLast().contains { $0.hasSuffix(",") || $0.hasSuffix(":") || $0.hasSuffix(";") }
    }
}
