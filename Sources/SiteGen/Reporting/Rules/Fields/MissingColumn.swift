import Diagnostics

/// A CSV file has the columns without which its rows mean nothing.
enum MissingColumn {
    static let rule: Rule = Rule("missing-column")

    static func finding(_ column: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "thiếu cột «\(column)»", en: "the column «\(column)» is missing",
            suggestion: Message(vi: "Thêm «\(column)» vào dòng đầu của tệp.", en: "Add «\(column)» to the first line of the file."))
    }
}
