import Drawing
import Wording

/// The list beside or under a map: number, sign, name and figure of each unit, in as many columns as fit, read downwards.
struct NumberedList {
    let height: Double
    private let columns: Int
    private let columnWidth: Double
    private let left: Double
    private let top: Double
    private let entries: [(number: Int, place: UnitMap.Place, lines: [String], column: Int, y: Double)]

    private static let size = Plot.defaultFontSize
    private static let line = 17.6
    /// Number and class sample before the words.
    private static let indent = 52.0

    init(_ places: [UnitMap.Place], left: Double, top: Double, width: Double, columns: Int) {
        self.left = left
        self.top = top
        self.columns = columns
        columnWidth = (width - Double(columns - 1) * 16) / Double(columns)
        let room = (columnWidth - Self.indent) * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        let texts = places.map { Wrap.lines("\($0.name): \($0.figure)", within: room, size: Self.size) }
        let total = texts.map(\.count).reduce(0, +)
        let most = (total + columns - 1) / columns
        var (column, used, tallest) = (0, 0, 0)
        var entries: [(number: Int, place: UnitMap.Place, lines: [String], column: Int, y: Double)] = []
        for (index, lines) in texts.enumerated() {
            if used > 0, used + lines.count > most, column < columns - 1 { (column, used) = (column + 1, 0) }
            entries.append((index + 1, places[index], lines, column, top + Double(used) * (Self.line + 2)))
            used += lines.count
            tallest = max(tallest, used)
        }
        self.entries = entries
        height = Double(tallest) * (Self.line + 2)
    }

    func draw(_ plot: inout Plot) {
        var numbers = TextGroup(anchor: .end, size: Self.size, color: .ink)
        var words = TextGroup(anchor: .start, size: Self.size, color: .ink)
        for entry in entries {
            let x = left + Double(entry.column) * (columnWidth + 16)
            numbers.add("\(entry.number).", at: Point(x + 26, entry.y + 14))
            plot.add(Bar(Box(left: x + 32, top: entry.y + 3, right: x + 46, bottom: entry.y + 15), fill: entry.place.sign.fill, outline: .axis))
            for (row, line) in entry.lines.enumerated() { words.add(line, at: Point(x + Self.indent, entry.y + 14 + Double(row) * Self.line)) }
        }
        plot.add(numbers)
        plot.add(words)
    }
}
