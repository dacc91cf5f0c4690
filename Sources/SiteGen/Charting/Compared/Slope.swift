import Drawing
import Language
import Measuring
import Reporting
import Wording

/// Two years as two uprights, each unit a line between them: solid where it came nearer to what is wanted, dashed where it went away.
/// Names and values at the ends are moved apart, and a thin stroke leads each to its point.
package func slopeChart(_ facts: Slope, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(slopeSigns(facts), width: width.rawValue)
    let named = facts.lines.filter(\.isNamed)
    let before = SlopeEnd(named, width: width, isFirst: true)
    let after = SlopeEnd(named, width: width, isFirst: false)
    let top = key.height + 34
    let bottom = top + max(width == .wide ? 260 : 280, max(before.height, after.height) + 8)
    let (left, right) = (8 + before.breadth + SlopeEnd.lead, width.rawValue - 8 - after.breadth - SlopeEnd.lead)
    let axis = SlopeAxis(facts, top: top, bottom: bottom)
    let notes = ChartNotes(
        [axis.note] + facts.remarks + [facts.isIllustrative ? ChartWord.illustrativeNote.text(facts.locale) : nil], width: width.rawValue)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-lw" : "-ln"), width: width.rawValue, height: bottom + 8 + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    plot.add(
        Rule(
            [Point(left, top), Point(left, bottom), Point(right, top), Point(right, bottom)], stroke: Stroke(.grid, width: 1.5), role: .axis
        ))
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
    if named.contains(where: { !facts.worsened($0) }) { signs.append((.line(nearer), ChartWord.rightWay.text(facts.locale))) }
    if named.contains(where: { facts.worsened($0) }) { signs.append((.line(further), ChartWord.wrongWay.text(facts.locale))) }
    if named.count < facts.lines.count { signs.append((.line(nameless), ChartWord.others.text(facts.locale))) }
    return signs
}

private func drawSlopes(_ facts: Slope, _ axis: SlopeAxis, left: Double, right: Double, _ plot: inout Plot) {
    func points(_ lines: some Sequence<Slope.Line>) -> [Point?] {
        lines.flatMap { [Point(left, axis.y($0.from.value)), Point(right, axis.y($0.to.value)), nil] }.dropLast()
    }
    let named = facts.lines.filter(\.isNamed)
    for (stroke, lines) in [
        (nameless, facts.lines.filter { !$0.isNamed }), (nearer, named.filter { !facts.worsened($0) }),
        (further, named.filter { facts.worsened($0) }),
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
        note = ends.start > 0 ? "\(ChartWord.axisFrom.text(facts.locale)) \(form.text(ends.start))" : nil
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
        breadth =
            entries.flatMap(\.lines).map { AdvanceWidths.width(of: $0, size: Plot.defaultFontSize) * AdvanceWidths.clipFactor }.max() ?? 0
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

/// The same units in two years, as plain values.
package struct Slope: Sendable {
    struct Line: Sendable {
        var name: String
        var from: Comparison.Figure
        var to: Comparison.Figure
        /// Named at both ends and drawn heavy; the others are thin and nameless, their numbers in the table.
        var isNamed = true
    }

    /// Up to so many lines are all named; above, three.
    static let mostNamed = 12
    static let mostLines = 40

    /// Unique on its page: the prefix of every id in the drawing.
    package var id: String
    var locale: ReportLocale
    var lines: [Line]
    /// «2021», «30/6/2025».
    package var fromTitle: String
    package var toTitle: String
    var form: NumberForm
    var smallerIsBetter = false
    var remarks: [String] = []
    var isIllustrative = false
    var title: String
    var description: String

    func worsened(_ line: Line) -> Bool { smallerIsBetter ? line.to.value > line.from.value : line.to.value < line.from.value }
}

/// Moves labels apart, up and down, as little as can be: each keeps its place in the order, none overlaps the next, all stay in the frame.
///
/// In: wished middles in order from above, heights; the frame must be as high as they are together. Out: middles.
func spread(_ wished: [Double], heights: [Double], from top: Double, to bottom: Double) -> [Double] {
    struct Stack { var middle: Double; var height: Double; var count: Int }
    var stacks: [Stack] = []
    for (middle, height) in zip(wished, heights) {
        var stack = Stack(middle: middle, height: height, count: 1)
        func kept(_ stack: Stack) -> Double { min(max(stack.middle, top + stack.height / 2), bottom - stack.height / 2) }
        stack.middle = kept(stack)
        while let last = stacks.last, last.middle + last.height / 2 > stack.middle - stack.height / 2 {
            stacks.removeLast()
            let height = last.height + stack.height
            // so that neither moves further than its number of labels asks
            let start =
                (Double(last.count) * (last.middle - last.height / 2) + Double(stack.count)
                    * (stack.middle - stack.height / 2 - last.height))
                / Double(last.count + stack.count)
            stack = Stack(middle: start + height / 2, height: height, count: last.count + stack.count)
            stack.middle = kept(stack)
        }
        stacks.append(stack)
    }
    var middles: [Double] = []
    for stack in stacks {
        var y = stack.middle - stack.height / 2
        for height in heights[middles.count..<middles.count + stack.count] {
            middles.append(y + height / 2)
            y += height
        }
    }
    return middles
}

/// Siblings in the earliest year that most can be compared with, and now.
extension Siblings {
    /// nil with fewer than three that can be compared, or more than can be told apart.
    package func slope() -> Slope? {
        guard let before = commonBaseYear else { return nil }
        let form = words.form(model)
        let ends: [(member: Member, old: Rational, new: Rational)] = members.compactMap { member in
            guard let now = member.now, let old = value(of: member, in: before) else { return nil }
            return (member, old, now.value)
        }
        guard ends.count >= 3, ends.count <= Slope.mostLines else { return nil }
        let named = ends.count <= Slope.mostNamed ? Set(ends.map(\.member.area)) : telling(ends)
        let lines = ends.map { end in
            Slope.Line(
                name: end.member.name,
                from: Comparison.Figure(value: end.old.double, text: baseText(end.old, of: end.member, in: before)),
                to: Comparison.Figure(value: end.new.double, text: end.member.now.map { words.shortFigure(end.new, $0, model) } ?? ""),
                isNamed: named.contains(end.member.area))
        }
        var remarks: [String] = []
        if named.count < lines.count {
            remarks.append(words.fill(.compareSlopeNamed, ("count", String(named.count)), ("total", String(lines.count))))
        }
        if ends.count < members.count {
            remarks.append(words.fill(.compareSlopeLeftOut, ("count", String(members.count - ends.count)), ("base", String(before))))
        }
        return Slope(
            id: id, locale: words.locale, lines: lines, fromTitle: String(before), toTitle: nowText, form: form,
            smallerIsBetter: model.direction == .down, remarks: remarks, isIllustrative: isIllustrative, title: title,
            description: lines.map { "\($0.name): \(before) \($0.from.text); \(nowText) \($0.to.text)." }.joined(separator: " "))
    }

    package var isIllustrative: Bool { members.contains { $0.now?.illustrative == true } }

    /// The one that is worst now, the one that gained most, the one that gained least or lost most: three different ones.
    /// Where nobody is put in order, the first three of the list.
    private func telling(_ ends: [(member: Member, old: Rational, new: Rational)]) -> Set<AreaRef> {
        if !isOrdered { return Set(ends.prefix(3).map(\.member.area)) }
        let sense = model.direction == .up ? 1.0 : -1
        var left = ends
        var named: Set<AreaRef> = []
        let measures: [((member: Member, old: Rational, new: Rational)) -> Double] = [
            { sense * $0.new.double }, { -sense * ($0.new.double - $0.old.double) }, { sense * ($0.new.double - $0.old.double) },
        ]
        for measure in measures {
            guard let index = left.indices.min(by: { (measure(left[$0]), $0) < (measure(left[$1]), $1) }) else { continue }
            named.insert(left[index].member.area)
            left.remove(at: index)
        }
        return named
    }
}
