import Diagnostics

enum UnresolvedReference {
    private static let why = Message(
        vi: "Mỗi số, mục tiêu, đánh giá hay biểu đồ mà bài viết trích đều có thật.",
        en: "Every number, target, standing or chart that a narrative asks for is there.")

    static let rule: Rule = Rule("unresolved-reference", why: why) { draft in
        draft.asked.compactMap { asked in
            missing(asked.reference, draft).map { missing in
                rule.error(at: asked.written.location, missing.subject, vi: missing.vi, en: missing.en, suggestion: missing.advice)
            }
        }
    }

    private typealias Missing = (subject: Subject, vi: String, en: String, advice: Message)

    private static func missing(_ reference: DataReference, _ draft: Draft) -> Missing? {
        switch reference {
        case .value(let area, let indicator, let year):
            return hasValue(area, indicator, year, draft) ? nil : noValue(area, indicator, year, draft)
        case .change(let area, let indicator, let from, let to):
            for year in [from, to] where !hasValue(area, indicator, year, draft) { return noValue(area, indicator, year, draft) }
            return nil
        case .target(let area, let indicator, let year):
            let isSet = draft.refused.hasPlans || draft.targets(judging: area, indicator).contains { $0.year == year }
            return isSet ? nil : noTarget(area, indicator, year, draft)
        case .standing(let area, let indicator, let year):
            let judged = draft.targets(judging: area, indicator).contains { $0.plan.firstYear <= year && year <= $0.plan.lastYear }
            return judged || draft.refused.hasPlans ? nil : noTarget(area, indicator, year, draft)
        case .chart(let area, let indicator):
            let isDrawn = !draft.totals(area, indicator).isEmpty || draft.derives(area, indicator, nil) || draft.isRefused(area, indicator)
            return isDrawn ? nil : noValue(area, indicator, nil, draft)
        }
    }

    private static func hasValue(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, _ draft: Draft) -> Bool {
        if let row = draft.total(area, indicator, year), row.value != nil { return true }
        return draft.derives(area, indicator, year) || draft.isRefused(area, indicator)
    }

    private static func noValue(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int?, _ draft: Draft) -> Missing {
        let years = draft.observations[draft.totals(area, indicator)].filter { $0.value != nil }.map { "\($0.year)" }.joined(
            separator: ", ")
        return (
            draft.subject(area, indicator, year: year), "không có số liệu để trích", "there is no value to take",
            years.isEmpty
                ? Message(vi: "Bổ sung số liệu vào data/, hoặc bỏ chỗ trích này.", en: "Add the value to data/, or remove this reference.")
                : Message(vi: "Các năm có số liệu: \(years).", en: "Years with a value: \(years).")
        )
    }

    private static func noTarget(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, _ draft: Draft) -> Missing {
        let years = draft.targets(judging: area, indicator).compactMap { $0.year.map(String.init) }.joined(separator: ", ")
        return (
            draft.subject(area, indicator, year: year), "không có mục tiêu để trích", "there is no target to take",
            years.isEmpty
                ? Message(
                    vi: "Đơn vị không được giao chỉ tiêu này; bỏ chỗ trích, hoặc ghi mã đơn vị khác ở cuối.",
                    en: "The unit has no such target; remove the reference, or end it with another unit's id.")
                : Message(vi: "Các năm có mục tiêu: \(years).", en: "Years with a target: \(years).")
        )
    }
}
