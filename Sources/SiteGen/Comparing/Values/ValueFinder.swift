import Measuring
import Reporting

/// Finds in which columns two rows differ, and what is to be known of that.
struct ValueFinder {
    private let base: MeasuredReport?
    private let head: MeasuredReport?
    private let namesakes: Set<String>

    init(_ base: MeasuredReport?, _ head: MeasuredReport?, namesakes: Set<String>) {
        self.namesakes = namesakes
        self.base = base
        self.head = head
    }

    /// The columns in which two rows of one key differ, in the file's order; `92.0` is `92`, and a share is its counts.
    func fields(_ old: Int, _ new: Int) -> [String] {
        guard let base, let head else { return [] }
        let (a, b) = (base.report.observations[old], head.report.observations[new])
        var fields: [String] = []
        if a.asOf != b.asOf { fields.append("as_of") }
        if a.value != b.value { fields.append("value") }
        if a.numerator != b.numerator { fields.append("numerator") }
        if a.denominator != b.denominator { fields.append("denominator") }
        if a.status != b.status { fields.append("status") }
        if a.illustrative != b.illustrative { fields.append("illustrative") }
        if base.report.texts[Int(a.source)] != head.report.texts[Int(b.source)] { fields.append("source") }
        if a.published != b.published { fields.append("published") }
        if base.report.texts[Int(a.note)] != head.report.texts[Int(b.note)] { fields.append("note") }
        if !isSameReplaced(a, b, base.report, head.report) { fields.append("replaced") }
        return fields
    }

    /// The provisional row that a final one replaced is shown beside it, so it counts too.
    private func isSameReplaced(_ a: Observation, _ b: Observation, _ base: Report, _ head: Report) -> Bool {
        guard let earlier = a.supersedes, let later = b.supersedes else { return a.supersedes == nil && b.supersedes == nil }
        let (old, new) = (base.superseded[Int(earlier)], head.superseded[Int(later)])
        return old.value == new.value && old.numerator == new.numerator && old.denominator == new.denominator && old.status == new.status
            && old.asOf == new.asOf && old.published == new.published && old.illustrative == new.illustrative
            && base.texts[Int(old.source)] == head.texts[Int(new.source)] && base.texts[Int(old.note)] == head.texts[Int(new.note)]
    }

    func difference(_ old: Int?, _ new: Int?, fields: [String]) -> ValueDifference {
        let before = old.flatMap { index in base.map { ($0, $0.report.observations[index]) } }
        let after = new.flatMap { index in head.map { ($0, $0.report.observations[index]) } }
        guard let (measured, row) = after ?? before else { preconditionFailure("a change has at least one side") }
        let report = measured.report
        let indicator = report[row.indicator]
        return ValueDifference(
            unit: Named(row.area, in: report, namesakes: namesakes), indicator: indicator, year: Int(row.year),
            cell: report.cellName(Int(row.cell)),
            edit: before == nil ? .added : after == nil ? .removed : .changed,
            before: before.map { ValueDifference.Row(report: $0.0.report, row: $0.1) },
            after: after.map { ValueDifference.Row(report: $0.0.report, row: $0.1) }, fields: fields,
            hints: hints(before?.1, after?.1, indicator, usual: before.flatMap { usualStep($0.0, $0.1) }),
            series: row.cell == 0 && fields.contains("value") ? measured.series(row.area, row.indicator) : nil,
            place: Place(path: report.files[Int(row.file)], line: Int(row.line)),
            shownBefore: before?.1.value == nil ? after.flatMap { shown(like: $0.1, in: $0.0, by: base) } : nil,
            shownAfter: after?.1.value == nil
                ? before.flatMap { shown(like: $0.1, in: $0.0, by: head) }
                : before.flatMap { old in after.flatMap { reappeared(old.1, $0.1) } })
    }

    /// What one side shows where the other has a row with a value.
    private func shown(like row: Observation, in other: MeasuredReport, by side: MeasuredReport?) -> ValueDifference.Instead? {
        guard row.cell == 0, row.value != nil, let side, let area = side.report.area(id: other.report[row.area].id),
            let indicator = side.report.indicator(id: other.report[row.indicator].id)
        else { return nil }
        switch side.chronicle.standIn(area, indicator, year: Int(row.year)) {
        case .value(let judged): return .value(judged)
        case .partial(let partial): return .partial(partial)
        case nil: return nil
        }
    }

    /// A final row is gone, and the provisional one that it had replaced stands again.
    private func reappeared(_ old: Observation, _ new: Observation) -> ValueDifference.Instead? {
        guard let base, let earlier = old.supersedes, new.supersedes == nil else { return nil }
        let replaced = base.report.superseded[Int(earlier)]
        return replaced.value == new.value && replaced.status == new.status ? .provisional(new) : nil
    }

    /// The middle one of the series' changes from year to year; nil from fewer than three values.
    private func usualStep(_ measured: MeasuredReport, _ row: Observation) -> Double? {
        guard row.cell == 0 else { return nil }
        let values = measured.series(row.area, row.indicator).points.compactMap { $0.value?.double }
        guard values.count >= 3 else { return nil }
        let steps = zip(values, values.dropFirst()).map { abs($1 - $0) }.sorted()
        let middle = steps[steps.count / 2]
        return middle > 0 ? middle : nil
    }
}
