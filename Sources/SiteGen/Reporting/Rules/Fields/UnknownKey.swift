import Diagnostics

enum UnknownKey {
    private static let why = Message(
        vi: "Mỗi khóa YAML là khóa mà chương trình biết: khóa viết sai sẽ mất đi mà không ai hay.",
        en: "Every key of a YAML mapping is one that the format knows: a misspelt key would otherwise be lost in silence.")

    static let rule: Rule = Rule("unknown-key", why: why)

    static func finding(_ key: Located<String>, known: [String], _ subject: Subject) -> Finding {
        let list = known.joined(separator: ", ")
        return rule.error(
            at: key.location, subject,
            vi: "không có khóa «\(key.value)»", en: "there is no key «\(key.value)»",
            suggestion: didYouMean(Suggestion.nearest(to: key.value, among: known))
                ?? Message(vi: "Các khóa dùng được: \(list).", en: "Known keys: \(list)."))
    }
}
