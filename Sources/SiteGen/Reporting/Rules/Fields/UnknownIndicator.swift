import Diagnostics

/// Every indicator that is named is in indicators.yaml, by its id or by a name that only one indicator bears.
enum UnknownIndicator {
    static let rule: Rule = Rule("unknown-indicator")

    static func report(_ found: Located<String>, nearest: [String], known: [String], _ subject: Subject, to findings: Findings) {
        Unknown(found, among: known).report(
            rule, vi: "không có chỉ tiêu", en: "there is no indicator", nearest: nearest,
            advice: Message(
                vi: "Ghi mã chỉ tiêu có trong indicators.yaml, hoặc thêm chỉ tiêu vào tệp đó.",
                en: "Write the id of an indicator in indicators.yaml, or add it there."),
            subject, to: findings)
    }

    static func reportAmbiguous(_ found: Located<String>, bearers: [String], _ subject: Subject, to findings: Findings) {
        let list = bearers.joined(separator: ", ")
        findings.error(
            rule, at: found.location, subject,
            vi: "nhiều chỉ tiêu cùng tên «\(found.value)»", en: "several indicators are called «\(found.value)»",
            suggestion: Message(vi: "Ghi mã của chỉ tiêu: \(list).", en: "Write the id of the indicator: \(list)."), cause: found.value)
    }
}
