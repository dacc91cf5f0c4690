import Diagnostics
import Language

/// «1.669» may be one thousand six hundred and sixty-nine or one and a bit: refused unless site.yaml declares `number_format`.
enum AmbiguousNumber {
    static let rule: Rule = Rule("ambiguous-number")

    static func report(
        _ found: String, _ grouped: DecimalNumber, _ decimal: DecimalNumber, field: String,
        at place: SourceLocation, _ subject: Subject, to findings: Findings
    ) {
        let whole = NumberForm(.data).text(grouped)
        let part = (NumberForm(.vietnamese, decimals: decimal.scale).text(decimal), NumberForm(.english, decimals: decimal.scale).text(decimal))
        findings.error(
            rule, at: place, subject,
            vi: "«\(field)» ghi «\(found)», có thể hiểu là \(whole) hoặc \(part.0)",
            en: "«\(field)» says «\(found)», which may mean \(whole) or \(part.1)",
            suggestion: Message(
                vi: "Ghi \(whole) nếu là số đếm, hoặc khai báo number_format: vi (hay en) trong site.yaml.",
                en: "Write \(whole) if it is a count, or declare number_format: vi (or en) in site.yaml."),
            cause: field)
    }
}
