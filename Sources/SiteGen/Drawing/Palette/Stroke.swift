/// How a line is drawn: colour, breadth in viewBox units, dash. Kinds of line differ by dash first, so that they survive black and white.
package struct Stroke: Sendable, Hashable {
    package enum Dash: UInt8, Sendable {
        case solid, dashed, dotted
    }

    package var color: PaletteColor
    package var width: Double
    package var dash: Dash

    package init(_ color: PaletteColor, width: Double = 1, dash: Dash = .solid) {
        self.color = color
        self.width = width
        self.dash = dash
    }
}

/// How an area is filled: one colour, or a status with its pattern.
package enum Fill: Sendable, Hashable {
    case color(PaletteColor)
    case status(StatusFill)

    var pattern: StatusFill? {
        guard case .status(let status) = self, status.isPatterned else { return nil }
        return status
    }

    /// The colour where there is no pattern.
    var solidColor: PaletteColor? {
        switch self {
        case .color(let color): color
        case .status(let status): status.isPatterned ? nil : status.color
        }
    }
}
