import Diagnostics

enum BreakdownSum {
    private static let why = Message(
        vi: "Các phần của một phân tổ cộng lại bằng tổng số, đối với số đếm.",
        en: "The parts of a breakdown add up to their total, in counts.")

    static let rule: Rule = Rule(
        "breakdown-sum", why: why,
        eachSeries: { draft, series in
            if draft.cells.count < 2 { return [] }
            let totals = draft.totals(series.area, series.indicator)
            var end = totals.upperBound
            while end < draft.observations.count, draft.observations[end].area == series.area,
                draft.observations[end].indicator == series.indicator
            { end += 1 }
            if totals.upperBound == end || draft.isRefused(series.area, series.indicator) { return [] }
            return totals.flatMap { check($0, parts: totals.upperBound..<end, draft) }
        })

    private static func check(_ total: Int, parts: Range<Int>, _ draft: Draft) -> [Finding] {
        let row = draft.observations[total]
        let rows = parts.map { draft.observations[$0] }.filter { $0.year == row.year }
        return draft.site.dimensions.enumerated().flatMap { dimension, described -> [Finding] in
            let own = rows.filter { isPart(draft.cells[Int($0.cell)], of: dimension) }
            if own.isEmpty { return [] }
            let isWhole = own.count == described.codes.count
            return [
                compare(total, own, isWhole, described, count: { $0.count(draft) }, "numerator", Message(vi: "số đếm", en: "count"), draft),
                compare(
                    total, own, isWhole, described, count: { $0.denominator }, "denominator", Message(vi: "mẫu số", en: "denominator"),
                    draft),
            ].compactMap(\.self)
        }
    }

    /// A cell that is broken down by this dimension alone.
    private static func isPart(_ cell: [Int16?], of dimension: Int) -> Bool {
        cell.indices.allSatisfy { (cell[$0] != nil) == ($0 == dimension) }
    }

    private static func compare(
        _ total: Int, _ parts: [Observation], _ isWhole: Bool, _ dimension: Site.Dimension, count: (Observation) -> Int64?,
        _ column: String, _ what: Message, _ draft: Draft
    ) -> Finding? {
        let row = draft.observations[total]
        let counts = parts.compactMap(count)
        guard let whole = count(row), counts.count == parts.count else { return nil }
        let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
        // with a part missing, the others may be less, never more
        if sum == whole || (!isWhole && sum < whole) { return nil }
        let place = draft.written(row, draft.origins[total], column).isEmpty ? "value" : column
        return rule.warning(
            at: draft.location(of: row, draft.origins[total], place), draft.subject(of: row),
            vi: "\(what.vi) theo «\(dimension.name.vi)» cộng lại là \(sum), khác tổng số \(whole)",
            en: "the \(what.en)s by «\(dimension.name.en ?? dimension.name.vi)» add up to \(sum), not to the total \(whole)",
            suggestion: Message(vi: "Kiểm tra tổng số và từng phần.", en: "Check the total and its parts."))
    }
}

extension Observation {
    /// What is counted: the numerator, or the value of a count indicator.
    fileprivate func count(_ draft: Draft) -> Int64? {
        if let numerator { return numerator }
        guard draft.indicators[Int(indicator.index)].unitOfMeasure == .count, let value else { return nil }
        return value.numerator
    }
}
