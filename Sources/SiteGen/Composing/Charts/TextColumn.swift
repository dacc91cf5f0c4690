import Drawing
import Wording

/// Words wrapped between syllables to a column's width, line under line; a piece that is wider stands alone on its line, where the
/// label proof finds it.
struct TextColumn {
    let lines: [String]
    /// From baseline to baseline, in viewBox units.
    let pitch: Double
    private let x: Double

    init(_ text: String, at x: Double = 0, width: Double, size: Double, isBold: Bool = false) {
        self.x = x
        pitch = size * AdvanceWidths.lineHeight + 0.8
        // wrapped at the factor by which the proof measures
        lines = Wrap.lines(text, within: width * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor, size: size, bold: isBold)
    }

    var height: Double { Double(lines.count) * pitch }

    /// Answers where the line after the last one has its baseline.
    func add(to group: inout TextGroup, from baseline: Double) -> Double { add(to: &group, x: x, from: baseline) }

    func add(to group: inout TextGroup, x: Double, from baseline: Double) -> Double {
        var y = baseline
        for line in lines {
            group.add(line, at: Point(x, y))
            y += pitch
        }
        return y
    }
}
