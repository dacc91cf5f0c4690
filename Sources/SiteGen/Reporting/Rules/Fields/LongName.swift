import Diagnostics

/// A name has at most 200 characters: what is longer is an explanation and would break tables and charts.
enum LongName {
    static let rule: Rule = Rule("long-name")
    static let limit = 200

    static func check(_ text: Located<String>, field: String, _ subject: Subject, to findings: Findings) {
        guard text.value.utf8.count > limit, text.value.count > limit else { return }
        findings.error(
            rule, at: text.location, subject,
            vi: "«\(field)» dài \(text.value.count) ký tự, tối đa \(limit)", en: "«\(field)» has \(text.value.count) characters, at most \(limit) are allowed",
            suggestion: Message(vi: "Rút gọn tên; phần giải thích ghi ở definition hoặc note.", en: "Shorten the name; explanations belong in definition or note."))
    }
}
