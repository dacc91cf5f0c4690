import Diagnostics

/// A level is one of those that its indicator names.
enum LevelRange {
    static let rule: Rule = Rule("level-range") { draft in
        draft.eachObservation { row, origin in
            let indicator = draft.indicators[Int(row.indicator.index)]
            guard indicator.unitOfMeasure == .level, origin.hasTypedValue else { return }
            let highest = indicator.levels.isEmpty ? Int64.max : Int64(indicator.levels.count - 1)
            if (0...highest).contains(origin.typed) { return }
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "value"), draft.subject(of: row),
                vi: "không có mức độ \(origin.typed)", en: "there is no level \(origin.typed)",
                suggestion: Message(vi: "Ghi mức độ từ 0 đến \(highest).", en: "Write a level from 0 to \(highest)."))
        }
    }
}
