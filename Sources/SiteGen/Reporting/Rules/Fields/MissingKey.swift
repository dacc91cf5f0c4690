import Diagnostics

/// A key that carries meaning is written, never guessed (`direction` above all: without it nobody knows which way is better).
enum MissingKey {
    static let rule: Rule = Rule("missing-key")

    static func finding(_ key: String, at place: SourceLocation, _ subject: Subject, _ suggestion: Message?) -> Finding {
        rule.error(
            at: place, subject, vi: "thiếu khóa «\(key)»", en: "the key «\(key)» is missing",
            suggestion: suggestion ?? Message(vi: "Thêm dòng «\(key): …».", en: "Add a line «\(key): …»."))
    }
}
