import Diagnostics
import Language

/// «1.669» may be one thousand six hundred and sixty-nine or one and a bit: refused unless site.yaml declares `number_format`.
///
/// Neither reading is offered: one of the two is a thousand times the other, and only the office knows which it meant.
enum AmbiguousNumber {
    static let rule: Rule = Rule("ambiguous-number")

    static func finding(_ found: String, field: String, at place: SourceLocation, _ subject: Subject) -> Finding {
        let sign = found.first { $0 == "." || $0 == "," }.map(String.init) ?? "."
        return rule.error(
            at: place, subject,
            vi: "«\(field)» ghi «\(found)», không rõ dấu «\(sign)» phân nhóm nghìn hay là dấu thập phân",
            en: "«\(field)» says «\(found)», where «\(sign)» may part thousands or be the decimal sign",
            suggestion: Message(
                vi: "Số nguyên thì viết liền các chữ số, không dấu; số thập phân thì thêm một số 0 ở cuối. Hoặc khai báo number_format: vi (hay en) trong site.yaml.",
                en: "Write a whole number without any sign between its digits, a decimal with one more 0 at its end; or declare number_format: vi (or en) in site.yaml."),
            cause: field)
    }
}
