import Diagnostics
import Language

/// Every column of a CSV file is one that the format or `dimensions` of site.yaml knows.
enum UnknownColumn {
    static let rule: Rule = Rule("unknown-column")

    /// - absent: the known columns that the file does not have yet: one of them may have been meant.
    @discardableResult
    static func report(_ column: Located<String>, known: [String], absent: [String], _ subject: Subject, to findings: Findings) -> String? {
        let near = meant(by: column.value, among: absent)
        let list = known.joined(separator: ", ")
        findings.error(
            rule, at: column.location, subject,
            vi: "không có cột «\(column.value)»", en: "there is no column «\(column.value)»",
            suggestion: didYouMean(near) ?? Message(vi: "Các cột dùng được: \(list).", en: "Known columns: \(list)."))
        return near
    }

    /// The first line names no column at all: a title stands above the table, or there is no line of names.
    static func reportNoHeader(at place: SourceLocation, known: [String], _ subject: Subject, to findings: Findings) {
        let list = known.joined(separator: ",")
        findings.error(
            rule, at: place, subject, vi: "dòng đầu không phải dòng tên cột", en: "the first line does not name the columns",
            suggestion: Message(
                vi: "Dòng đầu phải là \(list); xóa dòng tiêu đề báo cáo và ô gộp.",
                en: "The first line must be \(list); delete report titles and merged cells."))
    }

    /// The column that was probably meant: by its Vietnamese name, else by its spelling.
    static func meant(by written: String, among columns: [String]) -> String? {
        let named = (vietnameseNames[nameKey(written)] ?? []).first { columns.contains($0) }
        return named ?? Suggestion.nearest(to: written, among: columns)
    }
}

/// What spreadsheets of offices call a column -> its names in the files of the content.
private let vietnameseNames = Dictionary(uniqueKeysWithValues: [
    ("đơn vị", ["unit", "area"]), ("chỉ tiêu", ["indicator"]), ("năm", ["year"]), ("giá trị", ["value"]), ("tử số", ["numerator"]),
    ("mẫu số", ["denominator"]), ("nguồn", ["source"]), ("ghi chú", ["note"]), ("tình trạng", ["status", "state"]), ("trạng thái", ["status", "state"]),
    ("mã", ["id"]), ("mã đơn vị", ["unit", "id"]), ("tên", ["name"]), ("tên đơn vị", ["name", "unit"]), ("loại", ["kind"]), ("nhiệm vụ", ["duty"]),
    ("văn bản", ["document"]), ("ngày", ["date"]), ("minh họa", ["illustrative"]),
].map { (nameKey($0), $1) })
