import Diagnostics

/// Each language of the site is named once: it stands in one folder.
enum RepeatedLanguage {
    static let rule: Rule = Rule("repeated-language")

    static func finding(_ found: Located<String>, earlier: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«languages» ghi «\(found.value)» hai lần (lần đầu ở ký tự thứ \(earlier.column) của dòng \(earlier.line))",
            en: "«languages» names «\(found.value)» twice (first at character \(earlier.column) of line \(earlier.line))",
            suggestion: Message(vi: "Giữ một, ví dụ [vi] hoặc [vi, en].", en: "Keep one, as in [vi] or [vi, en]."))
    }
}
