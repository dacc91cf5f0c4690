import Drawing
import Language
import Measuring
import Reporting
import Wording

/// How much of the required path a unit has gone on each indicator: 100 % is on the path, so that indicators of different units of
/// measure share one axis. Made once for both widths.
struct ShareFacts {
    struct Row {
        let indicator: IndicatorRef
        let assessment: Assessment
        /// (value − baseline) ÷ (path − baseline); nil where there is no path or nothing to hold against it.
        let share: Double?
        /// «87%»; empty without a share.
        let figure: String
        /// The standing's word.
        let word: String
    }

    /// No indicator's id has an underscore.
    let id: String
    let words: Words
    let names: ChartNames
    /// Furthest behind first; then what has no share, in the catalogue's order.
    let rows: [Row]
    let isIllustrative: Bool
    /// Of the path: the report year, or the last year of targets that are all over.
    let year: Int
    let title: String
    let description: String

    /// nil where fewer than two indicators have a share.
    init?(_ entries: [Entry], of area: AreaRef, in edition: Edition) {
        let words = edition.words, report = edition.report
        let form = NumberForm(NumberStyle(words.tongue), decimals: 0, addsPercentSign: true)
        var measured: [Row] = [], others: [Row] = []
        // of verdicts that were passed before, the ways belong to other years
        let last = entries.compactMap { $0.headline.flatMap { $0.ratio == nil ? nil : $0.judgedYear } }.max()
        for entry in entries {
            guard let head = entry.headline else { continue }
            let word = words.full(head)
            if let share = head.ratio, head.judgedYear == last {
                let figure = form.text(Int128(share.numerator) * 100, over: Int128(share.denominator))
                measured.append(Row(indicator: entry.indicator, assessment: head, share: share.double, figure: figure, word: word))
            } else {
                others.append(Row(indicator: entry.indicator, assessment: head, share: nil, figure: "", word: word))
            }
        }
        if measured.count < 2 { return nil }
        // by place where shares are equal, as a sort need not keep their order
        let order = measured.indices.sorted { (measured[$0].share ?? 0, $0) < (measured[$1].share ?? 0, $1) }
        (id, self.words, names, rows) = ("_shares", words, edition.chartNames, order.map { measured[$0] } + others)
        isIllustrative = rows.contains { $0.assessment.isIllustrative }
        year = measured.map(\.assessment.judgedYear).max() ?? edition.year
        let behind = measured.count { ($0.share ?? 0) < 1 }
        var title = words.fill(
            .shareTitle, ("unit", report[area].name), ("year", String(year)), ("count", String(measured.count)), ("behind", String(behind)))
        if isIllustrative { title += " " + ChartWord.illustrative.text(words.tongue) }
        self.title = title
        description = rows.map { row in
            "\(edition.name(row.indicator)): " + (row.figure.isEmpty ? "" : row.figure + " – ") + row.word
        }.joined(separator: "; ") + "."
    }

    /// Where the axis begins and ends; a bar that goes further is cut there, and its figure says how far it goes.
    var range: (low: Double, high: Double) {
        let shares = rows.compactMap(\.share)
        let low = shares.min() ?? 0, high = shares.max() ?? 1
        return (low < 0 ? max(-0.5, min(low, -0.1)) : 0, min(2, max(1.25, high)))
    }
}
