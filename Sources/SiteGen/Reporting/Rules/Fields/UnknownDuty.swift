import Diagnostics

enum UnknownDuty {
    private static let why = Message(
        vi: "Kết quả thuộc về một nhiệm vụ của một kế hoạch.",
        en: "A result belongs to a duty of one of the plans.")

    static let rule: Rule = Rule("unknown-duty", why: why)

    static func finding(_ found: Located<String>, known: [String], nearest: String?, _ subject: Subject) -> Finding {
        Unknown(found, among: known).finding(
            rule, vi: "không có nhiệm vụ", en: "there is no duty",
            nearest: nearest.map { [$0] } ?? [],
            advice: Message(vi: "Ghi id của một nhiệm vụ trong plans/.", en: "Write the id of a duty in plans/."), subject)
    }
}
