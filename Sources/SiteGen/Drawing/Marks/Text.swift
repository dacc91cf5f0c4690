/// Words at a baseline; a line feed parts two lines. Always level, never cut.
package struct Text: Mark, Equatable {
    package enum Anchor: UInt8, Sendable {
        case start, middle, end
    }

    package var text: String
    /// Where the first line's baseline starts, has its middle, or ends.
    package var position: Point
    package var anchor: Anchor
    package var size: Double
    package var isBold: Bool
    package var color: PaletteColor
    /// True for words meant to stand on a mark (inside a bar): the label proof then looks only at other words and the view box.
    package var sitsOnMark: Bool

    package init(
        _ text: String, at position: Point, anchor: Anchor = .start, size: Double = Plot.defaultFontSize,
        isBold: Bool = false, color: PaletteColor = .ink, sitsOnMark: Bool = false
    ) {
        self.text = text
        self.position = position
        self.anchor = anchor
        self.size = size
        self.isBold = isBold
        self.color = color
        self.sitsOnMark = sitsOnMark
    }

    /// The room it takes in the widest font of the stack.
    package var clipBox: Box {
        let measured = TextBlock(text, size: size, isBold: isBold)
        return measured.box(at: position, anchor: anchor)
    }

    package func draw(in svg: inout SVGBuffer) {
        svg.openText(at: position)
        svg.byte(0x22)
        if color != .ink { svg.paint(nil, fill: .color(color)) }
        switch anchor {
        case .start: break
        case .middle: svg.raw(" text-anchor=\"middle\"")
        case .end: svg.raw(" text-anchor=\"end\"")
        }
        if size != svg.fontSize { svg.attribute("font-size", size) }
        if isBold { svg.raw(" font-weight=\"bold\"") }
        svg.closeOpening()
        svg.lines(of: self)
        svg.end("text")
    }

    package func cover(_ footprint: inout Footprint) { footprint.add(.box(clipBox)) }
}

extension SVGBuffer {
    /// `<text x="…" y="…`: the commonest start of all, in as few pieces as can be.
    mutating func openText(at position: Point) {
        raw("<text x=\"")
        number(position.x)
        raw("\" y=\"")
        number(position.y)
    }

    /// The first line as it is, each further one as a `tspan` a line lower.
    fileprivate mutating func lines(of mark: Text) {
        guard mark.text.utf8.contains(0x0A) else { return escaped(mark.text) }
        for (index, line) in mark.text.split(separator: "\n").enumerated() {
            if index == 0 {
                escaped(String(line))
                // Copied text keeps its words apart.
                byte(0x20)
                continue
            }
            open("tspan")
            attribute("x", mark.position.x)
            attribute("dy", mark.size * AdvanceWidths.lineHeight)
            closeOpening()
            escaped(String(line))
            end("tspan")
        }
    }
}
