/// Words that share size, colour and anchor, said once for all: the figures along an axis, a key. Always level, never cut.
package struct TextGroup: Mark, Equatable {
    package private(set) var texts: [Text] = []
    package let anchor: Text.Anchor
    package let size: Double
    package let color: PaletteColor
    package let isBold: Bool

    package init(anchor: Text.Anchor, size: Double = 12, color: PaletteColor = .ink2, isBold: Bool = false) {
        self.anchor = anchor
        self.size = size
        self.color = color
        self.isBold = isBold
        texts.reserveCapacity(8)
    }

    /// One line of words at its baseline.
    package mutating func add(_ text: String, at position: Point) {
        texts.append(Text(text, at: position, anchor: anchor, size: size, isBold: isBold, color: color))
    }

    package func draw(in svg: inout SVGBuffer) {
        if texts.isEmpty { return }
        svg.open("g")
        svg.paint(nil, fill: .color(color))
        switch anchor {
        case .start: break
        case .middle: svg.raw(" text-anchor=\"middle\"")
        case .end: svg.raw(" text-anchor=\"end\"")
        }
        if size != svg.fontSize { svg.attribute("font-size", size) }
        if isBold { svg.raw(" font-weight=\"bold\"") }
        svg.closeOpening()
        for text in texts {
            svg.openText(at: text.position)
            svg.raw("\">")
            svg.escaped(text.text)
            svg.raw("</text>")
        }
        svg.end("g")
    }

    package func cover(_ footprint: inout Footprint) {
        for text in texts { text.cover(&footprint) }
    }
}
