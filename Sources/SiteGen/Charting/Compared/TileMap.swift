import Drawing
import Wording

/// One tile of equal size for each unit, about where it lies: a strip in the pattern of its class, its name and its figure.
/// Where names do not fit, the tiles bear numbers and the list beneath has the names.
package func tileMapChart(_ facts: UnitMap, _ width: ChartWidth) -> DrawnChart {
    let key = facts.key(width)
    let tiles = TileGrid(facts, width: width, top: key.height + 8)
    let list =
        tiles.hasNames
        ? nil : NumberedList(facts.places, left: 8, top: tiles.bottom + 8, width: width.rawValue - 16, columns: width == .wide ? 2 : 1)
    let foot = tiles.bottom + (list.map { $0.height + 12 } ?? 4)
    let notes = facts.notes(width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-tw" : "-tn"), width: width.rawValue, height: foot + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    tiles.draw(facts, &plot)
    key.draw(&plot)
    list?.draw(&plot)
    notes.draw(&plot, top: foot)
    return DrawnChart(plot: plot, unplaced: [])
}

/// Where the tiles stand, and whether they have room for names.
private struct TileGrid {
    let bottom: Double
    let hasNames: Bool
    private let names: [[String]]
    private let figures: [[String]]
    private let side: Double
    private let height: Double
    private let top: Double

    private static let gap = 4.0
    private static let strip = 9.0
    private static let line = 17.6
    private static let size = Plot.defaultFontSize
    /// A standing's sign before the figure.
    private static let sign = 18.0

    init(_ facts: UnitMap, width: ChartWidth, top: Double) {
        self.top = top
        let columns = Double((facts.places.map(\.column).max() ?? 0) + 1)
        let rows = Double((facts.places.map(\.row).max() ?? 0) + 1)
        side = (min(width == .wide ? 140 : 164, (width.rawValue - 16 - Self.gap * (columns - 1)) / columns) * 10).rounded(.down) / 10
        let room = side - Self.strip - 10
        let factor = AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        let signed = facts.places.contains { $0.sign.icon != nil }
        let figureRoom = room - (signed ? Self.sign : 0)
        let names = facts.places.map { Wrap.lines($0.name, within: room * factor, size: Self.size) }
        let figures = facts.places.map { Wrap.lines($0.figure, within: figureRoom * factor, size: Self.size, bold: true) }
        hasNames =
            names.joined().allSatisfy { Self.width($0, bold: false) <= room }
            && figures.joined().allSatisfy { Self.width($0, bold: true) <= figureRoom }
        self.names = hasNames ? names : facts.places.map { _ in [] }
        self.figures = hasNames ? figures : facts.places.indices.map { ["\($0 + 1)"] }
        height = Double(zip(self.names, self.figures).map { $0.count + $1.count }.max() ?? 1) * Self.line + 10
        bottom = top + rows * (height + Self.gap)
    }

    private static func width(_ text: String, bold: Bool) -> Double {
        AdvanceWidths.width(of: text, size: size, bold: bold) * AdvanceWidths.clipFactor
    }

    func draw(_ facts: UnitMap, _ plot: inout Plot) {
        var words = TextGroup(anchor: .start, size: Self.size, color: .ink)
        var heavy = TextGroup(anchor: .start, size: Self.size, color: .ink, isBold: true)
        for (index, place) in facts.places.enumerated() {
            let box = self.box(place)
            let corners = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom), (box.left, box.top)]
            plot.add(Line(corners.map { Point($0.0, $0.1) }, stroke: Stroke(.axis), role: .track))
            plot.add(
                Bar(
                    Box(left: box.left, top: box.top, right: box.left + Self.strip, bottom: box.bottom), fill: place.sign.fill,
                    outline: .axis))
            let x = box.left + Self.strip + 6
            var baseline = box.top + 17
            for line in names[index] {
                words.add(line, at: Point(x, baseline))
                baseline += Self.line
            }
            let icon = hasNames ? place.sign.icon : nil
            if let icon { plot.add(StatusIcon(icon, at: Point(x + 6, baseline - 4.5), size: 12)) }
            for line in figures[index] {
                heavy.add(line, at: Point(x + (icon == nil ? 0 : Self.sign), baseline))
                baseline += Self.line
            }
        }
        plot.add(words)
        plot.add(heavy)
    }

    private func box(_ place: UnitMap.Place) -> Box {
        let left = 8 + Double(place.column) * (side + Self.gap)
        let top = self.top + Double(place.row) * (height + Self.gap)
        return Box(left: left, top: top, right: left + side, bottom: top + height)
    }
}
