import Diagnostics

enum LevelRange {
    private static let why = Message(
        vi: "Mức độ là một trong các mức mà chỉ tiêu kể ra.",
        en: "A level is one of those that its indicator names.")

    static let rule: Rule = Rule(
        "level-range", why: why,
        eachRow: { row in
            guard row.measure == .level, let level = row.typed?.digits else { return nil }
            let named = row.indicator.levels.count, highest = named == 0 ? Int64.max : Int64(named - 1)
            if (0...highest).contains(level) { return nil }
            return rule.error(
                row, "value",
                vi: "không có mức độ \(level)", en: "there is no level \(level)",
                suggestion: Message(vi: "Ghi mức độ từ 0 đến \(highest).", en: "Write a level from 0 to \(highest)."))
        })
}
