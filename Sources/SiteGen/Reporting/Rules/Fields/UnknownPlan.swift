import Diagnostics

/// A plan names as its parent one that is in plans/.
enum UnknownPlan {
    static let rule: Rule = Rule("unknown-plan")

    static func report(_ found: Located<String>, nearest: String?, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject, vi: "không có kế hoạch «\(found.value)»", en: "there is no plan «\(found.value)»",
            suggestion: didYouMean(nearest) ?? Message(vi: "Ghi mã của một kế hoạch trong plans/.", en: "Write the id of a plan in plans/."))
    }
}
