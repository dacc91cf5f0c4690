import Drawing
import Wording

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
        note = ends.start > 0 ? "\(ChartWord.axisFrom.text(facts.tongue)) \(form.text(ends.start))" : nil
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
            plot.add(Bar(Box(left: corner.x, top: y - 10, right: corner.x + 12, bottom: y + 1), fill: .status(verdict.fill), outline: verdict.fill.color))
            plot.add(StatusIcon(verdict.icon, at: Point(corner.x + 24, y - 4.5), size: 14))
            for (row, line) in verdicts[index].enumerated() { figures.add(line, at: Point(corner.x + Self.signs, y + Double(row) * Self.line)) }
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
