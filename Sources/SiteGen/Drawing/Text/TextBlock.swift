/// One or more lines of text, measured at the clip factor: as wide and tall as in the widest font of the stack.
struct TextBlock {
    let width: Double
    let ascent: Double
    let height: Double

    /// Letters with two marks over a capital reach 1.07 em above the baseline; plain ASCII stays under 0.78.
    init(_ text: String, size: Double, isBold: Bool) {
        let measured = AdvanceWidths.measured(text, bold: isBold)
        width = Double(measured.width) * size / 1000 * AdvanceWidths.clipFactor
        ascent = size * (measured.isPlain ? 0.78 : 1.07)
        height = ascent + size * 0.25 + Double(measured.lines - 1) * size * AdvanceWidths.lineHeight
    }

    /// No two lines are flatter.
    init(leastOfTwoLines size: Double) {
        width = 0
        ascent = size * 0.78
        height = ascent + size * 0.25 + size * AdvanceWidths.lineHeight
    }

    @inline(__always)
    func box(at position: Point, anchor: Text.Anchor) -> Box {
        let left =
            switch anchor {
            case .start: position.x
            case .middle: position.x - width / 2
            case .end: position.x - width
            }
        return Box(left: left, top: position.y - ascent, right: left + width, bottom: position.y - ascent + height)
    }
}
