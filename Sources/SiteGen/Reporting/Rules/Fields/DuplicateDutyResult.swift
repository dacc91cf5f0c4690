import Diagnostics

/// Of a duty in a year one thing is said.
enum DuplicateDutyResult {
    static let rule: Rule = Rule("duplicate-duty-result")

    static func finding(_ row: Row, year: Int, earlier: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: row.location(of: "duty"), subject,
            vi: "năm \(year) đã có kết quả ở \(earlier)", en: "\(year) has a result already, at \(earlier)",
            suggestion: Message(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one row, delete the other."), cause: earlier.path)
    }
}
