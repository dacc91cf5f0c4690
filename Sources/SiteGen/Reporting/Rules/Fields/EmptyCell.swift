import Diagnostics

enum EmptyCell {
    private static let why = Message(
        vi: "Ô mà thiếu nó cả dòng không có nghĩa thì không được để trống.",
        en: "A cell without which its row means nothing is filled in.")

    static let rule: Rule = Rule("empty-cell", why: why)

    static func finding(_ column: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "ô «\(column)» để trống", en: "the cell «\(column)» is blank",
            suggestion: Message(vi: "Ghi «\(column)» cho dòng này, hoặc xóa cả dòng.", en: "Fill in «\(column)», or delete the row."),
            cause: column)
    }
}
