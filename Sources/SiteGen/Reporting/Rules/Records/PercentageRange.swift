import Diagnostics

enum PercentageRange {
    private static let why = Message(
        vi: "Tỷ lệ nằm trong khoảng 0–100.",
        en: "A percentage lies between 0 and 100.")

    static let rule: Rule = Rule(
        "percentage-range", why: why,
        eachRow: { row in
            guard row.measure == .percent, let typed = row.typed, !typed.isPercentage else { return nil }
            let found = row.written("value")
            return rule.error(
                row, "value",
                vi: "tỷ lệ «\(found)» nằm ngoài khoảng 0–100", en: "the percentage «\(found)» lies outside 0–100",
                suggestion: Message(
                    vi: "Ghi tỷ lệ từ 0 đến 100; nếu là số đếm, ghi ở cột numerator.",
                    en: "Write a percentage from 0 to 100; a count belongs in numerator."))
        })
}
