import Drawing
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
    init(_ names: [String], places: [String] = [], columns: [Column], width: ChartWidth, top: Double, rowHeight: Double = 24, isLastBelow: Bool = false) {
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
            for (row, line) in self.names[index].enumerated() { names.add(line, at: Point(nameLeft, band.baseline + Double(row) * Self.line)) }
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
