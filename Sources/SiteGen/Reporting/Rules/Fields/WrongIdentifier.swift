import Diagnostics
import Language

enum WrongIdentifier {
    private static let why = Message(
        vi: "Mã gồm chữ thường không dấu, chữ số và từng gạch nối: mã thành một phần của địa chỉ trang, phải giữ lâu dài.",
        en: "An id is lower-case ASCII letters, digits and single hyphens: it becomes part of addresses that must stay.")

    static let rule: Rule = Rule("wrong-identifier", why: why)

    private static func finding(_ found: Located<String>, field: String, _ subject: Subject) -> Finding {
        let better = slug(found.value)
        if let damage = SpreadsheetDamage(found.value, among: []) {
            return rule.error(
                at: found.location, subject,
                vi: "«\(field)» ghi «\(found.value)», không dùng làm mã được: \(damage.what.vi)",
                en: "«\(field)» says «\(found.value)», which cannot be an id: \(damage.what.en)", suggestion: damage.advice)
        }
        return rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không dùng làm mã được",
            en: "«\(field)» says «\(found.value)», which cannot be an id",
            suggestion: better.isEmpty
                ? Message(
                    vi: "Ghi chữ thường không dấu, số và gạch nối, ví dụ go-vap.",
                    en: "Write lower-case letters without marks, digits and hyphens, such as go-vap.")
                : Message(vi: "Ghi «\(better)».", en: "Write «\(better)»."))
    }
}

extension WrongIdentifier {
    /// Of what gets a folder of its own: the site is also kept on USB sticks and served by Windows.
    static func checkFolder(_ id: Located<String>, field: String, _ subject: Subject) -> Finding? {
        guard isDeviceName(id.value) else { return check(id, field: field, subject) }
        return rule.error(
            at: id.location, subject,
            vi: "«\(field)» ghi «\(id.value)», tên mà Windows giữ riêng, không tạo được thư mục",
            en: "«\(field)» says «\(id.value)», a name that Windows keeps for itself: no folder can bear it",
            suggestion: Message(vi: "Đặt mã khác, ví dụ «\(id.value)-1».", en: "Choose another id, such as «\(id.value)-1»."))
    }

    static func check(_ id: Located<String>, field: String, _ subject: Subject) -> Finding? {
        isIdentifier(id.value) ? nil : finding(id, field: field, subject)
    }
}
