import Diagnostics

enum ZeroDenominator {
    private static let why = Message(
        vi: "Tỷ lệ phải tính trên một cái gì: mẫu số ít nhất là 1.",
        en: "A share is taken of something: a denominator is at least 1.")

    static let rule: Rule = Rule(
        "zero-denominator", why: why,
        eachRow: { row in
            // what is stated instead of computed has no denominator at all: CountBesideState says so
            guard row.denominator == 0, !row.measure.isStated else { return nil }
            return rule.error(
                row, "denominator",
                vi: "mẫu số là 0", en: "the denominator is 0",
                suggestion: Message(
                    vi: "Ghi mẫu số thật; nếu đơn vị không có đối tượng này, bỏ trống các số và ghi status là not_applicable.",
                    en:
                        "Write the real denominator; where there is nothing to count, leave the numbers blank and set status to not_applicable."
                ),
                cause: "0")
        })
}
