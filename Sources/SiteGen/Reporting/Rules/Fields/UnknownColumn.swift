import Diagnostics

/// Every column of a CSV file is one that the format or `dimensions` of site.yaml knows.
enum UnknownColumn {
    static let rule: Rule = Rule("unknown-column")

    /// Gives the column that was probably meant.
    @discardableResult
    static func report(_ column: Located<String>, known: [String], _ subject: Subject, to findings: Findings) -> String? {
        let near = Suggestion.nearest(to: column.value, among: known)
        let list = known.joined(separator: ", ")
        findings.error(
            rule, at: column.location, subject,
            vi: "không có cột «\(column.value)»", en: "there is no column «\(column.value)»",
            suggestion: didYouMean(near) ?? Message(vi: "Các cột dùng được: \(list).", en: "Known columns: \(list)."))
        return near
    }
}
