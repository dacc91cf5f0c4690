import Diagnostics

/// A level is one of those that its indicator names.
enum LevelRange {
    static let rule: Rule = Rule("level-range", eachRow: { row in
        guard row.measure == .level, let level = row.typed?.digits else { return nil }
        let named = row.indicator.levels.count, highest = named == 0 ? Int64.max : Int64(named - 1)
        if (0...highest).contains(level) { return nil }
        return rule.error(
            row, "value",
            vi: "không có mức độ \(level)", en: "there is no level \(level)",
            suggestion: Message(vi: "Ghi mức độ từ 0 đến \(highest).", en: "Write a level from 0 to \(highest)."))
    })
}
