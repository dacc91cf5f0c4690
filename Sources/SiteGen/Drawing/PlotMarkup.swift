/// A plot as markup. The same plot gives the same bytes.
extension Plot {
    /// The `<svg>` element for inside a page, where classes take the page's colours.
    package func svg(into svg: inout SVGBuffer, theme: Theme = .screen) {
        begin(&svg, theme)
        svg.raw("<svg class=\"plot\"")
        attributes(&svg)
        body(&svg, background: false)
    }

    /// The same, written at the end of markup in the making.
    package func svg(into markup: inout [UInt8], theme: Theme = .screen) {
        var buffer = SVGBuffer()
        svg(into: &buffer, theme: theme)
        buffer.add(to: &markup)
    }

    /// A complete SVG document: the same drawing on a page-coloured ground, with the colours it carries itself.
    package func standalone(into svg: inout SVGBuffer) {
        begin(&svg, .screen)
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
        svg.attribute("xml:lang", language)
        attributes(&svg)
        body(&svg, background: true)
        svg.byte(0x0A)
    }

    private func begin(_ svg: inout SVGBuffer, _ theme: Theme) {
        svg.theme = theme
        svg.chartID = id
        svg.fontSize = Self.defaultFontSize
    }

    private func attributes(_ svg: inout SVGBuffer) {
        svg.raw(" viewBox=\"0 0 ")
        svg.number(width)
        svg.byte(0x20)
        svg.number(height)
        svg.endAttribute()
        svg.attribute("width", width)
        svg.attribute("height", height)
        if isDecorative {
            svg.raw(" aria-hidden=\"true\">")
            return
        }
        svg.raw(" role=\"img\" aria-labelledby=\"")
        svg.chartID("t")
        svg.byte(0x20)
        svg.chartID("d")
        svg.raw("\"><title id=\"")
        svg.chartID("t")
        svg.raw("\">")
        svg.escaped(title)
        svg.raw("</title><desc id=\"")
        svg.chartID("d")
        svg.raw("\">")
        svg.escaped(description)
        svg.raw("</desc>")
    }

    private func body(_ svg: inout SVGBuffer, background: Bool) {
        definitions(&svg)
        if background {
            svg.raw("<path fill=\"#FFFFFF\" d=\"M0 0H"); svg.number(width); svg.byte(0x56); svg.number(height); svg.raw("H0Z\"/>")
        }
        svg.raw("<g aria-hidden=\"true\"")
        svg.paint(nil, fill: .color(.ink))
        svg.raw(" font-family=\"")
        svg.raw(svg.theme.fonts)
        svg.raw("\" font-size=\"13\" stroke-linejoin=\"round\">")
        for mark in marks { mark.draw(in: &svg) }
        svg.raw("</g></svg>")
    }

    /// Only the patterns this plot uses, in a fixed order.
    private func definitions(_ svg: inout SVGBuffer) {
        guard patterns != 0 else { return }
        svg.raw("<defs>")
        for pattern in StatusFill.allCases where patterns & (1 << pattern.rawValue) != 0 { pattern.drawPattern(in: &svg) }
        svg.raw("</defs>")
    }
}
