import Diagnostics

/// Every column of a CSV file is one that the format or `dimensions` of site.yaml knows.
enum UnknownColumn {
    static let rule: Rule = Rule("unknown-column")

    static func report(_ column: Located<String>, known: [String], _ subject: Subject, to findings: Findings) {
        let list = known.joined(separator: ", ")
        findings.error(
            rule, at: column.location, subject,
            vi: column.value.isEmpty ? "có một cột không tên" : "không có cột «\(column.value)»",
            en: column.value.isEmpty ? "a column has no name" : "there is no column «\(column.value)»",
            suggestion: didYouMean(Suggestion.nearest(to: column.value, among: known))
                ?? Message(vi: "Các cột dùng được: \(list).", en: "Known columns: \(list)."))
    }

    static func reportTwice(_ column: Located<String>, first: SourceLocation, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: column.location, subject,
            vi: "cột «\(column.value)» có hai lần, lần đầu ở \(first)", en: "the column «\(column.value)» occurs twice, first at \(first)",
            suggestion: Message(vi: "Giữ một cột, xóa hoặc đổi tên cột kia.", en: "Keep one, delete or rename the other."))
    }
}
