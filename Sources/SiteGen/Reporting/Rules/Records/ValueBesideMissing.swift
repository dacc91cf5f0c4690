import Diagnostics

/// A row that says missing or not applicable holds no value.
enum ValueBesideMissing {
    static let rule: Rule = Rule("value-beside-missing") { draft in
        draft.eachObservation { row, origin in
            guard row.status == .missing || row.status == .notApplicable, row.value != nil || row.numerator != nil else { return }
            let column = origin.hasTypedValue ? "value" : "numerator"
            let found = Located(draft.written(row, origin, column), at: draft.location(of: row, origin, column))
            report(found, status: row.status.code, draft.subject(of: row), to: draft.findings)
        }
    }

    static func report(_ number: Located<String>, status: String, _ subject: Subject, to findings: Findings) {
        findings.error(
            rule, at: number.location, subject,
            vi: "status là «\(status)» nhưng có số «\(number.value)»", en: "status is «\(status)» but there is a number, «\(number.value)»",
            suggestion: Message(
                vi: "Xóa số đó, hoặc ghi status là final, provisional hay estimated.", en: "Delete the number, or set status to final, provisional or estimated."),
            cause: status)
    }
}
