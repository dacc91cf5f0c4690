import Diagnostics

enum UnknownWord {
    private static let why = Message(
        vi: "Chỗ chỉ nhận một số từ thì ghi một trong các từ đó.",
        en: "Where the format knows only certain words, one of them stands there.")

    static let rule: Rule = Rule("unknown-word", why: why)

    /// - meant: the word for what was found, where it says the right thing in another way.
    static func finding(_ found: Located<String>, field: String, known: [String], meant: String? = nil, _ subject: Subject) -> Finding {
        let list = known.joined(separator: ", ")
        let words = Message(vi: "Ghi một trong các từ: \(list).", en: "Write one of: \(list).")
        return rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không phải từ dùng được",
            en: "«\(field)» says «\(found.value)», which is not a known word",
            suggestion: didYouMean(meant ?? Suggestion.nearest(to: found.value, among: known)).map {
                Message(vi: "\($0.vi) \(words.vi)", en: "\($0.en) \(words.en)")
            } ?? words, cause: "\(field) \(found.value)")
    }
}
