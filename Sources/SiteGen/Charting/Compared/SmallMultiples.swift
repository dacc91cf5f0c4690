import Drawing
import Language
import Measuring
import Reporting
import Wording

/// The target path of each unit in a panel of its own, all on one scale of years and values: name, last value and standing over it,
/// figures of the axes at the outer edges alone. The panels stand as they are given, row by row.
package func smallMultiplesChart(_ facts: Multiples, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(multiplesSigns(facts), width: width.rawValue)
    let grid = PanelGrid(facts, width: width, top: key.height + 6)
    let notes = ChartNotes(
        [grid.note] + facts.remarks + [facts.isIllustrative ? ChartWord.illustrativeNote.text(facts.locale) : nil], width: width.rawValue)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-mw" : "-mn"), width: width.rawValue, height: grid.bottom + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    grid.drawLines(&plot)
    drawPanels(facts, grid, &plot)
    key.draw(&plot)
    grid.drawWords(facts, &plot)
    notes.draw(&plot, top: grid.bottom)
    return DrawnChart(plot: plot, unplaced: [])
}

private let observedStroke = Stroke(.ink, width: 2.2)
private let pathStroke = Stroke(.ink2, width: 1.3, dash: .dashed)

private func multiplesSigns(_ facts: Multiples) -> [(sample: SampleKey.Sample, text: String)] {
    var signs: [(sample: SampleKey.Sample, text: String)] = [(.line(observedStroke), ChartWord.observed.text(facts.locale))]
    if facts.panels.contains(where: { $0.path.count > 1 }) { signs.append((.line(pathStroke), ChartWord.path.text(facts.locale))) }
    if facts.panels.contains(where: { !$0.targets.isEmpty || !$0.above.isEmpty }) { signs.append((.diamond, facts.targetTitle)) }
    return signs
}

/// Each kind of mark once for all panels.
private func drawPanels(_ facts: Multiples, _ grid: PanelGrid, _ plot: inout Plot) {
    var (lines, paths): ([Point?], [Point?]) = ([], [])
    var (values, targets, above, ranges): ([Point], [Point], [Point], [Point]) = ([], [], [], [])
    for (index, panel) in facts.panels.enumerated() {
        func place(_ point: Multiples.Point) -> Point { grid.place(point, index) }
        for year in panel.breaks { plot.add(grid.pause(year, index)) }
        if panel.path.count > 1 { paths += panel.path.map(place) + [nil] }
        for run in panel.runs {
            if run.count > 1 { lines += run.map(place) + [nil] }
            values += run.map(place)
        }
        targets += panel.targets.map(place)
        above += panel.above.map(place)
        ranges += panel.ranges.flatMap { [place($0.low), place($0.high)] }
    }
    if !paths.isEmpty { plot.add(Line(paths.dropLast(), stroke: pathStroke, role: .path)) }
    if !above.isEmpty { plot.add(Diamond(above, radius: 4, color: .axis, role: .parent)) }
    if !targets.isEmpty { plot.add(Diamond(targets, radius: 4)) }
    drawRanges(ranges, &plot)
    if !lines.isEmpty { plot.add(Line(lines.dropLast(), stroke: observedStroke, role: .observed)) }
    if !values.isEmpty { plot.add(Dots(values, radius: 2)) }
}

/// Where panels stand and what their shared axes say.
struct PanelGrid {
    let bottom: Double
    /// «Trục tung bắt đầu từ 20%».
    let note: String?
    private let columns: Int
    private let left: Double
    private let panelWidth: Double
    /// Per row: its top, and how high the words over its panels are.
    private let rows: [(top: Double, head: Double)]
    private let names: [[String]]
    /// The words of the standings, wrapped beside their signs.
    private let verdicts: [[String]]
    private static let signs = 36.0
    private let years: LinearScale
    private let values: LinearScale
    private let ticks: [(value: Double, text: String)]
    private let count: Int

    private static let gap = 14.0
    private static let plotHeight = 72.0
    private static let size = Plot.defaultFontSize
    private static let line = 17.6

    init(_ facts: Multiples, width: ChartWidth, top: Double) {
        count = facts.panels.count
        let (low, high) = facts.extent
        let isPercent = facts.form.addsPercentSign
        let ends = linearNice(from: low <= high * 0.4 ? min(0, low) : low, to: high > low ? high : low + 1, count: 3)
        values = LinearScale(domain: ends.start, isPercent && high <= 100 ? min(100, ends.stop) : ends.stop, range: Self.plotHeight - 5, 5)
        var form = facts.form
        form.cutsZeros = true
        let few = values.ticks(count: 2)
        ticks = (few.count > 1 ? few : values.ticks(count: 3)).map { ($0, form.text($0)) }
        let tickWidth = ticks.map { AdvanceWidths.width(of: $0.text, size: 12) * AdvanceWidths.clipFactor }.max() ?? 0
        left = 8 + tickWidth.rounded(.up) + 6
        columns = max(1, min(width == .wide ? 4 : 2, count))
        panelWidth = ((width.rawValue - 10 - left - Self.gap * Double(columns - 1)) / Double(columns) * 10).rounded(.down) / 10
        let room = panelWidth * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        names = facts.panels.map { Wrap.lines($0.name, within: room, size: Self.size, bold: true) }
        let beside = (panelWidth - Self.signs) * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        verdicts = facts.panels.map { panel in panel.verdict.map { Wrap.lines($0.word, within: beside, size: Self.size) } ?? [] }
        let least = facts.panels.contains { $0.verdict != nil } ? 1 : 0
        var rows: [(top: Double, head: Double)] = []
        var y = top
        for start in stride(from: 0, to: count, by: columns) {
            let lines = names[start..<min(start + columns, count)].map(\.count).max() ?? 1
            let below = 1 + max(least, verdicts[start..<min(start + columns, count)].map(\.count).max() ?? 0)
            rows.append((y, Double(lines + below) * Self.line + 4))
            y += Double(lines + below) * Self.line + 4 + Self.plotHeight + 16
        }
        self.rows = rows
        let (first, last) = facts.years
        years = LinearScale(domain: first, last, range: 5, panelWidth - 5)
        bottom = y + 8
        note = ends.start > 0 ? "\(ChartWord.axisFrom.text(facts.locale)) \(form.text(ends.start))" : nil
    }

    private func corner(_ index: Int) -> Point {
        Point(tenth(left + Double(index % columns) * (panelWidth + Self.gap)), rows[index / columns].top)
    }

    /// The upper edge of its drawing.
    private func ceiling(_ index: Int) -> Double { rows[index / columns].top + rows[index / columns].head }

    func place(_ point: Multiples.Point, _ index: Int) -> Point {
        let corner = corner(index)
        return Point(tenth(corner.x + years(point.year)), tenth(ceiling(index) + values(point.value)))
    }

    func pause(_ year: Double, _ index: Int) -> Break {
        let corner = corner(index)
        return Break(x: tenth(corner.x + years(year)), top: ceiling(index), bottom: ceiling(index) + Self.plotHeight)
    }

    func drawLines(_ plot: inout Plot) {
        var (grid, floor): ([Point], [Point]) = ([], [])
        for index in 0..<count {
            let corner = corner(index)
            for tick in ticks {
                let y = tenth(ceiling(index) + values(tick.value))
                grid += [Point(corner.x, y), Point(tenth(corner.x + panelWidth), y)]
            }
            let y = ceiling(index) + Self.plotHeight
            floor += [Point(corner.x, y), Point(tenth(corner.x + panelWidth), y)]
        }
        plot.add(Rule(grid, stroke: Stroke(.grid), role: .grid, isBackdrop: true))
        plot.add(Rule(floor, stroke: Stroke(.axis), role: .axis))
    }

    func drawWords(_ facts: Multiples, _ plot: inout Plot) {
        var heads = TextGroup(anchor: .start, size: Self.size, color: .ink, isBold: true)
        var figures = TextGroup(anchor: .start, size: Self.size, color: .ink)
        for (index, panel) in facts.panels.enumerated() {
            let corner = corner(index)
            for (row, line) in names[index].enumerated() { heads.add(line, at: Point(corner.x, corner.y + 14 + Double(row) * Self.line)) }
            let next = corner.y + 14 + Double(names[index].count) * Self.line
            figures.add(panel.last, at: Point(corner.x, next))
            guard let verdict = panel.verdict else { continue }
            let y = next + Self.line
            plot.add(
                Bar(
                    Box(left: corner.x, top: y - 10, right: corner.x + 12, bottom: y + 1), fill: .status(verdict.fill),
                    outline: verdict.fill.color))
            plot.add(StatusIcon(verdict.icon, at: Point(corner.x + 24, y - 4.5), size: 14))
            for (row, line) in verdicts[index].enumerated() {
                figures.add(line, at: Point(corner.x + Self.signs, y + Double(row) * Self.line))
            }
        }
        plot.add(heads)
        plot.add(figures)
        drawAxes(&plot)
    }

    /// Values at the left of each row; the first and the last year under the lowest panel of each column.
    private func drawAxes(_ plot: inout Plot) {
        var up = TextGroup(anchor: .end)
        for index in stride(from: 0, to: count, by: columns) {
            for tick in ticks { up.add(tick.text, at: Point(left - 6, tenth(ceiling(index) + values(tick.value)) + 4.5)) }
        }
        plot.add(up)
        var (starts, stops) = (TextGroup(anchor: .start), TextGroup(anchor: .end))
        for index in max(0, count - columns)..<count {
            let y = ceiling(index) + Self.plotHeight + 15
            starts.add(String(Int(years.domain.start)), at: Point(corner(index).x, y))
            stops.add(String(Int(years.domain.stop)), at: Point(tenth(corner(index).x + panelWidth), y))
        }
        plot.add(starts)
        plot.add(stops)
    }

    private func tenth(_ length: Double) -> Double { (length * 10).rounded() / 10 }
}

/// The target path of many units in panels of one scale, as plain values.
package struct Multiples: Sendable {
    struct Point: Sendable, Equatable {
        var year: Double
        var value: Double
    }

    package struct Panel: Sendable {
        var name: String
        /// Stretches that may be joined; between two of them a gap or a break.
        var runs: [[Point]]
        /// From the base through the targets.
        var path: [Point] = []
        var targets: [Point] = []
        /// Targets of the unit above, which do not judge this one.
        var above: [Point] = []
        /// Instead of values, where some children have not reported: the least and the most.
        var ranges: [(low: Point, high: Point)] = []
        var breaks: [Double] = []
        /// «30,3% (30/6/2025)», or why there is none.
        var last: String
        var verdict: Comparison.Verdict?
    }

    /// A page has no more.
    package static let mostPanels = 30

    /// Unique on its page: the prefix of every id in the drawing.
    package var id: String
    var locale: ReportLocale
    package var panels: [Panel]
    var form: NumberForm
    /// «mục tiêu», «mục tiêu của Quận Gò Vấp».
    var targetTitle: String
    var remarks: [String] = []
    var isIllustrative = false
    var title: String
    var description: String

    private var points: [Point] {
        panels.flatMap { $0.runs.flatMap { $0 } + $0.path + $0.targets + $0.above + $0.ranges.flatMap { [$0.low, $0.high] } }
    }

    /// Whole years around all panels.
    var years: (first: Double, last: Double) {
        let years = points.map(\.year)
        let first = (years.min() ?? 0).rounded(.down)
        return (first, max((years.max() ?? 1).rounded(.up), first + 1))
    }

    var extent: (low: Double, high: Double) {
        let values = points.map(\.value)
        return (values.min() ?? 0, values.max() ?? 1)
    }
}

/// Siblings as panels of their target paths.
extension Siblings {
    /// The furthest first where they may be put in order; at most `room`, and nil where that would leave out somebody by the list's order alone.
    package func panels(room: Int, in source: ChartSource) -> Multiples? {
        let shown = isOrdered ? worstFirst.map(\.member) : members
        guard shown.count <= room || (isOrdered && room >= 8), shown.count > 1 else { return nil }
        let above = aim.map { aimed($0) } ?? []
        let diamonds = above.compactMap { target in target.year.map { Multiples.Point(year: Double($0), value: target.value.double) } }
        let drawn = shown.prefix(room).map { ($0, PathFacts(subject($0, in: source))) }
        let panels = drawn.map { member, facts in panel(member, facts, above: diamonds) }
        guard panels.contains(where: { $0.runs.joined().count > 1 }) else { return nil }
        var title = words[.compareMultiplesTarget]
        if aim != nil, let parent { title = words.fill(.compareMultiplesTargetAbove, ("unit", report[parent].name)) }
        var remarks: [String] = []
        if shown.count > room { remarks.append(words.fill(.compareMultiplesCut, ("shown", String(room)), ("total", String(shown.count)))) }
        return Multiples(
            id: id, locale: words.locale, panels: panels, form: words.form(model), targetTitle: title, remarks: remarks,
            isIllustrative: isIllustrative, title: self.title,
            description: (aboveText(above) + drawn.map { text($0.0) }).joined(separator: " "))
    }

    private func subject(_ member: Member, in source: ChartSource) -> ChartSubject {
        ChartSubject(
            measured: source.measured, words: words, series: member.series,
            assessments: source.measured.assessments(of: member.area, on: indicator), id: id)
    }

    private func panel(_ member: Member, _ facts: PathFacts?, above: [Multiples.Point]) -> Multiples.Panel {
        func point(_ year: Double, _ value: Double) -> Multiples.Point { Multiples.Point(year: year, value: value) }
        let last = member.now.map { "\(words.shortFigure($0.value, $0, model)) (\(nowText))" } ?? absence(member)
        let verdict = member.head.map { self.verdict($0) }
        guard let facts else {
            let only = member.now.map { [[point(Double($0.year), $0.value.double)]] } ?? []
            return Multiples.Panel(name: member.name, runs: only, above: above, last: last, verdict: verdict)
        }
        var runs: [[Multiples.Point]] = []
        for run in facts.observed.runs {
            let shown = run.filter { $0.point.year >= firstYear }.map { point($0.year, $0.value) }
            if !shown.isEmpty { runs.append(shown) }
        }
        return Multiples.Panel(
            name: member.name, runs: runs, path: facts.path.map { point($0.year, $0.value) },
            targets: facts.milestones.map { point($0.year, $0.value) }, above: above,
            ranges: facts.observed.intervals.filter { $0.year >= Double(firstYear) }.map {
                (point($0.year, $0.low), point($0.year, $0.high))
            },
            breaks: facts.breaks.map(\.year).filter { $0 > Double(firstYear) }, last: last, verdict: verdict)
    }

    private func aboveText(_ targets: [Target]) -> [String] {
        guard let parent, !targets.isEmpty else { return [] }
        let figures = targets.map { targetFigure($0) }.joined(separator: "; ")
        return ["\(words.fill(.compareMultiplesTargetAbove, ("unit", report[parent].name))): \(figures)."]
    }

    private func text(_ member: Member) -> String {
        var parts = member.series.points.filter { firstYear...year ~= $0.year }.compactMap { point in
            point.value.map { "\(point.year) \(words.shortFigure($0, point, model))" }
        }
        if let partial = partial(member) { parts.append("\(year) " + words.said(partial, model)) }
        if parts.isEmpty { parts = [member.silence] }
        if let head = member.head {
            parts.append("\(words[.compareTarget]) \(aimed(head).map { targetFigure($0) }.joined(separator: "; "))")
        }
        return "\(member.name): \(parts.joined(separator: "; "))."
    }
}

extension Siblings {
    /// The target of an assessment and its fellows of other years, by year.
    package func aimed(_ head: Assessment) -> [Target] {
        let asked = report[head.target]
        return report[head.target.plan].targets
            .filter { $0.indicator == indicator && $0.unit == asked.unit && $0.appliesTo == asked.appliesTo }
            .sorted { $0.year ?? .max < $1.year ?? .max }
    }
}
