import Diagnostics

/// What is counted is not below nought.
enum NegativeNumber {
    static let rule: Rule = Rule("negative-number") { draft in
        draft.eachObservation { row, origin in
            let measure = draft.indicators[Int(row.indicator.index)].unitOfMeasure
            let counted = measure == .count || measure == .amount
            if draft.isStated(row) { return }
            let cells = [("value", counted && origin.hasTypedValue ? origin.typed : 0), ("numerator", row.numerator ?? 0), ("denominator", row.denominator ?? 0)]
            for (column, number) in cells where number < 0 {
                let found = draft.written(row, origin, column)
                draft.findings.error(
                    rule, at: draft.location(of: row, origin, column), draft.subject(of: row),
                    vi: "«\(column)» ghi số âm «\(found)»", en: "«\(column)» says the negative number «\(found)»",
                    suggestion: Message(vi: "Ghi số từ 0 trở lên.", en: "Write a number from 0 up."))
            }
        }
    }
}
