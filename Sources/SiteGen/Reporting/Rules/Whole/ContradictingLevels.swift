import Diagnostics

enum ContradictingLevels {
    private static let why = Message(
        vi: "Các mức độ lồng nhau: phổ cập trung học cơ sở chỉ đạt khi phổ cập tiểu học và xóa mù chữ đã đạt (Nghị định 20/2014/NĐ-CP).",
        en:
            "Levels nest: lower secondary education is universal only where primary education is, and literacy is reached (Nghị định 20/2014/NĐ-CP)."
    )

    private static let upper = "unit-lower-secondary-universal-level"
    private static let lower = ["unit-primary-universal-level", "unit-literacy-level"]

    static let rule: Rule = Rule(
        "contradicting-levels", why: why,
        eachSeries: { draft, series in
            guard draft.indicators[Int(series.indicator.index)].id == upper else { return [] }
            let below = lower.compactMap { draft.indicatorIds.index(id: $0).map(IndicatorRef.init) }
            return draft.totals(series.area, series.indicator).flatMap { index in below.compactMap { check(index, under: $0, draft) } }
        })

    private static func check(_ index: Int, under below: IndicatorRef, _ draft: Draft) -> Finding? {
        let row = draft.observations[index]
        guard let level = row.value, level >= Rational(1), let under = draft.total(row.area, below, Int(row.year)), let other = under.value,
            other < Rational(1)
        else { return nil }
        let name = draft.indicators[Int(below.index)].name, place = draft.place(of: under)
        return rule.warning(
            at: draft.location(of: row, draft.origins[index], "value"), draft.subject(of: row),
            vi: "đạt mức độ \(level.numerator) trong khi «\(name.vi)» là mức độ \(other.numerator) (\(place))",
            en: "level \(level.numerator) while «\(name.en ?? name.vi)» is at level \(other.numerator) (\(place))",
            suggestion: Message(
                vi: "Kiểm tra hai dòng: muốn đạt mức độ 1 trở lên thì «\(name.vi)» cũng phải từ mức độ 1.",
                en: "Check both rows: level 1 or above needs «\(name.en ?? name.vi)» at level 1 or above."))
    }
}
