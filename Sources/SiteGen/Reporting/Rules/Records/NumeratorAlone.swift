import Diagnostics

/// A percentage is never made of a count whose whole is not known.
enum NumeratorAlone {
    static let rule: Rule = Rule("numerator-alone") { draft in
        draft.eachObservation { row, origin in
            guard draft.indicators[Int(row.indicator.index)].unitOfMeasure == .percent, row.value == nil, !origin.unread.contains(.numbers),
                let numerator = row.numerator, row.denominator == nil else { return }
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "numerator"), draft.subject(of: row),
                vi: "có tử số \(numerator) nhưng không có mẫu số và giá trị", en: "there is a numerator, \(numerator), but no denominator and no value",
                suggestion: Message(vi: "Ghi thêm denominator, hoặc ghi tỷ lệ ở cột value.", en: "Add the denominator, or write the percentage in value."),
                cause: "denominator")
        }
    }
}
