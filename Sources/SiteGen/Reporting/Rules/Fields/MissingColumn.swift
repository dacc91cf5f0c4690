import Diagnostics

enum MissingColumn {
    private static let why = Message(
        vi: "Tệp CSV có đủ những cột mà thiếu thì dòng không có nghĩa.",
        en: "A CSV file has the columns without which its rows mean nothing.")

    static let rule: Rule = Rule("missing-column", why: why)

    static func finding(_ column: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "thiếu cột «\(column)»", en: "the column «\(column)» is missing",
            suggestion: Message(vi: "Thêm «\(column)» vào dòng đầu của tệp.", en: "Add «\(column)» to the first line of the file."))
    }
}
