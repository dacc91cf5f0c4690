import Diagnostics
import Language

enum ShareDisagrees {
    private static let why = Message(
        vi: "Tỷ lệ ghi cạnh tử số và mẫu số bằng tử số chia mẫu số, làm tròn hoặc cắt ở số chữ số thập phân đã ghi.",
        en: "A percentage that is typed beside its numerator and denominator is their share, rounded or cut off at the decimals given.")

    static let rule: Rule = Rule(
        "share-disagrees", why: why,
        eachRow: { row in
            guard row.measure == .percent, let value = row.typed,
                let numerator = row.numerator, let denominator = row.denominator, denominator > 0,
                // what is impossible by itself has a message of its own
                (0...denominator).contains(numerator), value.isPercentage
            else { return nil }
            let decimals = Int(value.decimals), typed = Int128(value.digits)
            let share = Int128(numerator) * 100, whole = Int128(denominator)
            if typed == scaled(share, over: whole, decimals: decimals)
                || typed == scaled(share, over: whole, decimals: decimals, cutting: true)
            {
                return nil
            }
            // a program's own arithmetic is off in the last of its many digits
            if decimals > 9, abs(typed - scaled(share, over: whole, decimals: decimals)) < 100 { return nil }
            let found = row.written("value")
            let shown = max(decimals, row.indicator.decimals)
            return rule.error(
                row, "value",
                vi: "giá trị «\(found)» không khớp với \(numerator)/\(denominator)",
                en: "the value «\(found)» disagrees with \(numerator)/\(denominator)",
                suggestion: Message(
                    vi:
                        "\(numerator)/\(denominator) là \(percentText(numerator, of: denominator, decimals: shown, style: .vietnamese)): sửa value, tử số hoặc mẫu số, hoặc bỏ trống value.",
                    en:
                        "\(numerator)/\(denominator) is \(percentText(numerator, of: denominator, decimals: shown, style: .english)): mend value, numerator or denominator, or leave value blank."
                ))
        })
}
