import Diagnostics
import Language

/// Neither reading is offered: one of the two is a thousand times the other.
enum AmbiguousNumber {
    private static let why = Message(
        vi:
            "«1.669» có thể là một nghìn sáu trăm sáu mươi chín, cũng có thể là một phẩy sáu sáu chín. Chỉ cơ quan lập số liệu biết mình viết theo cách nào, nên site.yaml phải khai báo number_format.",
        en:
            "«1.669» may be one thousand six hundred and sixty-nine or one and a bit. Only the office knows which it meant, so site.yaml must declare number_format."
    )

    static let rule: Rule = Rule("ambiguous-number", why: why)

    static func finding(_ found: String, field: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        let sign = found.first { $0 == "." || $0 == "," }.map(String.init) ?? "."
        return rule.error(
            at: place, subject,
            vi: "«\(field)» ghi «\(found)», không rõ dấu «\(sign)» phân nhóm nghìn hay là dấu thập phân",
            en: "«\(field)» says «\(found)», where «\(sign)» may part thousands or be the decimal sign",
            suggestion: Message(
                vi:
                    "Số nguyên thì viết liền các chữ số, không dấu; số thập phân thì thêm một số 0 ở cuối. Hoặc khai báo number_format: vi (hay en) trong site.yaml.",
                en:
                    "Write a whole number without any sign between its digits, a decimal with one more 0 at its end; or declare number_format: vi (or en) in site.yaml."
            ),
            cause: field)
    }
}
