import Drawing
import Wording

/// A hundred squares, one for each of a hundred people: full ones have it, hollow ones are missing to the target, dots are the rest.
/// One drawing for every screen: 296 units fit a phone between its margins.
func waffleChart(_ facts: WaffleFacts) -> DrawnChart {
    let width = 296.0
    let heading = TextColumn(facts.finding, at: 4, width: width - 8, size: 15, isBold: true)
    var plot = Plot(
        id: facts.id + "-p", width: width, height: 0, title: facts.title, description: facts.description, language: facts.words.tongue.rawValue)
    var y = 20.0
    for line in heading.lines {
        plot.add(Text(line, at: Point(4, y), size: 15, isBold: true))
        y += heading.pitch
    }
    let grid = Point(4, y - 4)
    var next = 0
    var words = TextGroup(anchor: .start)
    var below = grid.y
    for part in facts.parts {
        plot.addCells(part.kind, next..<next + part.count, at: grid)
        next += part.count
        plot.addCells(part.kind, 0..<1, at: Point(138, below + 2))
        let column = TextColumn(part.label, at: 154, width: width - 158, size: 12)
        below = column.add(to: &words, from: below + 11) - 5
    }
    if facts.isIllustrative { words.add(ChartWord.illustrativeNote.text(facts.words.tongue), at: Point(138, max(below, grid.y + 97) + 17)) }
    plot.add(words)
    plot.height = max(grid.y + 122, below + (facts.isIllustrative ? 26 : 6))
    return DrawnChart(plot: plot, unplaced: [])
}

extension Plot {
    fileprivate mutating func addCells(_ kind: WaffleFacts.Kind, _ range: Range<Int>, at origin: Point) {
        switch kind {
        case .done: add(Cells(range, at: origin))
        case .missing:
            add(Cells(range, at: origin, role: .target))
            add(Cells(range, at: origin, side: 7, color: .bg, role: .target))
        case .tooMany:
            add(Cells(range, at: origin, role: .path))
            add(Cells(range, at: origin, side: 4, color: .bg, role: .path))
        case .rest: add(Cells(range, at: origin, side: 3, color: .axis, role: .track))
        }
    }
}
