import Language
import Measuring
import Reporting
import Wording

/// The units under one unit that are of one kind and alive in the compared year, on one indicator: what comparing drawings are made from,
/// gathered once for all of them.
struct Siblings {
    struct Member {
        let area: AreaRef
        let name: String
        let series: Series
        let head: Assessment?
        /// In the compared year, where it speaks of the compared date.
        let now: Shown?
        /// Why there is none, where it has no row.
        let silence: String
    }

    let report: Report
    let words: Words
    let indicator: IndicatorRef
    let parent: AreaRef?
    /// «phường»: what they are called, small.
    let kind: String
    /// In the official order.
    let members: [Member]
    let year: Int
    /// The first year that the table beneath shows.
    let firstYear: Int
    /// The values speak of this date, not of the year's end.
    let asOf: CivilDate?
    /// What the unit above has promised on the same indicator, and its standing; nil where the members have targets of their own.
    let aim: Assessment?
    /// Unique on its page.
    let id: String
    /// Made once for all drawings and the table: in the official order, and the furthest from its target first.
    private(set) var rows: [Sortable] = []
    private(set) var worstFirst: [Sortable] = []

    var model: Indicator { report[indicator] }
    var valued: [Member] { members.filter { $0.now != nil } }
    var isJudged: Bool { members.contains { $0.head != nil } }

    /// All of them promise under one plan, or under none: their distances may be put in order.
    var haveOneMeasure: Bool { Set(members.compactMap { $0.head?.target.plan }).count <= 1 }
    var isOrdered: Bool { report.site.ranking != .off && haveOneMeasure }

    /// nil where fewer than two have a value of one year and date, or the values follow the units' size.
    /// - known: the units and their series, in the official order.
    init?(_ known: [(area: AreaRef, series: Series)], of indicator: IndicatorRef, under parent: AreaRef?, in edition: Edition, id: String) {
        let report = edition.report
        guard report[indicator].unitOfMeasure == .percent, let when = Self.latest(known, upTo: edition.year, report) else { return nil }
        let measured = edition.measured
        members = known.compactMap { area, series in
            guard report[area].isAlive(in: when.year) else { return nil }
            let shown = series.point(in: when.year).flatMap { Shown($0) }
            return Member(
                area: area, name: edition.name(area), series: series, head: measured.headline(area, indicator),
                now: shown?.asOf == when.asOf ? shown : nil, silence: edition.silenceInWords(area, indicator, when.year))
        }
        (year, asOf) = (when.year, when.asOf)
        firstYear = min(edition.years.suffix(5).first ?? when.year, when.year)
        (self.report, words, self.indicator, self.parent, self.id) = (report, edition.words, indicator, parent, id)
        kind = edition.kindOf(known.map(\.area), edition.words)
        let own = members.contains { $0.head != nil }
        aim = own ? nil : parent.flatMap { measured.headline($0, indicator) }
        rows = madeRows()
        worstFirst = ordered(rows, worstFirst: true)
    }

    /// The latest year in which two or more have a value of one date: the year's end where two have it, else the last date.
    private static func latest(_ known: [(area: AreaRef, series: Series)], upTo year: Int, _ report: Report) -> (year: Int, asOf: CivilDate?)? {
        var counts: [Int: [CivilDate?: Int]] = [:]
        for (_, series) in known {
            for point in series.points where point.year <= year && point.value != nil { counts[point.year, default: [:]][point.asOf, default: 0] += 1 }
        }
        for (year, dates) in counts.sorted(by: { $0.key > $1.key }) {
            if dates[nil, default: 0] >= 2 { return (year, nil) }
            let late = dates.compactMap { date, count in count >= 2 ? date : nil }.max()
            if let late { return (year, late) }
        }
        return nil
    }
}
