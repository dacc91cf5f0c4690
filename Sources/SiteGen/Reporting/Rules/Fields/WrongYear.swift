import Diagnostics

/// A year has four digits and lies between 1900 and 2100.
enum WrongYear {
    static let rule: Rule = Rule("wrong-year")
    static let years = 1900...2100

    static func report(_ found: Located<String>, field: String, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không phải năm", en: "«\(field)» says «\(found.value)», which is not a year",
            suggestion: Message(
                vi: "Ghi năm bốn chữ số từ \(years.lowerBound) đến \(years.upperBound), ví dụ 2025.",
                en: "Write a year of four digits from \(years.lowerBound) to \(years.upperBound), such as 2025."))
    }
}
