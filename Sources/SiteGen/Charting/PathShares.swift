import Drawing
import Language
import Measuring
import Reporting
import Wording

/// One bar an indicator on one axis, from nought to its share of the required path; the strong line is 100 %, on the path. Figure and
/// standing stand beside each bar; what has no path has its word alone, what has no data a hatched box.
package func pathShareChart(_ facts: ShareFacts, _ width: ChartWidth) -> DrawnChart {
    let frame = ShareFrame(facts, width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-w" : "-n"), width: width.rawValue, height: frame.height,
        title: facts.title, description: facts.description, language: facts.words.locale.rawValue)
    frame.drawLines(&plot)
    drawBars(facts, frame, &plot)
    var names = TextGroup(anchor: .start, color: .ink)
    var said = TextGroup(anchor: .start, color: .ink)
    for (row, place) in zip(facts.rows, frame.places) {
        _ = facts.names.column(row.indicator, width).add(to: &names, from: place.name)
        _ = place.said.add(to: &said, x: frame.saidLeft, from: place.saidBaseline)
    }
    plot.add(names)
    plot.add(said)
    frame.drawWords(&plot, facts)
    return DrawnChart(plot: plot, unplaced: [])
}

/// One element a standing; hatched boxes where there are no data.
private func drawBars(_ facts: ShareFacts, _ frame: ShareFrame, _ plot: inout Plot) {
    var bars: [Standing: [Box]] = [:]
    var cuts: [Point] = []
    var gaps: [Box] = []
    var notches: [Point] = []
    for (row, place) in zip(facts.rows, frame.places) {
        guard let share = row.share else {
            if row.assessment.standing == .noData {
                gaps.append(Box(left: frame.x(0), top: place.middle - 6, right: frame.x(0) + 24, bottom: place.middle + 6))
            }
            continue
        }
        let from = frame.x(0), to = frame.x(share)
        bars[row.assessment.standing, default: []].append(
            Box(left: min(from, to), top: place.middle - 6, right: max(from, to), bottom: place.middle + 6))
        if share > 1 { notches += [Point(frame.x(1), place.middle - 6), Point(frame.x(1), place.middle + 6)] }
        if share > frame.high || share < frame.low {
            // two slanting strokes of the page's colour: the bar goes on
            for step in [9.0, 15.0] {
                let x = share > frame.high ? to - step : to + step
                cuts += [Point(x - 3, place.middle + 8), Point(x + 3, place.middle - 8)]
            }
        }
    }
    for standing in Standing.allCases {
        if let boxes = bars[standing] { plot.add(Bars(boxes, fill: .status(StatusFill(standing)))) }
    }
    // where a bar covers the strong line, a notch of the page's colour goes on with it
    if !notches.isEmpty { plot.add(Rule(notches, stroke: Stroke(.bg, width: 2), role: .path)) }
    if !cuts.isEmpty { plot.add(Rule(cuts, stroke: Stroke(.bg, width: 3), role: .track)) }
    if !gaps.isEmpty { plot.add(Gaps(gaps)) }
}

/// How much of the required path a unit has gone on each indicator: 100 % is on the path, so that indicators of different units of
/// measure share one axis. Made once for both widths.
package struct ShareFacts {
    package struct Row {
        package let indicator: IndicatorRef
        package let assessment: Assessment
        /// (value − baseline) ÷ (path − baseline); nil where there is no path or nothing to hold against it.
        let share: Double?
        /// «87%»; empty without a share.
        package let figure: String
        /// The standing's word.
        let word: String
    }

    /// No indicator's id has an underscore.
    let id: String
    let words: Words
    let names: ChartNames
    /// Furthest behind first; then what has no share, in the catalogue's order.
    package let rows: [Row]
    package let isIllustrative: Bool
    /// Of the path: the report year, or the last year of targets that are all over.
    package let year: Int
    let title: String
    let description: String

    /// nil where fewer than two indicators have a share.
    package init?(_ entries: [(indicator: IndicatorRef, headline: Assessment?)], of area: AreaRef, in source: ChartSource) {
        let words = source.words, report = source.report
        let form = NumberForm(NumberStyle(words.locale), decimals: 0, addsPercentSign: true)
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
        (id, self.words, names, rows) = ("_shares", words, source.indicatorNames, order.map { measured[$0] } + others)
        isIllustrative = rows.contains { $0.assessment.isIllustrative }
        year = measured.map(\.assessment.judgedYear).max() ?? source.year
        let behind = measured.count { ($0.share ?? 0) < 1 }
        var title = words.fill(
            .shareTitle, ("unit", report[area].name), ("year", String(year)), ("count", String(measured.count)), ("behind", String(behind)))
        if isIllustrative { title += " " + ChartWord.illustrative.text(words.locale) }
        self.title = title
        description =
            rows.map { row in
                "\(words.text(report[row.indicator].name)): " + (row.figure.isEmpty ? "" : row.figure + " – ") + row.word
            }.joined(separator: "; ") + "."
    }

    /// Where the axis begins and ends; a bar that goes further is cut there, and its figure says how far it goes.
    var range: (low: Double, high: Double) {
        let shares = rows.compactMap(\.share)
        let low = shares.min() ?? 0, high = shares.max() ?? 1
        return (low < 0 ? max(-0.5, min(low, -0.1)) : 0, min(2, max(1.25, high)))
    }
}

/// Where the rows of a path-share chart stand: in a wide drawing name, bar and figure side by side, in a narrow one the name over its bar.
struct ShareFrame {
    struct Place {
        /// Baseline of the name's first line.
        let name: Double
        /// The bar's middle.
        let middle: Double
        let said: TextColumn
        let saidBaseline: Double
        /// Where gridlines may be drawn without crossing words.
        let clear: ClosedRange<Double>
    }

    let places: [Place]
    let saidLeft: Double
    let height: Double
    let low: Double
    let high: Double
    private let scale: LinearScale
    private let isNarrow: Bool
    private let noteBaseline: Double
    private static let top = 46.0

    init(_ facts: ShareFacts, _ width: ChartWidth) {
        isNarrow = width == .narrow
        (low, high) = facts.range
        scale = LinearScale(domain: low, high, range: isNarrow ? 16 : ChartNames.wideColumn + 16, isNarrow ? 196 : 446)
        saidLeft = isNarrow ? 206 : 458
        let saidWidth = width.rawValue - saidLeft - 4
        var places: [Place] = []
        var top = Self.top
        for row in facts.rows {
            let said = TextColumn(row.figure.isEmpty ? row.word : "\(row.figure) – \(row.word)", width: saidWidth, size: 12)
            let name = facts.names.column(row.indicator, width)
            let beside = max(said.height, 17)
            let height = isNarrow ? name.height + beside + 10 : max(name.height, beside) + 8
            let barTop = isNarrow ? top + name.height + 2 : top
            let barHeight = isNarrow ? beside : height
            let middle = barTop + barHeight / 2
            places.append(
                Place(
                    name: isNarrow ? top + 12 : middle - name.height / 2 + 12, middle: middle, said: said,
                    saidBaseline: middle - said.height / 2 + 12.5, clear: barTop...barTop + barHeight))
            top += height
        }
        self.places = places
        noteBaseline = top + 16
        height = top + (facts.isIllustrative ? 24 : 4)
    }

    func x(_ share: Double) -> Double { (scale(min(max(share, low), high)) * 10).rounded() / 10 }

    private var named: [Double] { [-0.5, 0, 0.5, 1, 1.5, 2].filter { $0 >= low && $0 <= high } }

    func drawLines(_ plot: inout Plot) {
        let stretches: [ClosedRange<Double>] =
            isNarrow
            ? places.map(\.clear) : [Self.top - 6...(places.last?.clear.upperBound ?? Self.top)]
        func ends(_ shares: [Double]) -> [Point] {
            shares.flatMap { share in stretches.flatMap { [Point(x(share), $0.lowerBound), Point(x(share), $0.upperBound)] } }
        }
        plot.add(Rule(ends(named.filter { $0 != 1 && $0 != 0 }), stroke: Stroke(.grid), role: .grid, isBackdrop: true))
        plot.add(Rule(ends([0]), stroke: Stroke(.axis), role: .axis))
        plot.add(Rule(ends([1]), stroke: Stroke(.ink, width: 2), role: .path))
    }

    /// Over the rows the axis, under them what must be said of the data.
    func drawWords(_ plot: inout Plot, _ facts: ShareFacts) {
        var axis = TextGroup(anchor: .middle)
        axis.add(facts.words[.shareAxis], at: Point(max(x(1), 100), 14))
        var last = -Double.infinity
        for share in named where x(share) - last > 42 || share == 1 {
            last = x(share)
            axis.add("\(Int(share * 100))%".replacing("-", with: "−"), at: Point(last, 33))
        }
        plot.add(axis)
        if facts.isIllustrative {
            var note = TextGroup(anchor: .start)
            note.add(ChartWord.illustrativeNote.text(facts.words.locale), at: Point(4, noteBaseline))
            plot.add(note)
        }
    }
}

/// Indicators' names as rows of charts bear them, wrapped once for every unit: by the indicator's place in the catalogue.
struct ChartNames: Sendable {
    /// The column beside the bars of a wide drawing, in viewBox units.
    static let wideColumn = 232.0

    private let wide: [TextColumn]
    private let narrow: [TextColumn]

    init(_ report: Report, _ words: Words) {
        let names = report.indicators.map { words.text($0.name) }
        wide = names.map { TextColumn($0, at: 4, width: Self.wideColumn, size: 12) }
        narrow = names.map { TextColumn($0, at: 4, width: ChartWidth.narrow.rawValue - 8, size: 12) }
    }

    func column(_ indicator: IndicatorRef, _ width: ChartWidth) -> TextColumn {
        (width == .wide ? wide : narrow)[Int(indicator.index)]
    }
}

/// Words wrapped between syllables to a column's width, line under line; a piece that is wider stands alone on its line, where the
/// label proof finds it.
struct TextColumn {
    let lines: [String]
    /// From baseline to baseline, in viewBox units.
    let pitch: Double
    private let x: Double

    init(_ text: String, at x: Double = 0, width: Double, size: Double, isBold: Bool = false) {
        self.x = x
        pitch = size * AdvanceWidths.lineHeight + 0.8
        // wrapped at the factor by which the proof measures
        lines = Wrap.lines(text, within: width * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor, size: size, bold: isBold)
    }

    var height: Double { Double(lines.count) * pitch }

    /// Answers where the line after the last one has its baseline.
    func add(to group: inout TextGroup, from baseline: Double) -> Double { add(to: &group, x: x, from: baseline) }

    func add(to group: inout TextGroup, x: Double, from baseline: Double) -> Double {
        var y = baseline
        for line in lines {
            group.add(line, at: Point(x, y))
            y += pitch
        }
        return y
    }
}
