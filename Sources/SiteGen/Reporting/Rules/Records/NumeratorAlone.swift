import Diagnostics

enum NumeratorAlone {
    private static let why = Message(
        vi: "Không tính tỷ lệ từ số đếm mà không biết tổng.",
        en: "A percentage is never made of a count whose whole is not known.")

    static let rule: Rule = Rule(
        "numerator-alone", why: why,
        eachRow: { row in
            guard row.measure == .percent, row.value == nil, !row.unread.contains(.numbers),
                let numerator = row.numerator, row.denominator == nil
            else { return nil }
            return rule.error(
                row, "numerator",
                vi: "có tử số \(numerator) nhưng không có mẫu số và giá trị",
                en: "there is a numerator, \(numerator), but no denominator and no value",
                suggestion: Message(
                    vi: "Ghi thêm denominator, hoặc ghi tỷ lệ ở cột value.", en: "Add the denominator, or write the percentage in value."),
                cause: "denominator")
        })
}
