import Diagnostics

/// A share is taken of something: a denominator is at least 1.
enum ZeroDenominator {
    static let rule: Rule = Rule("zero-denominator") { draft in
        draft.eachObservation { row, origin in
            // what is stated instead of computed has no denominator at all: CountBesideState says so
            guard row.denominator == 0, !draft.indicators[Int(row.indicator.index)].unitOfMeasure.isStated else { return }
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "denominator"), draft.subject(of: row),
                vi: "mẫu số là 0", en: "the denominator is 0",
                suggestion: Message(
                    vi: "Ghi mẫu số thật; nếu đơn vị không có đối tượng này, bỏ trống các số và ghi status là not_applicable.",
                    en: "Write the real denominator; where there is nothing to count, leave the numbers blank and set status to not_applicable."),
                cause: "0")
        }
    }
}
