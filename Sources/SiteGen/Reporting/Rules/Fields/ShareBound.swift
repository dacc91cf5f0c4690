import Diagnostics
import Loading

enum ShareBound {
    private static let why = Message(
        vi:
            "Tỷ lệ đơn vị trực thuộc tính từ một mức trở lên (at_least) hoặc đến một mức (at_most). Chỉ tiêu càng thấp càng tốt thì chỉ at_most nói đúng ý.",
        en:
            "A share of children counts from a bound up (at_least), or up to one (at_most). Where less is better only the second says what is meant."
    )

    static let rule: Rule = Rule("share-bound", why: why)

    /// - hasBoth: both words stand there; else `at_least` stands before an indicator whose direction is down.
    static func finding(_ least: Located<String>, hasBoth: Bool, _ counted: Indicator, _ subject: Subject) -> Finding {
        if hasBoth {
            return rule.error(
                at: least.location, subject,
                vi: "«share_of_children» ghi cả at_least và at_most", en: "«share_of_children» says both at_least and at_most",
                suggestion: Message(vi: "Chỉ giữ một trong hai.", en: "Keep one of the two."))
        }
        return rule.error(
            at: least.location, subject,
            vi: "«share_of_children» ghi at_least: \(least.value), nhưng «\(counted.id)» có direction: down (càng thấp càng tốt)",
            en: "«share_of_children» says at_least: \(least.value), but «\(counted.id)» has direction: down (less is better)",
            suggestion: Message(
                vi: "Ghi at_most: \(least.value) nếu đơn vị đạt khi không quá mức này.",
                en: "Write at_most: \(least.value) if a unit counts when it is not above this."))
    }
}
