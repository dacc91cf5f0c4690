import Language
import Measuring
import Reporting
import Wording

/// Siblings as a comparison: numbers from the report, words from the office's own.
extension Siblings {
    /// More than so many rows are shown as the ten furthest and the ten nearest.
    static let mostRows = 40
    static let endRows = 10

    /// By distance to the target, the furthest first; nil where there are too many to draw and they may not be put in order.
    func byGap() -> Comparison? {
        comparison(isOrdered ? worstFirst : rows, cut: isOrdered, hasBases: true)
    }

    /// Best first, with places.
    func ranked() -> Comparison? {
        let sorted = ordered(rows, worstFirst: false)
        let places = sharedPlaces(sorted.compactMap(\.exact))
        return comparison(sorted.enumerated().map { index, row in
            var row = row
            row.row.place = index < places.count ? places[index] : nil
            return row
        }, cut: true, hasBases: false)
    }

    /// A row and what it is put in order by.
    struct Sortable {
        let member: Member
        var row: Comparison.Row
        let exact: Exact?
        /// From now to the target, the greater the further; without a target the value itself.
        let distance: Double
        let baseYear: Int?
        let baseExact: Exact?
    }

    func madeRows() -> [Sortable] {
        let isDown = model.direction == .down
        return zip(members, bases()).map { member, base in
            let target = (member.head ?? aim).map { report[$0.target] }
            let figure = target.map { Comparison.Figure(value: $0.value.double, text: words.figure($0.value, model, isTarget: true)) }
            var row = Comparison.Row(name: member.name)
            row.base = base.map { Comparison.Figure(value: $0.value.double, text: baseText($0.value, of: member, in: $0.year)) }
            row.now = member.now.map { Comparison.Figure(value: $0.value.double, text: words.shortFigure($0.value, $0, model)) }
            row.target = figure
            row.gap = zip2(member.now?.value, target?.value).map { gapText($0, $1) } ?? ""
            row.range = interval(of: member).map { $0.low.double...$0.high.double }
            row.absence = member.now == nil ? absence(member) : ""
            row.verdict = member.head.map { verdict($0) }
            let value = member.now?.value.double ?? 0
            let distance = figure.map { isDown ? value - $0.value : $0.value - value } ?? (isDown ? value : -value)
            return Sortable(member: member, row: row, exact: member.now?.value, distance: distance, baseYear: base?.year, baseExact: base?.value)
        }
    }

    /// A value of a year before, in counts where it was of a small set; a base that a plan states has none.
    func baseText(_ value: Exact, of member: Member, in year: Int) -> String {
        guard let point = member.series.point(in: year), point.value == value else { return words.figure(value, model) }
        return words.shortFigure(value, point, model)
    }

    /// «9,7», and nothing more to go as a word.
    func gapText(_ now: Exact, _ target: Exact) -> String {
        let points = Int128(target.numerator) * Int128(now.denominator) - Int128(now.numerator) * Int128(target.denominator)
        let missing = model.direction == .up ? points : -points
        if missing <= 0 { return words[.compareNoGap] }
        let below = Int128(target.denominator) * Int128(now.denominator), decimals = max(model.decimals, 1)
        let size = ShownSize(missing, over: below, decimals: decimals, in: words.tongue)
        if size.isTiny { return words.said(size) }
        return NumberForm(NumberStyle(words.tongue), decimals: decimals).text(missing, over: below)
    }

    func verdict(_ head: Assessment) -> Comparison.Verdict {
        Comparison.Verdict(word: words[head.word], icon: .init(head.standing), fill: .init(head.standing))
    }

    func absence(_ member: Member) -> String {
        guard let point = member.series.point(in: year) else { return member.silence }
        if point.value != nil { return words[.compareOtherDate] }
        if let interval = interval(of: member) { return words.interval(interval.low, interval.high, model) }
        return words[point.status == .notApplicable ? .absentNotApplicable : .absentMissing]
    }

    /// What a share of the compared year can be while children have not reported.
    func partial(_ member: Member) -> PartialValue? {
        member.now == nil ? member.series.point(in: year)?.partial.flatMap { $0.asOf == asOf ? $0 : nil } : nil
    }

    private func interval(of member: Member) -> (low: Exact, high: Exact)? { partial(member).flatMap { zip2($0.low, $0.high) } }

    /// Equal ones stay in the official order; those without a value come last.
    func ordered(_ rows: [Sortable], worstFirst: Bool) -> [Sortable] {
        let isUp = model.direction == .up
        return rows.indices.sorted { a, b in
            guard let first = rows[a].exact, let second = rows[b].exact else {
                return (rows[a].exact == nil) == (rows[b].exact == nil) ? a < b : rows[a].exact != nil
            }
            if worstFirst, rows[a].distance != rows[b].distance { return rows[a].distance > rows[b].distance }
            if first == second { return a < b }
            return (first < second) == (isUp == worstFirst)
        }.map { rows[$0] }
    }
}

/// Both, or nothing.
private func zip2<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
    guard let a, let b else { return nil }
    return (a, b)
}
