import Diagnostics
import Language

enum RoundedNumber {
    private static let why = Message(
        vi: "Chương trình bảng tính hay ghi nhiều chữ số hơn số thật có (33.333333333333336): giữ mười lăm chữ số. Nhắc một lần mỗi tệp.",
        en: "Programs write numbers with more digits than they mean (33.333333333333336): fifteen are kept. Noted once a file.")

    static let rule: Rule = Rule("rounded-number", why: why)

    static func check(
        _ number: DecimalNumber, _ found: String, field: String, at place: SourceLocation, _ subject: @autoclosure @escaping () -> Subject
    ) -> Finding? {
        guard number.isRounded else { return nil }
        return rule.finding(.note, at: place, "rounded") {
            let vi = NumberForm(.vietnamese, decimals: number.scale).text(number),
                en = NumberForm(.english, decimals: number.scale).text(number)
            return Rule.Words(
                subject(), "«\(field)» ghi «\(found)», được làm tròn còn 15 chữ số: \(vi)",
                "«\(field)» says «\(found)», rounded to 15 digits: \(en)",
                Message(
                    vi: "Không phải sửa gì; muốn gọn thì làm tròn trước khi lưu.",
                    en: "Nothing has to be mended; round before saving for a tidier file."))
        }
    }
}
