import Diagnostics

/// A result belongs to a duty of one of the plans.
enum UnknownDuty {
    static let rule: Rule = Rule("unknown-duty")

    static func report(_ found: Located<String>, known: [String], _ subject: Subject, to findings: Findings) {
        Unknown(found, among: known).report(
            rule, vi: "không có nhiệm vụ", en: "there is no duty", nearest: Suggestion.nearest(to: found.value, among: known).map { [$0] } ?? [],
            advice: Message(vi: "Ghi id của một nhiệm vụ trong plans/.", en: "Write the id of a duty in plans/."), subject, to: findings)
    }
}
