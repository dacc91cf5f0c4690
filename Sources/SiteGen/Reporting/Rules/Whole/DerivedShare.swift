import Diagnostics
import Language

enum DerivedShare {
    private static let why = Message(
        vi: "Tỷ lệ đơn vị trực thuộc được báo cáo khớp với số liệu của chính các đơn vị ấy, khi tất cả đã báo cáo.",
        en: "A reported share of children agrees with what the children themselves reported, once all have.")

    static let rule: Rule = Rule(
        "derived-share", why: why,
        eachSeries: { draft, series in
            guard case .shareOfChildren(let counted, let bound) = draft.indicators[Int(series.indicator.index)].derivation else {
                return []
            }
            return draft.totals(series.area, series.indicator).compactMap { check($0, counted, bound, draft) }
        })

    private static func check(_ index: Int, _ counted: IndicatorRef, _ bound: Indicator.Bound, _ draft: Draft) -> Finding? {
        let row = draft.observations[index]
        let children = draft.children(of: row.area, row, concernedBy: counted)
        let values = children.compactMap { draft.total($0, counted, Int(row.year))?.value }
        guard let reported = row.value, !children.isEmpty, values.count == children.count else { return nil }
        if draft.isRefused(row.area, row.indicator) || children.contains(where: { draft.isRefused($0, counted) }) { return nil }
        let satisfied = Int64(values.count { bound.isSatisfied(by: $0) })
        let whole = Int64(children.count)
        if agrees(reported, row, draft.origins[index], satisfied, whole) { return nil }
        let found = row.numerator.flatMap { n in row.denominator.map { "\(n)/\($0)" } } ?? draft.written(row, draft.origins[index], "value")
        let column = row.numerator != nil && draft.origins[index].typed == nil ? "numerator" : "value"
        return rule.warning(
            at: draft.location(of: row, draft.origins[index], column), draft.subject(of: row),
            vi: "báo cáo \(found), nhưng theo số liệu của các đơn vị trực thuộc là \(satisfied)/\(whole)",
            en: "\(found) is reported, but by the units below it is \(satisfied)/\(whole)",
            suggestion: Message(
                vi: "Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
                en: "Check the unit and the units below it; both numbers are shown."))
    }

    /// Exactly where the report gives counts; else rounded or cut off at the decimals typed.
    private static func agrees(_ reported: Rational, _ row: Observation, _ origin: ObservationOrigin, _ part: Int64, _ whole: Int64) -> Bool
    {
        if row.numerator != nil, row.denominator != nil { return reported == Rational(part * 100, over: whole) }
        guard let typed = origin.typed else { return false }
        let share = Int128(part) * 100, whole = Int128(whole), decimals = Int(typed.decimals)
        return [false, true].contains { Int128(typed.digits) == scaled(share, over: whole, decimals: decimals, cutting: $0) }
    }
}
