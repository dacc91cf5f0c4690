import Diagnostics

enum ChildrenSum {
    private static let why = Message(
        vi: "Số của một đơn vị ở chỉ tiêu tính tổng bằng tổng của các đơn vị trực thuộc năm ấy, khi tất cả đã báo cáo.",
        en:
            "What a unit reports of a summed indicator is the sum of its children: of those that were its children then, once all have reported."
    )

    static let rule: Rule = Rule(
        "children-sum", why: why,
        eachSeries: { draft, series in
            guard case .sumOfChildren = draft.indicators[Int(series.indicator.index)].derivation else { return [] }
            return draft.totals(series.area, series.indicator).flatMap { check($0, draft) }
        })

    private static func check(_ index: Int, _ draft: Draft) -> [Finding] {
        let row = draft.observations[index]
        let children = draft.children(of: row.area, row, concernedBy: row.indicator)
        let rows = children.compactMap { draft.total($0, row.indicator, Int(row.year)) }
        guard !children.isEmpty, rows.count == children.count, !(rows + [row]).contains(where: { draft.isRefused($0.area, $0.indicator) })
        else { return [] }
        let isCount = draft.indicators[Int(row.indicator.index)].unitOfMeasure != .percent
        let sums: [(String, Message, Int64?, [Int64?])] = [
            (
                isCount && row.numerator == nil ? "value" : "numerator", Message(vi: "số đếm", en: "counts"), count(row, isCount),
                rows.map { count($0, isCount) }
            ),
            ("denominator", Message(vi: "mẫu số", en: "denominators"), row.denominator, rows.map(\.denominator)),
        ]
        return sums.compactMap { column, what, own, parts in
            let counts = parts.compactMap { $0 }
            let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
            guard let own, counts.count == parts.count, sum != own else { return nil }
            return rule.warning(
                at: draft.location(of: row, draft.origins[index], column), draft.subject(of: row),
                vi: "báo cáo \(own), nhưng \(what.vi) của \(counts.count) đơn vị trực thuộc cộng lại là \(sum)",
                en: "\(own) is reported, but the \(what.en) of the \(counts.count) units below add up to \(sum)",
                suggestion: Message(
                    vi: "Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
                    en: "Check the unit and the units below it; both numbers are shown."))
        }
    }

    private static func count(_ row: Observation, _ isCount: Bool) -> Int64? {
        row.numerator ?? (isCount && row.value?.denominator == 1 ? row.value?.numerator : nil)
    }
}
