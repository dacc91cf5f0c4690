import Diagnostics

enum ValueBesideMissing {
    private static let why = Message(
        vi: "Dòng ghi chưa có số liệu hoặc không áp dụng thì không có số.",
        en: "A row that says missing or not applicable holds no value.")

    static let rule: Rule = Rule(
        "value-beside-missing", why: why,
        eachRow: { row in
            guard row.status == .missing || row.status == .notApplicable, row.value != nil || row.numerator != nil else { return nil }
            let column = row.typed == nil ? "numerator" : "value"
            return finding(Located(row.written(column), at: row.location(of: column)), status: row.status.code, row.subject)
        })

    static func finding(_ number: Located<String>, status: String, _ subject: Subject) -> Finding {
        rule.error(
            at: number.location, subject,
            vi: "status là «\(status)» nhưng có số «\(number.value)»", en: "status is «\(status)» but there is a number, «\(number.value)»",
            suggestion: Message(
                vi: "Xóa số đó, hoặc ghi status là final, provisional hay estimated.",
                en: "Delete the number, or set status to final, provisional or estimated."),
            cause: status)
    }
}
