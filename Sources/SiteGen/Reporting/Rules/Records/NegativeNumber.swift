import Diagnostics

/// What is counted is not below nought.
enum NegativeNumber {
    static let rule: Rule = Rule("negative-number") { draft in
        let measures = draft.indicators.map(\.unitOfMeasure)
        draft.eachObservation { row, origin in
            let measure = measures[Int(row.indicator.index)]
            let value = (measure == .count || measure == .amount) && origin.hasTypedValue ? origin.typed : 0
            let (numerator, denominator) = (row.numerator ?? 0, row.denominator ?? 0)
            // nearly every row ends here
            if value >= 0, numerator >= 0, denominator >= 0 { return }
            if measure.isStated { return }
            let cells = [("value", value), ("numerator", numerator), ("denominator", denominator)]
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
