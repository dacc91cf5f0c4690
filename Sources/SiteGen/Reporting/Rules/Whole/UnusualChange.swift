import Diagnostics
import Language

/// A change of more than three times the usual yearly change of its series (the mean of at least three earlier ones) is often a slip of the hand.
enum UnusualChange {
    private static let factor = 3.0
    private static let earlierChanges = 3

    static let rule: Rule = Rule("unusual-change") { draft in
        for key in draft.seriesKeys {
            let indicator = draft.indicators[Int(key.indicator.index)]
            if indicator.unitOfMeasure == .level || indicator.unitOfMeasure == .boolean { continue }
            let breaks = Set(indicator.definitionBreaks.map(\.year) + boundaryYears(key.area, draft))
            if draft.isRefused(key.area, key.indicator) { continue }
            check(draft.totals(key.area, key.indicator), indicator, breaks, draft)
        }
    }

    private static func check(_ rows: Range<Int>, _ indicator: Indicator, _ breaks: Set<Int>, _ draft: Draft) {
        var sizes: [Double] = []
        var last: (year: Int, value: Double)?
        let unit = 1 / Double((0..<indicator.decimals).reduce(1) { power, _ in power * 10 })
        for index in rows {
            let row = draft.observations[index]
            guard let value = row.value?.double else { continue }
            let year = Int(row.year)
            defer { last = (year, value) }
            guard let before = last else { continue }
            if breaks.contains(where: { before.year < $0 && $0 <= year }) {
                sizes = []
                continue
            }
            let size = abs(value - before.value) / Double(year - before.year)
            let usual = sizes.reduce(0, +) / Double(max(sizes.count, 1))
            if sizes.count >= earlierChanges, size > factor * max(usual, unit) {
                report(index, value - before.value, since: before.year, usual: usual, indicator, draft)
            }
            sizes.append(size)
        }
    }

    private static func report(_ index: Int, _ change: Double, since: Int, usual: Double, _ indicator: Indicator, _ draft: Draft) {
        let row = draft.observations[index]
        let isShare = indicator.unitOfMeasure == .percent
        let text = { (value: Double, style: NumberStyle) in NumberForm(style, decimals: max(indicator.decimals, 1), cutsZeros: true).text(value) }
        draft.findings.warning(
            rule, at: draft.location(of: row, draft.origins[index], draft.origins[index].hasTypedValue ? "value" : "numerator"), draft.subject(of: row),
            vi: "\(change < 0 ? "giảm" : "tăng") \(text(abs(change), .vietnamese))\(isShare ? " điểm phần trăm" : "") so với năm \(since), trong khi các năm trước thường chỉ thay đổi \(text(usual, .vietnamese)) mỗi năm",
            en: "\(change < 0 ? "down" : "up") \(text(abs(change), .english))\(isShare ? " points" : "") on \(since), while earlier years usually changed by \(text(usual, .english)) a year",
            suggestion: Message(vi: "Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.", en: "Check the number; if it is right, explain it in note or in the narrative."))
    }

    /// Years whose values speak of another territory than those before.
    private static func boundaryYears(_ area: AreaRef, _ draft: Draft) -> [Int] {
        draft.changes.filter { ($0.to == area || $0.from == area) && $0.kind != .rename }.map(\.date.year)
    }
}
