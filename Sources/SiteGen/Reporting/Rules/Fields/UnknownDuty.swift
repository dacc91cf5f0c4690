import Diagnostics

/// A result belongs to a duty of one of the plans.
enum UnknownDuty {
    static let rule: Rule = Rule("unknown-duty")

    static func report(_ found: Located<String>, nearest: String?, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject, vi: "không có nhiệm vụ «\(found.value)»", en: "there is no duty «\(found.value)»",
            suggestion: didYouMean(nearest) ?? Message(vi: "Ghi id của một nhiệm vụ trong plans/.", en: "Write the id of a duty in plans/."))
    }
}
