import Drawing
import Telling

/// Whether a sheet stays on its one page: how high it will be, by the widths of its letters and the measures of print.css. It errs on the
/// high side, as the letters it is measured with are wider than the paper's own.
struct SheetFit {
    private static let width = PageMargins.sheet.room.width
    /// Less what no telling of words can foresee.
    private static let height = PageMargins.sheet.room.height - 3
    /// Beside the first lines.
    private static let code = 26.0

    private(set) var used = 0.0

    /// As print.css has them, in points: letters, smaller ones, the height of a line in letters, what stands above and below, and beside, the
    /// words of a cell.
    private static func letters(_ density: Table.Density) -> (size: Double, note: Double, line: Double, padding: Double, beside: Double) {
        switch density {
        case .ofText, .usual: (11.5, 9, 1.2, 2, 3.5)
        case .close: (11, 8.5, 1.2, 2, 3.5)
        case .closer: (9.5, 8, 1.1, 1, 2.5)
        case .closest: (8.5, 7.5, 1.05, 0.5, 2)
        }
    }

    /// The paper's letters take an eighth less room than those that are measured (Times beside Arial); a bit of that is kept for safety.
    private static let serif = 1.08

    private static func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }

    private static func lines(_ text: String, within millimetres: Double, _ size: Double) -> Int {
        let room = millimetres * 72 / 25.4 * AdvanceWidths.layoutFactor * serif
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
            count + max(1, Wrap.lines(String(line).replacing("/", with: "/ "), within: room, size: size).count)
        }
    }

    /// Words across the page, or what the code beside them leaves of it.
    mutating func add(_ text: String, size: Double, lineHeight: Double = 1.25, after: Double, isBesideCode: Bool = false) {
        let room = Self.width - (isBesideCode ? Self.code : 0)
        used += Self.millimetres(Double(Self.lines(text, within: room, size)) * size * lineHeight + after)
    }

    mutating func add(_ block: Block, isBesideCode: Bool) {
        switch block {
        case .paragraph(let paragraph): add(paragraph.inlines.plain, size: 13, after: 4, isBesideCode: isBesideCode)
        case .list(let list):
            for item in list.items {
                for case .paragraph(let line) in item.blocks { add(line.inlines.plain, size: 11.5, after: 0, isBesideCode: isBesideCode) }
            }
            used += Self.millimetres(6)
        default: break
        }
    }

    mutating func add(_ plot: Plot, after: Double) { used += plot.height / plot.width * Self.width + Self.millimetres(after) }

    /// A table and what is said beneath it, in smaller letters where those of the table are small.
    mutating func add(_ table: Table, _ notes: [String]) {
        let isSmall = table.density == .closer || table.density == .closest
        for note in notes { add(note, size: isSmall ? 9 : 11, after: isSmall ? 1 : 3) }
        let (size, note, line, padding, beside) = Self.letters(table.density)
        let rest = Self.width - Double(table.columns.compactMap(\.width).reduce(0, +))
        let rooms = table.columns.map { Double($0.width ?? Int(rest)) - Self.millimetres(2 * beside + 0.5) }
        func row(_ cells: [[Inline]]) -> Double {
            let lines =
                zip(cells, rooms).map { cell, room in
                    cell.lines.reduce(0) { $0 + Self.lines($1.text, within: room, $1.isNote ? note : size) }
                }.max() ?? 1
            return Self.millimetres(Double(lines) * size * line + 2 * padding + 0.5)
        }
        used += row(table.columns.map(\.head)) + table.groups.flatMap(\.rows).reduce(0) { $0 + row($1.cells.map(\.inlines)) }
        used += Self.millimetres(12)
    }

    var isOnePage: Bool { used <= Self.height }
}

extension [Inline] {
    /// What stands between line breaks, and whether all of it is small.
    fileprivate var lines: [(text: String, isNote: Bool)] {
        split(omittingEmptySubsequences: false) { if case .lineBreak = $0 { true } else { false } }.map { line in
            (Array(line).plain, !line.isEmpty && line.allSatisfy { if case .note = $0 { true } else { false } })
        }
    }
}
