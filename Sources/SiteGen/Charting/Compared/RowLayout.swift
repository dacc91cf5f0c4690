import Drawing
import Language
import Wording

/// Where rows of units stand: wide, the name left, the drawing, the figures right; narrow, name and figures over a drawing of full width.
/// Every column is as broad as its longest text at the clip factor, so that nothing can run into anything.
struct RowLayout {
    /// A column of figures at the right; a sign may stand before its words.
    struct Column {
        var title: String
        var texts: [String]
        var icons: [StatusIcon.Shape?] = []
        var isBold = false
    }

    /// Where one row stands: baseline of its first line of words, and the strip that is drawn in.
    struct Band {
        let baseline: Double
        let top: Double
        let bottom: Double
        var middle: Double { (top + bottom) / 2 }
    }

    let width: ChartWidth
    /// The strip across in which values are drawn.
    let left: Double
    let right: Double
    let bands: [Band]
    /// Under the last row.
    let bottom: Double
    private let names: [[String]]
    private let columns: [Column]
    private let columnRights: [Double]
    private let nameLeft: Double
    private let titles: [[String]]
    private let titleBaseline: Double
    /// Narrow: the last column goes under the name.
    private let isLastBelow: Bool

    private static let size = Plot.defaultFontSize
    // letters with two marks need 1.35 of their size
    private static let line = 17.6

    /// - top: the first y that is free; places: before the names; rowHeight: of the drawing strip.
    init(
        _ names: [String], places: [String] = [], columns: [Column], width: ChartWidth, top: Double, rowHeight: Double = 24,
        isLastBelow: Bool = false
    ) {
        self.width = width
        self.isLastBelow = isLastBelow && width == .narrow
        let edge = 8.0
        let placeWidth = places.map { Self.width($0) }.max().map { $0 + 8 } ?? 0
        nameLeft = edge + placeWidth
        var end = width.rawValue - edge
        var rights: [Double] = []
        var shown = columns
        if self.isLastBelow, let last = shown.popLast() { self.below = last } else { below = nil }
        var titles: [[String]] = []
        for column in shown.reversed() {
            let icon = column.icons.contains { $0 != nil } ? 20.0 : 0
            let content = column.texts.map { Self.width($0, bold: column.isBold) + icon }.max() ?? 0
            let lines = Wrap.lines(column.title, within: max(content, 76), size: 12)
            titles.insert(lines, at: 0)
            let breadth = max(content, lines.map { Self.width($0, size: 12) }.max() ?? 0)
            rights.insert(end, at: 0)
            end -= breadth + 14
        }
        self.titles = titles
        self.columns = shown
        self.places = places
        columnRights = rights
        let room = width == .wide ? 176 - placeWidth : end - nameLeft
        let wrapped = names.map { Wrap.lines($0, within: max(room, 60), size: Self.size) }
        let broadest = wrapped.joined().map { Self.width($0) }.max() ?? 0
        self.names = wrapped
        left = width == .wide ? nameLeft + broadest + 16 : edge + 14
        right = width == .wide ? end - 10 : width.rawValue - edge - 14
        let titleLines = titles.map(\.count).max() ?? 0
        titleBaseline = top + 12
        var y = top + Double(titleLines) * 16 + (titleLines > 0 ? 4 : 0)
        var bands: [Band] = []
        for lines in wrapped {
            if width == .wide {
                let height = max(rowHeight, Double(lines.count) * Self.line + 6)
                let first = y + height / 2 - Double(lines.count - 1) * Self.line / 2 + 4.5
                bands.append(Band(baseline: first, top: y, bottom: y + height))
                y += height
            } else {
                let words = Double(lines.count + (self.below == nil ? 0 : 1)) * Self.line + 3
                bands.append(Band(baseline: y + 14, top: y + words, bottom: y + words + rowHeight))
                y += words + rowHeight + 4
            }
        }
        self.bands = bands
        bottom = y
    }

    private let below: Column?
    private let places: [String]

    /// Names, places, figures and their heads.
    func drawWords(_ plot: inout Plot) {
        var names = TextGroup(anchor: .start, size: Self.size, color: .ink)
        var places = TextGroup(anchor: .end, size: Self.size, color: .ink2)
        for (index, band) in bands.enumerated() {
            for (row, line) in self.names[index].enumerated() {
                names.add(line, at: Point(nameLeft, band.baseline + Double(row) * Self.line))
            }
            if index < self.places.count { places.add(self.places[index], at: Point(nameLeft - 8, band.baseline)) }
        }
        plot.add(places)
        plot.add(names)
        for (column, right) in zip(columns, columnRights) { draw(column, endingAt: right, &plot) }
        drawTitles(&plot)
        if let below { drawBelow(below, &plot) }
    }

    private func draw(_ column: Column, endingAt right: Double, _ plot: inout Plot) {
        let hasIcons = column.icons.contains { $0 != nil }
        let left = right - (column.texts.map { Self.width($0, bold: column.isBold) }.max() ?? 0)
        var figures = TextGroup(anchor: hasIcons ? .start : .end, size: Self.size, color: .ink, isBold: column.isBold)
        for (text, band) in zip(column.texts, bands) where !text.isEmpty {
            figures.add(text, at: Point(hasIcons ? left : right, lineBaseline(band)))
        }
        plot.add(figures)
        for (icon, band) in zip(column.icons, bands) {
            if let icon { plot.add(StatusIcon(icon, at: Point(left - 12, lineBaseline(band) - 4.5), size: 14)) }
        }
    }

    /// Beside a name of two lines a figure stands in the middle; narrow, on its first line.
    private func lineBaseline(_ band: Band) -> Double { width == .wide ? band.middle + 4.5 : band.baseline }

    private func drawTitles(_ plot: inout Plot) {
        var heads = TextGroup(anchor: .end)
        for (lines, right) in zip(titles, columnRights) {
            let above = (titles.map(\.count).max() ?? 0) - lines.count
            for (row, line) in lines.enumerated() { heads.add(line, at: Point(right, titleBaseline + Double(above + row) * 16)) }
        }
        plot.add(heads)
    }

    private func drawBelow(_ column: Column, _ plot: inout Plot) {
        var words = TextGroup(anchor: .start, size: Self.size, color: .ink)
        for (index, band) in bands.enumerated() where !column.texts[index].isEmpty {
            let y = band.top - 3 - (Self.line - 14)
            let icon = index < column.icons.count ? column.icons[index] : nil
            words.add(column.texts[index], at: Point(nameLeft + (icon == nil ? 0 : 20), y))
            if let icon { plot.add(StatusIcon(icon, at: Point(nameLeft + 8, y - 4.5), size: 14)) }
        }
        plot.add(words)
    }

    private static func width(_ text: String, size: Double = RowLayout.size, bold: Bool = false) -> Double {
        AdvanceWidths.width(of: text, size: size, bold: bold) * AdvanceWidths.clipFactor
    }
}

/// Values across, under rows of units: round steps, upright gridlines within each row, figures under the last.
struct ValueAxis {
    let scale: LinearScale
    private let ticks: [Double]
    private let form: NumberForm
    private let layout: RowLayout
    /// It does not start at nought.
    let isCut: Bool

    static let height = 24.0

    /// - fromZero: bars are lengths and always start there; points may be set on a part of the range.
    init(_ facts: Comparison, _ layout: RowLayout, fromZero: Bool) {
        let (least, most) = facts.extent
        let isPercent = facts.form.addsPercentSign
        var low = fromZero || least <= most * 0.4 ? min(0, least) : least - (most - least) * 0.1
        var high = most
        // a tenth of a point is no gulf
        if !fromZero, isPercent, high - low < 10 { low = max(0, min(low, high - 10)) }
        if high == low { high = low + 1 }
        let count = layout.width == .wide && layout.right - layout.left > 260 ? 5.0 : 4
        let ends = linearNice(from: low, to: high, count: count)
        low = least >= 0 ? max(0, ends.start) : ends.start
        high = isPercent && most <= 100 ? min(100, ends.stop) : ends.stop
        scale = LinearScale(domain: low, high, range: layout.left, layout.right)
        ticks = scale.ticks(count: count)
        var form = facts.form
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        form.decimals = tickDecimals(step: step)
        self.form = form
        self.layout = layout
        isCut = low > 0
    }

    func callAsFunction(_ value: Double) -> Double { (scale(value) * 10).rounded() / 10 }

    /// Behind all else.
    func drawLines(_ plot: inout Plot) {
        let xs = ticks.map { self($0) }
        let rows = layout.bands.flatMap { band in xs.flatMap { [Point($0, band.top), Point($0, band.bottom)] } }
        plot.add(Rule(rows, stroke: Stroke(.grid), role: .grid, isBackdrop: true))
    }

    func drawFigures(_ plot: inout Plot) {
        var across = TextGroup(anchor: .middle)
        var end = -Double.infinity
        for tick in ticks {
            let text = form.text(tick)
            let half = AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor / 2
            let x = self(tick)
            if x - half < end + 6 || x + half > plot.width - 2 { continue }
            across.add(text, at: Point(x, layout.bottom + 16))
            end = x + half
        }
        plot.add(across)
    }

    /// «Trục ngang bắt đầu từ 20%».
    func note(_ locale: ReportLocale) -> String? {
        isCut ? "\(ChartWord.axisAcrossFrom.text(locale)) \(form.text(scale.domain.start))" : nil
    }
}

/// The small lines at a drawing's foot: what was left out, where the axis starts, that the data are illustrative.
struct ChartNotes {
    private let lines: [String]

    init(_ notes: [String?], width: Double) {
        // broken by the layout factor, proved by the clip factor
        let room = (width - 16) * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        lines = notes.compactMap { $0 }.flatMap { Wrap.lines($0, within: room, size: 12) }
    }

    var height: Double { Double(lines.count) * 17 + (lines.isEmpty ? 2 : 6) }

    func draw(_ plot: inout Plot, top: Double) {
        if lines.isEmpty { return }
        var words = TextGroup(anchor: .start)
        for (row, line) in lines.enumerated() { words.add(line, at: Point(8, top + 13 + Double(row) * 17)) }
        plot.add(words)
    }
}

extension Comparison {
    func notes(_ width: ChartWidth, _ own: [String?]) -> ChartNotes {
        ChartNotes(own + remarks + [isIllustrative ? ChartWord.illustrativeNote.text(locale) : nil], width: width.rawValue)
    }
}

/// The key over a comparing drawing: a sample and a word for each kind of mark in it, in as many rows as it takes.
struct SampleKey {
    enum Sample {
        case hollowDot, dot, targetTick, diamond
        case line(Stroke)
        case fill(Fill)
        case sign(Fill, StatusIcon.Shape?)

        var width: Double {
            if case .sign(_, .some) = self { 40 } else { 22 }
        }
    }

    private struct Entry {
        let sample: Sample
        let lines: [String]
        let start: Point
    }

    private var entries: [Entry] = []
    private var rows = 0.0

    /// One kind of mark needs no key, one class does.
    init(_ signs: [(sample: Sample, text: String)], width: Double, least: Int = 2) {
        if signs.count < least { return }
        var x = 8.0
        rows = 1
        for (sample, text) in signs {
            let room = (width - 18 - sample.width) * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
            let lines = Wrap.lines(text, within: room, size: 12)
            let words = lines.map { AdvanceWidths.width(of: $0, size: 12) }.max() ?? 0
            let length = sample.width + 6 + words * AdvanceWidths.clipFactor
            if x + length > width - 4 || lines.count > 1, x > 8 {
                x = 8
                rows += 1
            }
            entries.append(Entry(sample: sample, lines: lines, start: Point(x, rows * 18 - 6)))
            x += length + 16
            if lines.count > 1 {
                // what follows begins a row of its own
                rows += Double(lines.count - 1)
                x = width
            }
        }
    }

    var height: Double { rows * 18 }

    func draw(_ plot: inout Plot) {
        if entries.isEmpty { return }
        var words = TextGroup(anchor: .start)
        for entry in entries {
            let middle = Point(entry.start.x + 11, entry.start.y)
            switch entry.sample {
            case .hollowDot: plot.add(Dot(middle, radius: 5.5, color: .ink, isHollow: true, role: .baseline))
            case .dot: plot.add(Dot(middle))
            case .targetTick: plot.add(Tick(middle, length: 14, stroke: targetStroke, role: .target))
            case .diamond: plot.add(Diamond(middle))
            case .line(let stroke):
                plot.add(Line([entry.start, Point(entry.start.x + 22, entry.start.y)], stroke: stroke, role: .label))
            case .fill(let fill): plot.add(sample(fill, middle))
            case .sign(let fill, let icon):
                plot.add(sample(fill, middle))
                if let icon { plot.add(StatusIcon(icon, at: Point(entry.start.x + 32, middle.y), size: 12)) }
            }
            for (row, line) in entry.lines.enumerated() {
                words.add(line, at: Point(entry.start.x + entry.sample.width + 6, entry.start.y + 4 + Double(row) * 18))
            }
        }
        plot.add(words)
    }

    private func sample(_ fill: Fill, _ middle: Point) -> Bar {
        Bar(
            Box(left: middle.x - 11, top: middle.y - 6, right: middle.x + 11, bottom: middle.y + 6), fill: fill, outline: .axis,
            role: .label)
    }
}

/// How a target is drawn across a row.
let targetStroke = Stroke(.ink, width: 2)
