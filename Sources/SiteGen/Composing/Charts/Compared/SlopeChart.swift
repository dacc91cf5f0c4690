import Drawing
import Wording

/// Two years as two uprights, each unit a line between them: solid where it came nearer to what is wanted, dashed where it went away.
/// Names and values at the ends are moved apart, and a thin stroke leads each to its point.
func slopeChart(_ facts: Slope, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(slopeSigns(facts), width: width.rawValue)
    let named = facts.lines.filter(\.isNamed)
    let before = SlopeEnd(named, width: width, isFirst: true)
    let after = SlopeEnd(named, width: width, isFirst: false)
    let top = key.height + 34
    let bottom = top + max(width == .wide ? 260 : 280, max(before.height, after.height) + 8)
    let (left, right) = (8 + before.breadth + SlopeEnd.lead, width.rawValue - 8 - after.breadth - SlopeEnd.lead)
    let axis = SlopeAxis(facts, top: top, bottom: bottom)
    let notes = ChartNotes([axis.note] + facts.remarks + [facts.isIllustrative ? ChartWord.illustrativeNote.text(facts.tongue) : nil], width: width.rawValue)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-lw" : "-ln"), width: width.rawValue, height: bottom + 8 + notes.height,
        title: facts.title, description: facts.description, language: facts.tongue.rawValue)
    plot.add(Rule([Point(left, top), Point(left, bottom), Point(right, top), Point(right, bottom)], stroke: Stroke(.grid, width: 1.5), role: .axis))
    drawSlopes(facts, axis, left: left, right: right, &plot)
    before.draw(at: left, axis, from: top, to: bottom, &plot)
    after.draw(at: right, axis, from: top, to: bottom, &plot)
    plot.add(Text(facts.fromTitle, at: Point(left, top - 16), anchor: left > width.rawValue / 4 ? .middle : .start, isBold: true))
    plot.add(Text(facts.toTitle, at: Point(right, top - 16), anchor: .middle, isBold: true))
    key.draw(&plot)
    notes.draw(&plot, top: bottom + 8)
    return DrawnChart(plot: plot, unplaced: [])
}

private let nearer = Stroke(.ink, width: 1.8)
private let further = Stroke(.movingAway, width: 2, dash: .dashed)
private let nameless = Stroke(.axis)

private func slopeSigns(_ facts: Slope) -> [(sample: SampleKey.Sample, text: String)] {
    var signs: [(sample: SampleKey.Sample, text: String)] = []
    let named = facts.lines.filter(\.isNamed)
    if named.contains(where: { !facts.worsened($0) }) { signs.append((.line(nearer), ChartWord.rightWay.text(facts.tongue))) }
    if named.contains(where: { facts.worsened($0) }) { signs.append((.line(further), ChartWord.wrongWay.text(facts.tongue))) }
    if named.count < facts.lines.count { signs.append((.line(nameless), ChartWord.others.text(facts.tongue))) }
    return signs
}

private func drawSlopes(_ facts: Slope, _ axis: SlopeAxis, left: Double, right: Double, _ plot: inout Plot) {
    func points(_ lines: some Sequence<Slope.Line>) -> [Point?] {
        lines.flatMap { [Point(left, axis.y($0.from.value)), Point(right, axis.y($0.to.value)), nil] }.dropLast()
    }
    let named = facts.lines.filter(\.isNamed)
    for (stroke, lines) in [
        (nameless, facts.lines.filter { !$0.isNamed }), (nearer, named.filter { !facts.worsened($0) }), (further, named.filter { facts.worsened($0) }),
    ] where !lines.isEmpty {
        plot.add(Line(points(lines), stroke: stroke, role: .observed))
    }
    plot.add(Dots(named.map { Point(left, axis.y($0.from.value)) }, radius: 4, isHollow: true, role: .baseline))
    plot.add(Dots(named.map { Point(right, axis.y($0.to.value)) }, radius: 4, role: .now))
}

/// Values upwards; where it starts is said, as lines need not start at nought.
private struct SlopeAxis {
    let note: String?
    private let scale: LinearScale

    init(_ facts: Slope, top: Double, bottom: Double) {
        let values = facts.lines.flatMap { [$0.from.value, $0.to.value] }
        var (low, high) = (values.min() ?? 0, values.max() ?? 1)
        // a tenth of a point is no gulf
        if facts.form.addsPercentSign, high - low < 10 { low = max(0, high - 10) }
        if facts.form.addsPercentSign, high <= 100 { high = min(100, max(high, low + 10)) }
        let ends = linearNice(from: low <= high * 0.25 ? min(0, low) : low, to: high == low ? low + 1 : high, count: 5)
        scale = LinearScale(domain: ends.start, ends.stop, range: bottom - 4, top + 4)
        var form = facts.form
        form.cutsZeros = true
        note = ends.start > 0 ? "\(ChartWord.axisFrom.text(facts.tongue)) \(form.text(ends.start))" : nil
    }

    func y(_ value: Double) -> Double { (scale(value) * 10).rounded() / 10 }
}

/// The names and values at one side, in the order of their values.
private struct SlopeEnd {
    /// From the upright to the words.
    static let lead = 26.0

    let breadth: Double
    let height: Double
    private let isFirst: Bool
    private let entries: [(value: Double, lines: [String])]

    /// Narrow, the first side has the values alone, as the other has the names.
    init(_ lines: [Slope.Line], width: ChartWidth, isFirst: Bool) {
        self.isFirst = isFirst
        entries = lines.map { line in
            let figure = isFirst ? line.from : line.to
            if isFirst, width == .narrow { return (figure.value, [figure.text]) }
            let words = isFirst ? "\(line.name) \(figure.text)" : "\(figure.text) \(line.name)"
            return (figure.value, Wrap.lines(words, within: width == .wide ? 180 : 150, size: Plot.defaultFontSize))
        }.sorted { $0.0 > $1.0 }
        breadth = entries.flatMap(\.lines).map { AdvanceWidths.width(of: $0, size: Plot.defaultFontSize) * AdvanceWidths.clipFactor }.max() ?? 0
        height = entries.map { Self.height($0.lines.count) }.reduce(0, +)
    }

    private static func height(_ lines: Int) -> Double { Double(lines) * 17.6 + 1 }

    func draw(at x: Double, _ axis: SlopeAxis, from top: Double, to bottom: Double, _ plot: inout Plot) {
        let wished = entries.map { axis.y($0.value) }
        let middles = spread(wished, heights: entries.map { Self.height($0.lines.count) }, from: top, to: bottom)
        let side = isFirst ? -1.0 : 1
        var words = TextGroup(anchor: isFirst ? .end : .start, size: Plot.defaultFontSize, color: .ink)
        var leads: [Point] = []
        for (index, entry) in entries.enumerated() {
            let middle = (middles[index] * 10).rounded() / 10
            leads += [Point(x + side * 7, wished[index]), Point(x + side * (Self.lead - 4), middle)]
            let first = middle - Double(entry.lines.count - 1) * 17.6 / 2 + 5.2
            for (row, line) in entry.lines.enumerated() { words.add(line, at: Point(x + side * Self.lead, first + Double(row) * 17.6)) }
        }
        plot.add(Rule(leads, stroke: Stroke(.grid), role: .label))
        plot.add(words)
    }
}
