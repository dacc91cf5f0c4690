import Diagnostics

/// A plan names as its parent one that is in plans/.
enum UnknownPlan {
    static let rule: Rule = Rule("unknown-plan")

    static func finding(_ found: Located<String>, known: [String], _ subject: Subject) -> Finding {
        Unknown(found, among: known).finding(
            rule, vi: "không có kế hoạch", en: "there is no plan", nearest: Suggestion.nearest(to: found.value, among: known).map { [$0] } ?? [],
            advice: Message(vi: "Ghi mã của một kế hoạch trong plans/.", en: "Write the id of a plan in plans/."), subject)
    }
}
