import Diagnostics

/// A cell without which its row means nothing is filled.
enum EmptyCell {
    static let rule: Rule = Rule("empty-cell")

    static func finding(_ column: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "ô «\(column)» để trống", en: "the cell «\(column)» is blank",
            suggestion: Message(vi: "Ghi «\(column)» cho dòng này, hoặc xóa cả dòng.", en: "Fill in «\(column)», or delete the row."), cause: column)
    }
}
