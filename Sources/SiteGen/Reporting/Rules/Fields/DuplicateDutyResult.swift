import Diagnostics

enum DuplicateDutyResult {
    private static let why = Message(
        vi: "Mỗi nhiệm vụ, mỗi năm chỉ có một kết quả.",
        en: "A duty has one result in a year.")

    static let rule: Rule = Rule("duplicate-duty-result", why: why)

    static func finding(_ row: Row, year: Int, earlier: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: row.location(of: "duty"), subject,
            vi: "năm \(year) đã có kết quả ở \(earlier)", en: "\(year) has a result already, at \(earlier)",
            suggestion: Message(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one row, delete the other."), cause: earlier.path)
    }
}
