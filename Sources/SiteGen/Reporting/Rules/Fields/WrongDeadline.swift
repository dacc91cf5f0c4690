import Diagnostics

/// A deadline is written in one of the five ways that can be compared with a calendar or printed as it stands.
enum WrongDeadline {
    static let rule: Rule = Rule("wrong-deadline")

    static func report(_ found: Located<String>, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: found.location, subject,
            vi: found.value.isEmpty ? "thời hạn không nói khi nào" : "thời hạn ghi «\(found.value)», không hiểu được",
            en: found.value.isEmpty ? "the deadline does not say when" : "the deadline says «\(found.value)», which is not understood",
            suggestion: Message(
                vi: "Ghi {every: year, before: 12-01}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} hoặc {as_written: \"theo quy định\"}.",
                en: "Write {every: year, before: 12-01}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} or {as_written: \"as required\"}."))
    }
}
