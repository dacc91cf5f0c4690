import Diagnostics

enum RepeatedLanguage {
    private static let why = Message(
        vi: "Mỗi ngôn ngữ của trang được ghi một lần, vì mỗi ngôn ngữ có một thư mục.",
        en: "Each language of the site is named once, for each stands in one folder.")

    static let rule: Rule = Rule("repeated-language", why: why)

    static func finding(_ found: Located<String>, earlier: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«languages» ghi một ngôn ngữ hai lần: «\(found.value)» đã có ở ký tự thứ \(earlier.column) của dòng \(earlier.line)",
            en:
                "«languages» names a language twice: «\(found.value)» stands at character \(earlier.column) of line \(earlier.line) already",
            suggestion: Message(vi: "Giữ một, ví dụ [vi] hoặc [vi, en].", en: "Keep one, as in [vi] or [vi, en]."))
    }
}
