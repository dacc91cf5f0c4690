import Diagnostics

/// A percentage lies between 0 and 100.
enum PercentageRange {
    static let rule: Rule = Rule("percentage-range") { draft in
        draft.eachObservation { row, origin in
            guard origin.hasTypedValue, draft.indicators[Int(row.indicator.index)].unitOfMeasure == .percent else { return }
            if origin.isPercentage { return }
            let found = draft.written(row, origin, "value")
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "value"), draft.subject(of: row),
                vi: "tỷ lệ «\(found)» nằm ngoài khoảng 0–100", en: "the percentage «\(found)» lies outside 0–100",
                suggestion: Message(
                    vi: "Ghi tỷ lệ từ 0 đến 100; nếu là số đếm, ghi ở cột numerator.", en: "Write a percentage from 0 to 100; a count belongs in numerator."))
        }
    }
}
