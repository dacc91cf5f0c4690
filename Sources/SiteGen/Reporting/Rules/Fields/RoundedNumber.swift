import Diagnostics
import Language

/// Programs write numbers with more digits than they mean (33.333333333333336): fifteen are kept. Noted once a file.
enum RoundedNumber {
    static let rule: Rule = Rule("rounded-number")

    static func note(_ number: DecimalNumber, _ found: String, field: String, at place: SourceLocation, _ subject: Subject, to findings: Findings) {
        guard number.isRounded else { return }
        let kept = (NumberForm(.vietnamese, decimals: number.scale).text(number), NumberForm(.english, decimals: number.scale).text(number))
        findings.note(
            rule, at: place, subject,
            vi: "«\(field)» ghi «\(found)», được làm tròn còn 15 chữ số: \(kept.0)", en: "«\(field)» says «\(found)», rounded to 15 digits: \(kept.1)",
            suggestion: Message(
                vi: "Không phải sửa gì; muốn gọn thì làm tròn trước khi lưu.", en: "Nothing has to be mended; round before saving for a tidier file."),
            cause: "rounded")
    }
}
