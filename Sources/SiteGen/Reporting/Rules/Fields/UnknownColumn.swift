import Diagnostics
import Loading

enum UnknownColumn {
    private static let why = Message(
        vi: "Mỗi cột của tệp CSV là cột mà chương trình biết, hoặc phân tổ khai báo ở dimensions trong site.yaml.",
        en: "Every column of a CSV file is one that the format knows, or a dimension declared in site.yaml.")

    static let rule: Rule = Rule("unknown-column", why: why)

    /// - near: the column that was probably meant.
    static func finding(_ column: Located<String>, near: String?, known: [String], _ subject: Subject) -> Finding {
        let list = known.joined(separator: ", ")
        return rule.error(
            at: column.location, subject,
            vi: "không có cột «\(column.value)»", en: "there is no column «\(column.value)»",
            suggestion: didYouMean(near) ?? Message(vi: "Các cột dùng được: \(list).", en: "Known columns: \(list)."))
    }

    /// Two columns under different names mean one.
    static func second(_ column: Located<String>, first: Located<String>, meaning: String, _ subject: Subject) -> Finding {
        rule.error(
            at: column.location, subject,
            vi: "cột «\(column.value)» và cột «\(first.value)» đều là «\(meaning)»",
            en: "the columns «\(column.value)» and «\(first.value)» both mean «\(meaning)»",
            suggestion: Message(vi: "Giữ một cột, xóa hoặc đổi tên cột kia.", en: "Keep one of the columns; delete or rename the other."))
    }

    /// The first line names no column at all: a title stands above the table, or there is no line of names.
    static func noHeader(at place: SourceLocation, known: [String], _ subject: Subject) -> Finding {
        let list = known.joined(separator: ",")
        return rule.error(
            at: place, subject, vi: "dòng đầu không phải dòng tên cột", en: "the first line does not name the columns",
            suggestion: Message(
                vi: "Dòng đầu phải là \(list); xóa dòng tiêu đề báo cáo và ô gộp.",
                en: "The first line must be \(list); delete report titles and merged cells."))
    }

    /// The column that was probably meant: by its Vietnamese name, else by its spelling.
    static func meant(by written: String, among columns: [String]) -> String? {
        if let named = ColumnNames.meant(by: written).first(where: columns.contains) { return named }
        if let near = Suggestion.nearest(to: written, among: columns) { return near }
        let names = columns.flatMap { column in ColumnNames.names(of: column).map { (name: ColumnNames.key($0), column: column) } }
        let near = Suggestion.nearest(to: ColumnNames.key(written), among: names.map(\.name))
        return names.first { $0.name == near }?.column
    }
}
