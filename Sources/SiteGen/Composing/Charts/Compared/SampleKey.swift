import Drawing
import Wording

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
        Bar(Box(left: middle.x - 11, top: middle.y - 6, right: middle.x + 11, bottom: middle.y + 6), fill: fill, outline: .axis, role: .label)
    }
}

/// How a target is drawn across a row.
let targetStroke = Stroke(.ink, width: 2)
