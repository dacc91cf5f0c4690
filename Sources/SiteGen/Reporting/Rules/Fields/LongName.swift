import Diagnostics

enum LongName {
    private static let why = Message(
        vi:
            "Tên dài tối đa 200 ký tự, tên văn bản 300, mỗi từ trong tên 30. Dài hơn là lời giải thích, hoặc là chữ viết liền thiếu dấu cách, sẽ làm vỡ bảng và biểu đồ.",
        en:
            "A name has at most 200 characters, the title of a document 300, and none of its words more than 30. What is longer is an explanation, or lacks its spaces, and would break tables and charts."
    )

    static let rule: Rule = Rule("long-name", why: why)
    static let limit = 200
    /// Titles of documents are sentences.
    static let titleLimit = 300
    static let wordLimit = 30

    static func check(_ text: Located<String>, field: String, limit: Int = limit, _ subject: Subject) -> Finding? {
        guard text.value.utf8.count > wordLimit else { return nil }
        if text.value.count <= limit { return checkWords(text, field: field, subject) }
        return rule.error(
            at: text.location, subject,
            vi: "«\(field)» dài \(text.value.count) ký tự, tối đa \(limit)",
            en: "«\(field)» has \(text.value.count) characters, at most \(limit) are allowed",
            suggestion: Message(
                vi: "Rút gọn tên; phần giải thích ghi ở definition hoặc note.",
                en: "Shorten the name; explanations belong in definition or note."))
    }

    /// Of words of the interface, whose keys are written one behind the other: «a.b.c».
    static func key(_ key: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: key.location, subject,
            vi: "khóa «\(key.value)» cùng các khóa phía trên dài quá \(limit) byte",
            en: "the key «\(key.value)» and those above it have more than \(limit) bytes",
            suggestion: Message(vi: "Dùng đúng tên khóa của bản mẫu strings/.", en: "Use the keys of the model folder strings/."))
    }

    private static func checkWords(_ text: Located<String>, field: String, _ subject: Subject) -> Finding? {
        guard
            let word = text.value.split(whereSeparator: \.isWhitespace).first(where: { $0.utf8.count > wordLimit && $0.count > wordLimit })
        else { return nil }
        return rule.error(
            at: text.location, subject,
            vi: "«\(field)» có \(word.count) ký tự liền không dấu cách, tối đa \(wordLimit)",
            en: "«\(field)» has \(word.count) characters without a space, at most \(wordLimit) are allowed",
            suggestion: Message(vi: "Viết cách từng chữ, hoặc rút gọn tên.", en: "Write the words apart, or shorten the name."))
    }
}
