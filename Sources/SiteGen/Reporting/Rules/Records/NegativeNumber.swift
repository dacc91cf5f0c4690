import Diagnostics

enum NegativeNumber {
    private static let why = Message(
        vi: "Cái đếm được không dưới không.",
        en: "What is counted is not below nought.")

    static let rule: Rule = Rule(
        "negative-number", why: why,
        cellsOfEachRow: { row in
            let isCounted = row.measure == .count || row.measure == .amount
            let (value, numerator, denominator) = (isCounted ? row.typed?.digits ?? 0 : 0, row.numerator ?? 0, row.denominator ?? 0)
            // nearly every row ends here
            if value >= 0, numerator >= 0, denominator >= 0 { return [] }
            if row.measure.isStated { return [] }
            return [("value", value), ("numerator", numerator), ("denominator", denominator)].filter { $0.1 < 0 }.map { column, _ in
                rule.error(
                    row, column,
                    vi: "«\(column)» ghi số âm «\(row.written(column))»",
                    en: "«\(column)» says the negative number «\(row.written(column))»",
                    suggestion: Message(vi: "Ghi số từ 0 trở lên.", en: "Write a number from 0 up."))
            }
        })
}
