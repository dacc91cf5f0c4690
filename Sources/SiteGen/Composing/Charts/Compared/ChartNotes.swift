import Drawing
import Language
import Wording

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
        ChartNotes(own + remarks + [isIllustrative ? ChartWord.illustrativeNote.text(tongue) : nil], width: width.rawValue)
    }
}
