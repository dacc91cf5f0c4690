import Diagnostics

/// The parts of a breakdown add up to their total, in counts.
enum BreakdownSum {
    static let rule: Rule = Rule("breakdown-sum") { draft in
        if draft.cells.count < 2 { return }
        for key in draft.seriesKeys {
            var end = draft.totals(key.area, key.indicator).upperBound
            while end < draft.observations.count, draft.observations[end].area == key.area, draft.observations[end].indicator == key.indicator { end += 1 }
            let totals = draft.totals(key.area, key.indicator)
            if totals.upperBound == end || draft.isRefused(key.area, key.indicator) { continue }
            for total in totals { check(total, parts: totals.upperBound..<end, draft) }
        }
    }

    private static func check(_ total: Int, parts: Range<Int>, _ draft: Draft) {
        let row = draft.observations[total]
        let rows = parts.map { draft.observations[$0] }.filter { $0.year == row.year }
        for (dimension, described) in draft.site.dimensions.enumerated() {
            let own = rows.filter { isPart(draft.cells[Int($0.cell)], of: dimension) }
            if own.isEmpty { continue }
            let isWhole = own.count == described.codes.count
            compare(total, own, isWhole, described, count: { $0.count(draft) }, "numerator", Message(vi: "số đếm", en: "count"), draft)
            compare(total, own, isWhole, described, count: { $0.denominator }, "denominator", Message(vi: "mẫu số", en: "denominator"), draft)
        }
    }

    /// A cell that is broken down by this dimension alone.
    private static func isPart(_ cell: [Int16], of dimension: Int) -> Bool {
        cell.indices.allSatisfy { (cell[$0] >= 0) == ($0 == dimension) }
    }

    private static func compare(
        _ total: Int, _ parts: [Observation], _ isWhole: Bool, _ dimension: Site.Dimension, count: (Observation) -> Int64?,
        _ column: String, _ what: Message, _ draft: Draft
    ) {
        let row = draft.observations[total]
        let counts = parts.compactMap(count)
        guard let whole = count(row), counts.count == parts.count else { return }
        let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
        // with a part missing, the others may be less, never more
        if sum == whole || (!isWhole && sum < whole) { return }
        let place = draft.written(row, draft.origins[total], column).isEmpty ? "value" : column
        draft.findings.warning(
            rule, at: draft.location(of: row, draft.origins[total], place), draft.subject(of: row),
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
