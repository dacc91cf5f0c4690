import Diagnostics

enum WrongSource {
    private static let why = Message(
        vi: "Nguồn của số liệu công bố là địa chỉ mà trình duyệt mở được, hoặc lời để tìm ra văn bản in.",
        en: "The source of a published figure is an address that a browser may open, or the words by which a paper is found.")

    static let rule: Rule = Rule("wrong-source", why: why)

    static func check(_ found: Located<String>, _ subject: Subject) -> Finding? {
        guard let scheme = scheme(of: found.value), scheme != "http", scheme != "https" else { return nil }
        return rule.error(
            at: found.location, subject,
            vi: "«source» ghi địa chỉ loại «\(scheme):», không mở được từ trang",
            en: "«source» is an address of the kind «\(scheme):», which no page may open",
            suggestion: Message(
                vi: "Ghi địa chỉ https://…, hoặc tên và số của văn bản in.",
                en: "Write an address https://…, or the name and number of the printed document."))
    }

    /// «javascript» of «javascript:alert(1)». A colon behind a word with marks, or with a space behind it, is one of a sentence.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased(), rest = text[text.index(after: colon)...]
        let isWord = scheme.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
        guard let first = scheme.utf8.first, (0x61...0x7A).contains(first), isWord, let next = rest.first, !next.isWhitespace else {
            return nil
        }
        return scheme
    }
}
