import Diagnostics

enum NumeratorAboveDenominator {
    private static let why = Message(
        vi: "Phần không lớn hơn tổng mà nó được lấy ra.",
        en: "A part is not greater than the whole it is taken from.")

    static let rule: Rule = Rule(
        "numerator-above-denominator", why: why,
        eachRow: { row in
            guard row.measure == .percent, let numerator = row.numerator,
                let denominator = row.denominator, denominator > 0, numerator > denominator
            else { return nil }
            return rule.error(
                row, "numerator",
                vi: "tử số \(numerator) lớn hơn mẫu số \(denominator)",
                en: "the numerator \(numerator) is above the denominator \(denominator)",
                suggestion: Message(
                    vi: "Kiểm tra hai ô; có thể tử số và mẫu số bị đổi chỗ.", en: "Check both cells; they may have changed places."))
        })
}
