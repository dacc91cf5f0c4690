import Language
import Measuring
import Reporting
import Wording

/// The units under one unit that are of one kind and alive in the compared year, on one indicator: what comparing drawings are made from,
/// gathered once for all of them.
package struct Siblings {
    package struct Member {
        package let area: AreaRef
        package let name: String
        let series: Series
        package let head: Assessment?
        /// In the compared year, where it speaks of the compared date.
        package let now: Shown?
        /// Why there is none, where it has no row.
        let silence: String
    }

    let report: Report
    let words: Words
    package let indicator: IndicatorRef
    package let parent: AreaRef?
    /// «phường»: what they are called, small.
    package let kind: String
    /// In the official order.
    package let members: [Member]
    let year: Int
    /// The first year that the table beneath shows.
    let firstYear: Int
    /// The values speak of this date, not of the year's end.
    let asOf: CivilDate?
    /// What the unit above has promised on the same indicator, and its standing; nil where the members have targets of their own.
    package let aim: Assessment?
    /// Unique on its page.
    package let id: String
    /// Made once for all drawings and the table: in the official order, and the furthest from its target first.
    package private(set) var rows: [Sortable] = []
    package private(set) var worstFirst: [Sortable] = []

    package var model: Indicator { report[indicator] }
    var valued: [Member] { members.filter { $0.now != nil } }
    var isJudged: Bool { members.contains { $0.head != nil } }
    package var isIllustrative: Bool { members.contains { $0.now?.illustrative == true } }

    /// All of them promise under one plan, or under none: their distances may be put in order.
    package var haveOneMeasure: Bool { Set(members.compactMap { $0.head?.target.plan }).count <= 1 }
    package var isOrdered: Bool { report.site.ranking != .off && haveOneMeasure }

    /// nil where fewer than two have a value of one year and date, or the values follow the units' size.
    /// - known: the units and their series, in the official order.
    package init?(
        _ known: [(area: AreaRef, series: Series)], of indicator: IndicatorRef, under parent: AreaRef?, in source: ChartSource, id: String
    ) {
        let report = source.report
        guard report[indicator].unitOfMeasure == .percent, let when = Self.latest(known, upTo: source.year, report) else { return nil }
        let measured = source.measured
        members = known.compactMap { area, series in
            guard report[area].isAlive(in: when.year) else { return nil }
            let shown = series.point(in: when.year).flatMap { Shown($0) }
            return Member(
                area: area, name: source.names.name(area), series: series, head: measured.headline(area, indicator),
                now: shown?.asOf == when.asOf ? shown : nil,
                silence: source.words.inWords(source.asked.silence(area, indicator, when.year, in: report)))
        }
        (year, asOf) = (when.year, when.asOf)
        firstYear = min(source.years.suffix(5).first ?? when.year, when.year)
        (self.report, words, self.indicator, self.parent, self.id) = (report, source.words, indicator, parent, id)
        kind = source.names.kindOf(known.map(\.area), source.words)
        let own = members.contains { $0.head != nil }
        aim = own ? nil : parent.flatMap { measured.headline($0, indicator) }
        rows = madeRows()
        worstFirst = ordered(rows, worstFirst: true)
    }

    /// The latest year in which two or more have a value of one date: the year's end where two have it, else the last date.
    private static func latest(_ known: [(area: AreaRef, series: Series)], upTo year: Int, _ report: Report) -> (
        year: Int, asOf: CivilDate?
    )? {
        var counts: [Int: [CivilDate?: Int]] = [:]
        for (_, series) in known {
            for point in series.points where point.year <= year && point.value != nil {
                counts[point.year, default: [:]][point.asOf, default: 0] += 1
            }
        }
        for (year, dates) in counts.sorted(by: { $0.key > $1.key }) {
            if dates[nil, default: 0] >= 2 { return (year, nil) }
            let late = dates.compactMap { date, count in count >= 2 ? date : nil }.max()
            if let late { return (year, late) }
        }
        return nil
    }
}

/// Siblings as a comparison: numbers from the report, words from the office's own.
extension Siblings {
    /// More than so many rows are shown as the ten furthest and the ten nearest.
    package static let mostRows = 40
    static let endRows = 10

    /// By distance to the target, the furthest first; nil where there are too many to draw and they may not be put in order.
    package func byGap() -> Comparison? {
        comparison(isOrdered ? worstFirst : rows, cut: isOrdered, hasBases: true)
    }

    /// Best first, with places.
    package func ranked() -> Comparison? {
        let sorted = ordered(rows, worstFirst: false)
        let places = sharedPlaces(sorted.compactMap(\.exact))
        return comparison(
            sorted.enumerated().map { index, row in
                var row = row
                row.row.place = index < places.count ? places[index] : nil
                return row
            }, cut: true, hasBases: false)
    }

    /// A row and what it is put in order by.
    package struct Sortable {
        package let member: Member
        package var row: Comparison.Row
        let exact: Rational?
        /// From now to the target, the greater the further; without a target the value itself.
        let distance: Double
        package let baseYear: Int?
        let baseExact: Rational?
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
            return Sortable(
                member: member, row: row, exact: member.now?.value, distance: distance, baseYear: base?.year, baseExact: base?.value)
        }
    }

    /// A value of a year before, in counts where it was of a small set; a base that a plan states has none.
    func baseText(_ value: Rational, of member: Member, in year: Int) -> String {
        guard let point = member.series.point(in: year), point.value == value else { return words.figure(value, model) }
        return words.shortFigure(value, point, model)
    }

    /// «9,7», and nothing more to go as a word.
    func gapText(_ now: Rational, _ target: Rational) -> String {
        let points = Int128(target.numerator) * Int128(now.denominator) - Int128(now.numerator) * Int128(target.denominator)
        let missing = model.direction == .up ? points : -points
        if missing <= 0 { return words[.compareNoGap] }
        let below = Int128(target.denominator) * Int128(now.denominator), decimals = max(model.decimals, 1)
        let size = ShownSize(missing, over: below, decimals: decimals, in: words.locale)
        if size.isTiny { return words.said(size) }
        return NumberForm(NumberStyle(words.locale), decimals: decimals).text(missing, over: below)
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

    private func interval(of member: Member) -> (low: Rational, high: Rational)? { partial(member).flatMap { zip2($0.low, $0.high) } }

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

/// From where each unit came: the base of its target, or the earliest year that most of them can be compared with.
extension Siblings {
    /// Per member; nil where it has none before now.
    func bases() -> [(year: Int, value: Rational)?] {
        let common = isJudged ? nil : commonBaseYear
        return members.map { member in
            if let head = member.head {
                guard let base = head.baseline, base.year < year, member.series.isUnbroken(from: base.year, to: year) else { return nil }
                return (base.year, base.value)
            }
            guard let common, let value = value(of: member, in: common) else { return nil }
            return (common, value)
        }
    }

    /// The earliest of the table's years in which at least half of them had a value that now can be compared with.
    var commonBaseYear: Int? {
        (firstYear..<year).first { candidate in
            let count = members.count { $0.now != nil && value(of: $0, in: candidate) != nil }
            return count >= 2 && count * 2 >= valued.count
        }
    }

    func value(of member: Member, in candidate: Int) -> Rational? {
        guard let point = member.series.point(in: candidate), let value = point.value, member.series.isUnbroken(from: candidate, to: year)
        else { return nil }
        return value
    }
}

/// Who is furthest from what is asked, in words: the drawing's finding for those who answer for it.
extension Siblings {
    package struct Weak {
        package let member: Member
        /// «tăng 12,4 điểm phần trăm so với năm 2021», «còn thiếu 3,3 điểm phần trăm so với mục tiêu 2025 (40%)».
        package let parts: [String]
    }

    /// At most `count` and never all of them, none that has reached its target, and none where all are alike.
    package func weakest(_ count: Int) -> [Weak] {
        let sorted = worstFirst.filter { $0.exact != nil }
        guard let first = sorted.first, let last = sorted.last, first.distance != last.distance else { return [] }
        return sorted.prefix(min(count, sorted.count - 1)).filter { $0.row.target == nil || $0.distance > 0 }.map {
            Weak(member: $0.member, parts: parts($0))
        }
    }

    private func parts(_ row: Sortable) -> [String] {
        var parts: [String] = []
        if let base = row.baseYear, let old = row.baseExact, let new = row.exact {
            parts.append("\(words.change(from: old, to: new, model)) \(words.fill(.compareSince, ("year", String(base))))")
        }
        if let target = row.row.target {
            parts.append(words.fill(.compareRemaining, ("gap", row.row.gap), ("target", targetTitle), ("value", target.text)))
        }
        return parts
    }
}
