/// Colours as presentation attributes with the theme's value, so that a file stands alone,
/// and as classes, so that a page overrides them by its custom properties (an attribute loses to any rule).
extension SVGBuffer {
    mutating func paint(_ role: MarkRole?, stroke: Stroke? = nil, fill: Fill? = nil) {
        startAttribute("class")
        var separated = true
        if let role {
            raw(role.name)
            separated = false
        }
        if let stroke {
            raw(separated ? "s-" : " s-")
            raw(stroke.color.name)
            separated = false
        }
        if let color = fill?.solidColor {
            raw(separated ? "f-" : " f-")
            raw(color.name)
        }
        endAttribute()
        paintFill(fill)
        if let stroke { paintStroke(stroke) }
    }

    private mutating func paintFill(_ fill: Fill?) {
        if let pattern = fill?.pattern {
            startAttribute("fill")
            raw("url(#")
            chartID(pattern.patternName)
            raw(")\"")
        } else {
            attribute("fill", literal: fill?.solidColor.map { theme.value(of: $0) } ?? "none")
        }
    }

    private mutating func paintStroke(_ stroke: Stroke) {
        attribute("stroke", literal: theme.value(of: stroke.color))
        if stroke.width != 1 { attribute("stroke-width", stroke.width) }
        switch stroke.dash {
        case .solid: break
        case .dashed: raw(" stroke-dasharray=\"6 4\"")
        case .dotted: raw(" stroke-dasharray=\"0 5\" stroke-linecap=\"round\"")
        }
    }
}
