import Drawing
import Measuring

/// What goes with a unit's page where somebody shares it: whose it is, when it speaks of, how many targets stand how. In the size that
/// messengers and social networks show whole; nothing in it is smaller than a thumbnail of it can bear.
package struct ShareCard: Sendable {
    /// In dots, and in the drawing's units.
    package static let width = 1200, height = 630

    /// So many of a family of standings.
    package struct Count: Sendable {
        let count: String
        let word: String
        /// The standings of the family that occur, whose signs stand beside the number.
        let signs: [Standing]

        package init(_ count: String, _ word: String, signs: [Standing]) { (self.count, self.word, self.signs) = (count, word, signs) }
    }

    let id: String
    let name: String
    let when: String
    let sentence: String
    /// A square each, worst first.
    let squares: [Standing]
    let counts: [Count]
    /// What is worst, where something is.
    let worst: String?
    /// Whose the site is; and that numbers are made up, where they are.
    let foot: [String]
    let language: String

    package init(
        id: String, name: String, when: String, sentence: String, squares: [Standing], counts: [Count], worst: String?, foot: [String],
        language: String
    ) {
        (self.id, self.name, self.when, self.sentence, self.squares) = (id, name, when, sentence, squares)
        (self.counts, self.worst, self.foot, self.language) = (counts, worst, foot, language)
    }

    /// All of it in words, for those who cannot see it.
    package var spoken: String {
        let counted = counts.map { "\($0.count) \($0.word)" }.joined(separator: "; ")
        return ([name, when, sentence, counted, worst ?? ""] + foot.dropFirst()).filter { !$0.isEmpty }.map(\.ended).joined(separator: " ")
    }

    package var plot: Plot {
        var plot = Plot(
            id: id, width: Double(Self.width), height: Double(Self.height), title: name, description: spoken, language: language)
        plot.add(Bar(Box(left: 0, top: 0, right: Double(Self.width), bottom: 14), fill: .color(.ink), role: .axis))
        var y = 34.0
        func write(_ text: String, sizes: [Double], lines: Int, isBold: Bool = false, color: PaletteColor = .ink, gap: Double) {
            let (block, size) = fitted(text, sizes: sizes, lines: lines, isBold: isBold)
            y += gap + size
            plot.add(Text(block.joined(separator: "\n"), at: Point(left, y), size: size, isBold: isBold, color: color))
            y += Double(block.count - 1) * size * AdvanceWidths.lineHeight
        }
        write(name, sizes: [68, 56, 46, 38], lines: 2, isBold: true, gap: 18)
        write(when, sizes: [30, 26, 22], lines: 1, color: .ink2, gap: 22)
        // nothing but the sentence: so it stands large
        if counts.isEmpty {
            write(sentence, sizes: [54, 44, 36, 30, 24], lines: 4, gap: 36)
        } else {
            write(sentence, sizes: [36, 32, 28, 24], lines: 2, gap: 22)
        }
        y += 30
        if !squares.isEmpty { y = strip(&plot, at: y) }
        if !counts.isEmpty { y = columns(&plot, at: y) }
        if let worst {
            let gap = 26.0, below = footTop - 14 - y - gap
            // where there is no room for the whole of it, the page says it
            if let size = [30, 28, 26, 24, 22].first(where: { size in
                let lines = Wrap.lines(worst, within: room, size: size).count
                return size * (1 + Double(lines - 1) * AdvanceWidths.lineHeight) <= below
            }) {
                write(worst, sizes: [size], lines: 1, gap: gap)
            }
        }
        writeFoot(&plot)
        return plot
    }

    private func strip(_ plot: inout Plot, at top: Double) -> Double {
        let pitch = min(52, room / Double(squares.count)), side = pitch * 0.86
        for (index, standing) in squares.enumerated() {
            let x = left + Double(index) * pitch
            plot.add(Bar(Box(left: x, top: top, right: x + side, bottom: top + side), fill: .status(StatusFill(standing)), role: .now))
        }
        return top + side
    }

    /// The number and its signs, the words beneath.
    private func columns(_ plot: inout Plot, at top: Double) -> Double {
        let width = min(360, room / Double(counts.count)), (number, small) = (72.0, 26.0)
        var bottom = top
        for (index, count) in counts.enumerated() {
            let x = left + Double(index) * width, baseline = top + number
            plot.add(Text(count.count, at: Point(x, baseline), size: number, isBold: true))
            var sign = x + AdvanceWidths.width(of: count.count, size: number, bold: true) * AdvanceWidths.clipFactor + 26
            var shown: [StatusIcon.Shape] = []
            for standing in count.signs where sign + 18 < x + width && !shown.contains(.init(standing)) {
                plot.add(StatusIcon(.init(standing), at: Point(sign, baseline - 25), size: 34, color: StatusFill(standing).textColor))
                shown.append(.init(standing))
                sign += 44
            }
            let words = Wrap.lines(count.word, within: width - 16, size: small)
            plot.add(Text(words.joined(separator: "\n"), at: Point(x, baseline + small + 22), size: small))
            bottom = max(bottom, baseline + 22 + small + Double(words.count - 1) * small * AdvanceWidths.lineHeight)
        }
        return bottom
    }

    private func writeFoot(_ plot: inout Plot) {
        plot.add(Rule([Point(left, footTop), Point(left + room, footTop)], stroke: Stroke(.grid, width: 2), role: .grid))
        let (lines, size) = fitted(foot.joined(separator: " · "), sizes: [24, 22, 20], lines: 1, isBold: false)
        plot.add(Text(lines.joined(separator: "\n"), at: Point(left, footTop + 36), size: size, color: .ink2))
    }

    private var left: Double { 64 }
    private var room: Double { Double(Self.width) - 2 * left }
    private var footTop: Double { Double(Self.height) - 62 }

    /// In the largest letters in which it takes no more than so many lines; in the smallest where none will do.
    private func fitted(_ text: String, sizes: [Double], lines: Int, isBold: Bool) -> (lines: [String], size: Double) {
        var last: (lines: [String], size: Double) = ([text], sizes.last ?? Plot.defaultFontSize)
        for size in sizes {
            last = (Wrap.lines(text, within: room, size: size, bold: isBold), size)
            if last.lines.count <= lines { return last }
        }
        return last
    }
}

extension ShareCard {
    /// A complete document.
    package var file: [UInt8] {
        var svg = SVGBuffer()
        plot.standalone(into: &svg)
        return svg.bytes
    }
}

extension String {
    /// With a full stop where it has none.
    fileprivate var ended: String { hasSuffix(".") ? self : self + "." }
}
