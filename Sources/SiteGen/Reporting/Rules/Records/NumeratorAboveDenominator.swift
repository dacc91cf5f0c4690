import Diagnostics

/// A part is not greater than the whole it is taken from.
enum NumeratorAboveDenominator {
    static let rule: Rule = Rule("numerator-above-denominator") { draft in
        draft.eachObservation { row, origin in
            guard draft.indicators[Int(row.indicator.index)].unitOfMeasure == .percent, let numerator = row.numerator,
                let denominator = row.denominator, denominator > 0, numerator > denominator else { return }
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "numerator"), draft.subject(of: row),
                vi: "tử số \(numerator) lớn hơn mẫu số \(denominator)", en: "the numerator \(numerator) is above the denominator \(denominator)",
                suggestion: Message(vi: "Kiểm tra hai ô; có thể tử số và mẫu số bị đổi chỗ.", en: "Check both cells; they may have changed places."))
        }
    }
}
