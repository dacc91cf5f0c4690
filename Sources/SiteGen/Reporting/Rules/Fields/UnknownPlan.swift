import Diagnostics

enum UnknownPlan {
    private static let why = Message(
        vi: "Kế hoạch cấp trên được nhắc tới có trong plans/.",
        en: "A plan that is named as the one above is in plans/.")

    static let rule: Rule = Rule("unknown-plan", why: why)

    static func finding(_ found: Located<String>, known: [String], _ subject: Subject) -> Finding {
        Unknown(found, among: known).finding(
            rule, vi: "không có kế hoạch", en: "there is no plan",
            nearest: Suggestion.nearest(to: found.value, among: known).map { [$0] } ?? [],
            advice: Message(vi: "Ghi mã của một kế hoạch trong plans/.", en: "Write the id of a plan in plans/."), subject)
    }
}
