import Drawing
import Wording

/// The key over a target-path chart: one short sample and one word for each kind of mark that it draws, in as many rows as it takes.
/// Samples of lines are one more stretch of the line itself, so that they look the same whatever the page does to it.
struct PathKey {
    enum Sign: Equatable {
        case observed, path, projection, target, parentTarget, notFinal, missing

        var word: ChartWord {
            switch self {
            case .observed: .observed
            case .path: .path
            case .projection: .projection
            case .target: .target
            case .parentTarget: .parentTarget
            case .notFinal: .notFinal
            case .missing: .missing
            }
        }

        var width: Double {
            switch self {
            case .observed, .path, .projection, .parentTarget: 24
            case .target, .notFinal, .missing: 12
            }
        }
    }

    private struct Entry {
        let sign: Sign
        let text: String
        let start: Point
    }

    private var entries: [Entry] = []
    private var rows = 0.0

    init(_ signs: [Sign], _ words: Words, width: Double) {
        // one kind of mark needs no key
        if signs.count < 2 { return }
        var x = 8.0
        rows = 1
        for sign in signs {
            let text = sign.word.text(words.tongue)
            let length = sign.width + 6 + AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor
            if x + length > width - 4, x > 8 {
                x = 8
                rows += 1
            }
            entries.append(Entry(sign: sign, text: text, start: Point(x, rows * 18 - 6)))
            x += length + 14
        }
    }

    var height: Double { rows * 18 }

    /// The ends of a line's sample, to be added to the line.
    func sample(of sign: Sign) -> [Point?] {
        guard let entry = entries.first(where: { $0.sign == sign }) else { return [] }
        return [nil, entry.start, Point(entry.start.x + sign.width, entry.start.y)]
    }

    func middle(of sign: Sign) -> Point? {
        entries.first { $0.sign == sign }.map { Point($0.start.x + sign.width / 2, $0.start.y) }
    }

    func drawWords(_ plot: inout Plot, note: (text: String, at: Point)?) {
        var group = TextGroup(anchor: .start)
        for entry in entries { group.add(entry.text, at: Point(entry.start.x + entry.sign.width + 6, entry.start.y + 4)) }
        if let note { group.add(note.text, at: note.at) }
        plot.add(group)
    }
}

extension PathFacts {
    /// What the chart draws, in the key's order.
    var signs: [PathKey.Sign] {
        var signs: [PathKey.Sign] = [.observed]
        if observed.values.contains(where: { !$0.isFinal }) { signs.append(.notFinal) }
        if !path.isEmpty { signs.append(.path) }
        if !milestones.isEmpty { signs.append(.target) }
        if projection != nil { signs.append(.projection) }
        if !parents.isEmpty { signs.append(.parentTarget) }
        if !observed.gaps.isEmpty { signs.append(.missing) }
        return signs
    }
}
