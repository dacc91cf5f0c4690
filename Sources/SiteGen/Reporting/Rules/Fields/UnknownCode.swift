import Diagnostics

/// A cell of a breakdown holds a code that site.yaml declares; blank is the total.
enum UnknownCode {
    static let rule: Rule = Rule("unknown-code")

    static func report(_ found: Located<String>, nearest: String?, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject, vi: "không có mã phân tổ «\(found.value)»", en: "there is no dimension code «\(found.value)»",
            suggestion: didYouMean(nearest) ?? Message(vi: "Ghi mã đã khai báo ở dimensions trong site.yaml, hoặc để trống cho tổng số.", en: "Write a code declared under dimensions in site.yaml, or leave it blank for the total."))
    }
}
