import Diagnostics

enum ValueMissing {
    private static let why = Message(
        vi:
            "Dòng ghi final, provisional hoặc estimated có giá trị. Không có dòng, chưa có số liệu, không áp dụng và 0 là bốn điều khác nhau.",
        en:
            "A row that says final, provisional or estimated holds a value. No row, missing, not applicable and 0 are four different things."
    )

    static let rule: Rule = Rule(
        "value-missing", why: why,
        eachRow: { row in
            guard row.value == nil, row.numerator == nil, row.denominator != 0, row.unread.isEmpty, row.status != .missing,
                row.status != .notApplicable
            else { return nil }
            return rule.error(
                row, "value",
                vi: "status là «\(row.status.code)» nhưng không có giá trị", en: "status is «\(row.status.code)» but there is no value",
                suggestion: Message(
                    vi:
                        "Ghi giá trị (bằng không thì ghi 0); nếu chưa có số liệu, ghi status là missing; nếu không áp dụng, ghi not_applicable; nếu chưa báo cáo, xóa dòng này.",
                    en:
                        "Write the value (nought is 0); set status to missing if there is none yet, to not_applicable if there cannot be one; delete the row if nothing was reported."
                ),
                cause: row.status.code)
        })
}
