import Drawing

/// The key over a comparing drawing: a sample and a word for each kind of mark in it, in as many rows as it takes.
struct SampleKey {
    enum Sample {
        case hollowDot, dot, targetTick, diamond
        case line(Stroke)
        case fill(Fill)
    }

    private struct Entry {
        let sample: Sample
        let text: String
        let start: Point
    }

    private static let sampleWidth = 22.0
    private var entries: [Entry] = []
    private var rows = 0.0

    /// One kind of mark needs no key.
    init(_ signs: [(sample: Sample, text: String)], width: Double, top: Double = 0) {
        if signs.count < 2 { return }
        var x = 8.0
        rows = 1
        for (sample, text) in signs {
            let length = Self.sampleWidth + 6 + AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor
            if x + length > width - 4, x > 8 {
                x = 8
                rows += 1
            }
            entries.append(Entry(sample: sample, text: text, start: Point(x, top + rows * 18 - 6)))
            x += length + 16
        }
    }

    var height: Double { rows * 18 }

    func draw(_ plot: inout Plot) {
        if entries.isEmpty { return }
        var words = TextGroup(anchor: .start)
        for entry in entries {
            let middle = Point(entry.start.x + Self.sampleWidth / 2, entry.start.y)
            switch entry.sample {
            case .hollowDot: plot.add(Dot(middle, radius: 5.5, color: .ink, isHollow: true, role: .baseline))
            case .dot: plot.add(Dot(middle))
            case .targetTick: plot.add(Tick(middle, length: 14, stroke: targetStroke, role: .target))
            case .diamond: plot.add(Diamond(middle))
            case .line(let stroke):
                plot.add(Line([entry.start, Point(entry.start.x + Self.sampleWidth, entry.start.y)], stroke: stroke, role: .label))
            case .fill(let fill):
                plot.add(Bar(Box(left: entry.start.x, top: middle.y - 6, right: entry.start.x + Self.sampleWidth, bottom: middle.y + 6), fill: fill, outline: .axis, role: .label))
            }
            words.add(entry.text, at: Point(entry.start.x + Self.sampleWidth + 6, entry.start.y + 4))
        }
        plot.add(words)
    }
}

/// How a target is drawn across a row.
let targetStroke = Stroke(.ink, width: 2)
