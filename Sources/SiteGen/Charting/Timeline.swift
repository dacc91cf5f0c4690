import Drawing
import Wording

/// A plan's deadlines, a row each, on an axis of its years: a full dot was reported as done, a hollow one is under way, a cross is not
/// begun, a hatched box has no report though its day has passed, a diamond is a deadline, a small square one after the unit's end. The strong upright line is the report's date.
package func timelineChart(_ facts: TimelineFacts, _ width: ChartWidth) -> DrawnChart {
    let frame = TimelineFrame(facts, width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-w" : "-n"), width: width.rawValue, height: frame.height,
        title: facts.title, description: facts.description, language: facts.words.locale.rawValue)
    frame.drawLines(&plot)
    var marks = TimelineMarks()
    var spans: [Point] = []
    for place in frame.places {
        if let until = place.row.until {
            spans += [Point(frame.x(Double(facts.years.lowerBound)), place.middle), Point(frame.x(until), place.middle)]
        }
        for mark in place.row.marks { marks.add(mark.sign, at: Point(frame.x(mark.place), place.middle)) }
    }
    for entry in frame.key { marks.add(entry.sign, at: entry.at) }
    if !spans.isEmpty { plot.add(Rule(spans, stroke: Stroke(.axis, width: 2), role: .track)) }
    marks.draw(&plot)
    frame.drawWords(&plot)
    return DrawnChart(plot: plot, unplaced: [])
}

/// The signs of a timeline, gathered so that each kind is one element.
private struct TimelineMarks {
    private var places: [TimelineFacts.Sign: [Point]] = [:]

    mutating func add(_ sign: TimelineFacts.Sign, at point: Point) { places[sign, default: []].append(point) }

    func draw(_ plot: inout Plot) {
        for sign in TimelineFacts.Sign.allCases {
            guard let points = places[sign] else { continue }
            switch sign {
            case .done: plot.add(Dots(points, radius: 4.5, role: .observed))
            case .doing: plot.add(Dots(points, radius: 4, isHollow: true, role: .observed))
            case .notStarted:
                let strokes = points.flatMap { at in
                    [Point(at.x - 4, at.y - 4), Point(at.x + 4, at.y + 4), Point(at.x - 4, at.y + 4), Point(at.x + 4, at.y - 4)]
                }
                plot.add(Rule(strokes, stroke: Stroke(.ink, width: 2), role: .observed))
            case .noResult: plot.add(Gaps(points.map { Box(left: $0.x - 5, top: $0.y - 5, right: $0.x + 5, bottom: $0.y + 5) }))
            case .due: plot.add(Diamond(points, radius: 5))
            case .lapsed:
                for point in points {
                    plot.add(
                        Bar(
                            Box(left: point.x - 3.5, top: point.y - 3.5, right: point.x + 3.5, bottom: point.y + 3.5), fill: .color(.bg),
                            outline: .axis, role: .missing))
                }
            }
        }
    }
}

extension TimelineFacts.Sign {
    var word: Word {
        switch self {
        case .done: .dutyDone
        case .doing: .dutyDoing
        case .notStarted: .dutyNotStarted
        case .noResult: .timelineNoResult
        case .due: .timelineDue
        case .lapsed: .timelineLapsed
        }
    }
}

/// Where the rows of a timeline stand: in a wide drawing the duty beside its marks, in a narrow one over them.
struct TimelineFrame {
    struct Place {
        let row: TimelineFacts.Row
        let name: TextColumn
        /// Baseline of the name's first line.
        let nameBaseline: Double
        /// The marks' height.
        let middle: Double
        /// Where upright lines may be drawn without crossing words.
        let clear: ClosedRange<Double>
    }

    private struct Heading {
        let text: String
        let baseline: Double
        let clear: ClosedRange<Double>
    }

    private struct Entry {
        let text: TextColumn
        let sign: TimelineFacts.Sign
        let start: Point
    }

    private let facts: TimelineFacts
    private let entries: [Entry]
    private var headings: [Heading] = []
    private(set) var places: [Place] = []
    let height: Double
    private let scale: LinearScale
    private let isNarrow: Bool
    /// Baselines of the days' labels and of the years.
    private let dayBaseline: Double
    private let yearBaseline: Double
    private let yearsBelow: Double
    private static let nameWidth = 262.0

    init(_ facts: TimelineFacts, _ width: ChartWidth) {
        self.facts = facts
        isNarrow = width == .narrow
        scale = LinearScale(
            domain: Double(facts.years.lowerBound), Double(facts.years.upperBound + 1),
            range: isNarrow ? 8 : Self.nameWidth + 18, width.rawValue - 8)
        var x = 8.0, y = 14.0
        var entries: [Entry] = []
        for sign in facts.signs {
            let text = facts.words[sign.word]
            let length = 18 + AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor
            if x + length > width.rawValue - 4, x > 8 { (x, y) = (8, y + 19) }
            entries.append(Entry(text: TextColumn(text, width: width.rawValue - x - 20, size: 12), sign: sign, start: Point(x, y)))
            x += length + 16
        }
        self.entries = entries
        yearBaseline = y + 28
        dayBaseline = yearBaseline + 20
        var top = dayBaseline + Double(facts.days.count) * 18 - 12
        for group in facts.groups {
            headings.append(Heading(text: group.heading, baseline: top + 16, clear: top...top + 22))
            top += 22
            for row in group.rows {
                let name = TextColumn(row.text, at: 8, width: (isNarrow ? width.rawValue : Self.nameWidth) - 12, size: 12)
                let height = isNarrow ? name.height + 26 : max(name.height + 8, 24)
                let middle = isNarrow ? top + name.height + 12 : top + height / 2
                places.append(
                    Place(
                        row: row, name: name, nameBaseline: isNarrow ? top + 13 : middle - name.height / 2 + 12, middle: middle,
                        clear: isNarrow ? top + name.height + 1...top + height - 2 : top...top + height))
                top += height
            }
        }
        yearsBelow = top + 17
        height = top + (facts.isIllustrative ? 42 : 22)
    }

    func x(_ year: Double) -> Double { (scale(year) * 10).rounded() / 10 }

    /// Where each sign of the key stands.
    var key: [(sign: TimelineFacts.Sign, at: Point)] { entries.map { ($0.sign, Point($0.start.x + 5, $0.start.y - 4)) } }

    func drawLines(_ plot: inout Plot) {
        let stretches = isNarrow ? places.map(\.clear) : (headings.map(\.clear) + places.map(\.clear))
        func ends(_ years: [Double]) -> [Point] {
            years.flatMap { year in joined(stretches).flatMap { [Point(x(year), $0.lowerBound), Point(x(year), $0.upperBound)] } }
        }
        plot.add(
            Rule(ends(named.map(\.start) + [Double(facts.years.upperBound + 1)]), stroke: Stroke(.grid), role: .grid, isBackdrop: true))
        for (index, day) in facts.days.enumerated() {
            let isToday = index == facts.days.count - 1
            let stroke = isToday ? Stroke(.ink, width: 2) : Stroke(.axis, width: 1.5, dash: .dashed)
            // from its words down through every row
            let head = [Point(x(day.place), baseline(of: index) - 11), Point(x(day.place), headings[0].clear.lowerBound)]
            plot.add(Rule(head + ends([day.place]), stroke: stroke, role: isToday ? .now : .seriesBreak))
        }
    }

    /// Stretches that meet are one line.
    private func joined(_ stretches: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
        var all: [ClosedRange<Double>] = []
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = all.last, stretch.lowerBound - last.upperBound < 0.5 {
                all[all.count - 1] = last.lowerBound...stretch.upperBound
            } else {
                all.append(stretch)
            }
        }
        return all
    }

    func drawWords(_ plot: inout Plot) {
        var words = TextGroup(anchor: .start)
        for entry in entries { _ = entry.text.add(to: &words, x: entry.start.x + 16, from: entry.start.y) }
        if facts.isIllustrative { words.add(ChartWord.illustrativeNote.text(facts.words.locale), at: Point(8, height - 6)) }
        plot.add(words)
        var names = TextGroup(anchor: .start, color: .ink)
        for place in places { _ = place.name.add(to: &names, from: place.nameBaseline) }
        plot.add(names)
        for heading in headings { plot.add(Text(heading.text, at: Point(8, heading.baseline), isBold: true)) }
        var years = TextGroup(anchor: .middle), under = TextGroup(anchor: .middle)
        let spacing = x(1) - x(0)
        let every = spacing >= 33 ? 1 : spacing >= 17 ? 2 : 5
        for (place, part) in named.enumerated() where place % every == 0 {
            years.add(part.text, at: Point(x(part.middle), yearBaseline))
            under.add(part.text, at: Point(x(part.middle), yearsBelow))
        }
        plot.add(years)
        plot.add(under)
        for (index, day) in facts.days.enumerated() {
            plot.add(
                Text(
                    day.label, at: Point(x(day.place) + (isLeft ? -4 : 4), baseline(of: index)), anchor: isLeft ? .end : .start, size: 12,
                    isBold: index == facts.days.count - 1))
        }
    }

    /// What the axis is cut into: years, or the quarters of a single one.
    private var named: [(text: String, start: Double, middle: Double)] {
        let first = facts.years.lowerBound
        if facts.years.count > 1 { return facts.years.map { (String($0), Double($0), Double($0) + 0.5) } }
        return (1...4).map { quarter in
            let start = Double(first) + Double(quarter - 1) / 4
            return (facts.words.period("\(first)-Q\(quarter)"), start, start + 0.125)
        }
    }

    /// Which side of their lines the days' words stand on.
    private var isLeft: Bool { facts.days.last.map { x($0.place) > (isNarrow ? 180 : 320) } ?? false }

    /// The words that reach over no other day's line stand lowest.
    private func baseline(of day: Int) -> Double {
        dayBaseline + Double(isLeft ? facts.days.count - 1 - day : day) * 18
    }
}
