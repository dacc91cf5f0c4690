import Diagnostics

/// A row that says missing or not applicable holds no value.
enum ValueBesideMissing {
    static let rule: Rule = Rule("value-beside-missing") { draft in
        draft.eachObservation { row, origin in
            guard row.status == .missing || row.status == .notApplicable, row.value != nil || row.numerator != nil else { return }
            let column = origin.hasTypedValue ? "value" : "numerator"
            let found = draft.written(row, origin, column)
            draft.findings.error(
                rule, at: draft.location(of: row, origin, column), draft.subject(of: row),
                vi: "status là «\(row.status.code)» nhưng có số «\(found)»", en: "status is «\(row.status.code)» but there is a number, «\(found)»",
                suggestion: Message(
                    vi: "Xóa số đó, hoặc ghi status là final, provisional hay estimated.", en: "Delete the number, or set status to final, provisional or estimated."))
        }
    }
}
