import Diagnostics

/// Every indicator that is named is in indicators.yaml, by its id or by a name that only one indicator bears.
enum UnknownIndicator {
    static let rule: Rule = Rule("unknown-indicator")

    static func report(_ found: Located<String>, nearest: String?, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject, vi: "không có chỉ tiêu «\(found.value)»", en: "there is no indicator «\(found.value)»",
            suggestion: didYouMean(nearest) ?? Message(vi: "Ghi mã chỉ tiêu có trong indicators.yaml, hoặc thêm chỉ tiêu vào tệp đó.", en: "Write the id of an indicator in indicators.yaml, or add it there."))
    }

    static func reportAmbiguous(_ found: Located<String>, bearers: [String], _ subject: Subject, to findings: Findings) {
        let list = bearers.joined(separator: ", ")
        findings.error(
            rule, at: found.location, subject,
            vi: "nhiều chỉ tiêu cùng tên «\(found.value)»", en: "several indicators are called «\(found.value)»",
            suggestion: Message(vi: "Ghi mã của chỉ tiêu: \(list).", en: "Write the id of the indicator: \(list)."))
    }
}
