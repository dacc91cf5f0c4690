import Diagnostics

enum UnitChangeToItself {
    private static let why = Message(
        vi: "Thay đổi đi từ đơn vị này sang đơn vị khác: đơn vị không trở thành chính nó.",
        en: "A change leads from one unit to another: what a unit becomes is not itself.")

    static let rule: Rule = Rule("unit-change-to-itself", why: why)

    static func finding(_ to: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: to.location, subject,
            vi: "«from» và «to» cùng là «\(to.value)»", en: "«from» and «to» are both «\(to.value)»",
            suggestion: Message(
                vi: "Ghi đơn vị kia; địa giới đổi thì ghi đơn vị đã giao hoặc đã nhận phần đất.",
                en: "Name the other unit; where a boundary moved, the one that gave or received the land."))
    }
}
