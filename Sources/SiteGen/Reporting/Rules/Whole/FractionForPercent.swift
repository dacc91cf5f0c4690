import Diagnostics
import Language

enum FractionForPercent {
    private static let why = Message(
        vi:
            "Tỷ lệ từ 1 trở xuống, không kèm tử số và mẫu số, bên cạnh những số lớn hơn hẳn, thường là phần của một: 0,45 thay cho 45%. Đúng là 0,45% thì ghi thêm dấu %.",
        en:
            "A percentage of 1 or less, typed without numerator and denominator, beside values, a baseline or a target of quite another size, is often a part of one: 0,45 for 45 %. Who means 0,45 % writes the sign."
    )

    /// What another figure must reach to speak against a value of 1 or less; targets lie further ahead than values.
    private static let smallestValue = Rational(10), smallestTarget = Rational(20)

    static let rule: Rule = Rule(
        "fraction-for-percent", why: why,
        eachSeries: { draft, series in
            if draft.indicators[Int(series.indicator.index)].unitOfMeasure != .percent || draft.isRefused(series.area, series.indicator) {
                return []
            }
            return draft.totals(series.area, series.indicator).compactMap { index in
                evidence(index, draft).map { finding(index, $0, draft) }
            }
        })

    private static func finding(_ index: Int, _ evidence: Message, _ draft: Draft) -> Finding {
        let row = draft.observations[index], value = row.value?.double ?? 0
        return rule.warning(
            at: draft.location(of: row, draft.origins[index], "value"), draft.subject(of: row),
            vi: "\(text(value, .vietnamese))% trong khi \(evidence.vi): có phải \(text(value * 100, .vietnamese))%?",
            en: "\(text(value, .english))% while \(evidence.en): was \(text(value * 100, .english))% meant?",
            suggestion: Message(
                vi:
                    "Ghi \(text(value * 100, .vietnamese)); nếu đúng là \(text(value, .vietnamese))%, ghi «\(text(value, .vietnamese))%» có dấu phần trăm.",
                en:
                    "Write \(text(value * 100, .english)); if \(text(value, .english))% is right, write «\(text(value, .english))%» with the sign."
            ))
    }

    /// The figure that makes the value of a row unlikely; nil where there is none, or the row's value is no such value.
    static func evidence(_ index: Int, _ draft: Draft) -> Message? {
        let row = draft.observations[index], origin = draft.origins[index]
        guard let typed = origin.typed, row.denominator == nil, let value = row.value, value > Rational(0), value <= Rational(1),
            !draft.written(row, origin, "value").contains("%")
        else { return nil }
        let others = draft.totals(row.area, row.indicator).filter { draft.observations[$0].value.map { $0 >= smallestValue } ?? false }
        if let near = others.last(where: { $0 < index }) ?? others.first {
            return said(
                "năm \(draft.observations[near].year) là", "it was", draft.observations[near].value, " in \(draft.observations[near].year)")
        }
        let parent = draft.areas[Int(row.area.index)].parent
        let targets = draft.plans.flatMap(\.targets).filter {
            $0.indicator == row.indicator && ($0.appliesTo == .unit ? $0.unit == row.area : $0.unit == parent)
        }
        if let baseline = targets.compactMap(\.baseline).first(where: { $0.value >= smallestValue }) {
            return said("giá trị gốc năm \(baseline.year) là", "the baseline is", baseline.value, " in \(baseline.year)")
        }
        // a whole 1 may well be the first per cent
        guard typed.decimals > 0, let target = targets.first(where: { $0.comparison != .atMost && $0.value >= smallestTarget }) else {
            return nil
        }
        let year = target.year.map { (" năm \($0)", " in \($0)") } ?? ("", "")
        return said("mục tiêu\(year.0) là", "the target is", target.value, year.1)
    }

    private static func said(_ vi: String, _ en: String, _ value: Rational?, _ year: String) -> Message {
        let value = value?.double ?? 0
        return Message(vi: "\(vi) \(text(value, .vietnamese))%", en: "\(en) \(text(value, .english))%\(year)")
    }

    private static func text(_ value: Double, _ style: NumberStyle) -> String {
        NumberForm(style, decimals: 4, cutsZeros: true).text(value)
    }
}
