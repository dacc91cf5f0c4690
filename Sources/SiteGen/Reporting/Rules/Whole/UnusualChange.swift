import Diagnostics
import Language

enum UnusualChange {
    private static let why = Message(
        vi:
            "Thay đổi hơn ba lần mức thường thấy hằng năm của chuỗi số (trung bình của ít nhất ba năm trước) thường là gõ nhầm; khi chưa đủ ba năm, giá trị gấp năm lần hoặc bằng một phần năm năm trước cũng vậy. Dòng có ghi chú ở cột note là đã giải thích, không nhắc. Nhắc một lần mỗi chuỗi.",
        en:
            "A change of more than three times the usual yearly change of its series (the mean of at least three earlier ones) is often a slip of the hand; while there are fewer earlier changes, so is a value of five times the one before, or of a fifth. A row with a note is explained, and not warned of. One warning a series."
    )

    private static let factor = 3.0
    private static let earlierChanges = 3
    private static let ratio = 5.0
    /// Small numbers multiply easily: the larger of the two is at least this.
    private static let smallest = 20.0

    static let rule: Rule = Rule(
        "unusual-change", why: why,
        eachSeries: { draft, series in
            let indicator = draft.indicators[Int(series.indicator.index)]
            if indicator.unitOfMeasure.isStated || draft.isRefused(series.area, series.indicator) { return [] }
            let breaks = Set(indicator.definitionBreaks.map(\.year) + boundaryYears(series.area, draft))
            return [first(of: draft.totals(series.area, series.indicator), indicator, breaks, draft)].compactMap(\.self)
        })

    private static func first(of rows: Range<Int>, _ indicator: Indicator, _ breaks: Set<Int>, _ draft: Draft) -> Finding? {
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
            // a part of one has a warning of its own
            if indicator.unitOfMeasure == .percent, FractionForPercent.evidence(index, draft) != nil { return nil }
            if sizes.count >= earlierChanges, size > factor * max(usual, unit) {
                // explained where our advice says; once is no habit of the series
                if row.note != 0 { continue }
                return jump(index, value - before.value, since: before.year, usual: usual, indicator, draft)
            }
            if sizes.count < earlierChanges, indicator.unitOfMeasure != .amount, isMultiple(value, before.value) {
                if row.note != 0 { continue }
                return multiple(index, value, before, indicator, draft)
            }
            sizes.append(size)
        }
        return nil
    }

    private static func isMultiple(_ a: Double, _ b: Double) -> Bool {
        min(a, b) > 0 && max(a, b) >= smallest && max(a, b) >= ratio * min(a, b)
    }

    private static func jump(_ index: Int, _ change: Double, since: Int, usual: Double, _ indicator: Indicator, _ draft: Draft) -> Finding {
        let isShare = indicator.unitOfMeasure == .percent
        return warning(
            index, draft,
            vi:
                "\(change < 0 ? "giảm" : "tăng") \(text(abs(change), .vietnamese, indicator))\(isShare ? " điểm phần trăm" : "") so với năm \(since), trong khi các năm trước thường chỉ thay đổi \(text(usual, .vietnamese, indicator)) mỗi năm",
            en:
                "\(change < 0 ? "down" : "up") \(text(abs(change), .english, indicator))\(isShare ? " points" : "") on \(since), while earlier years usually changed by \(text(usual, .english, indicator)) a year"
        )
    }

    private static func multiple(
        _ index: Int, _ value: Double, _ before: (year: Int, value: Double), _ indicator: Indicator, _ draft: Draft
    ) -> Finding {
        let times = max(value, before.value) / min(value, before.value)
        let sign = indicator.unitOfMeasure == .percent ? "%" : ""
        let numbers = { (style: NumberStyle) in "\(text(before.value, style, indicator))\(sign) → \(text(value, style, indicator))\(sign)" }
        let isMore = value > before.value
        let (vi, en) = (
            NumberForm(.vietnamese, decimals: 1, cutsZeros: true).text(times),
            NumberForm(.english, decimals: 1, cutsZeros: true).text(times)
        )
        return warning(
            index, draft,
            vi:
                "\(isMore ? "gấp \(vi) lần" : "giảm \(vi) lần so với") năm \(before.year) (\(numbers(.vietnamese))): có thể gõ thừa hoặc thiếu một chữ số",
            en:
                "\(en) times \(isMore ? "more" : "less") than in \(before.year) (\(numbers(.english))): a digit may be missing or one too many"
        )
    }

    private static func warning(_ index: Int, _ draft: Draft, vi: String, en: String) -> Finding {
        let row = draft.observations[index]
        return rule.warning(
            at: draft.location(of: row, draft.origins[index], draft.origins[index].typed == nil ? "numerator" : "value"),
            draft.subject(of: row),
            vi: vi, en: en,
            suggestion: Message(
                vi: "Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
                en: "Check the number; if it is right, explain it in note or in the narrative."))
    }

    private static func text(_ value: Double, _ style: NumberStyle, _ indicator: Indicator) -> String {
        NumberForm(style, decimals: max(indicator.decimals, 1), cutsZeros: true).text(value)
    }

    /// Years whose values speak of another territory than those before.
    private static func boundaryYears(_ area: AreaRef, _ draft: Draft) -> [Int] {
        draft.changes.filter { ($0.to == area || $0.from == area) && $0.kind != .rename }.map(\.date.year)
    }
}
