import Diagnostics

enum MissingKey {
    private static let why = Message(
        vi:
            "Khóa mang nghĩa phải được ghi ra, chương trình không đoán (nhất là direction: không có nó thì không ai biết tăng hay giảm là tốt).",
        en: "A key that carries meaning is written, never guessed (direction above all: without it nobody knows which way is better).")

    static let rule: Rule = Rule("missing-key", why: why)

    static func finding(_ key: String, at place: SourceLocation, _ subject: Subject, _ suggestion: Message?) -> Finding {
        rule.error(
            at: place, subject, vi: "thiếu khóa «\(key)»", en: "the key «\(key)» is missing",
            suggestion: suggestion ?? Message(vi: "Thêm dòng «\(key): …».", en: "Add a line «\(key): …»."))
    }
}
