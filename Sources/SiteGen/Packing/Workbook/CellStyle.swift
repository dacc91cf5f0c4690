/// How a cell looks and whether it takes anything; equal styles are written once.
package struct CellStyle: Hashable, Sendable {
    /// Where text stands between left and right, and between top and bottom (18.18.40, 18.18.88).
    package enum Horizontal: String, Sendable { case left, center, right, justify }
    package enum Vertical: String, Sendable { case top, center, bottom }

    /// Sides of a cell.
    package struct Edges: OptionSet, Hashable, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let left = Edges(rawValue: 1), right = Edges(rawValue: 2), top = Edges(rawValue: 4), bottom = Edges(rawValue: 8)
        package static let all: Edges = [.left, .right, .top, .bottom]
    }

    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    /// Points; without it 12.
    package var size: Int?
    package var colour: Colour?
    package var fill: Colour?
    /// Edges with a thin line.
    package var borders: Edges = []
    package var borderColour: Colour?
    /// Without it numbers stand at the right and text at the left.
    package var horizontal: Horizontal?
    package var vertical: Vertical = .bottom
    package var wraps = false
    /// Of three spaces each; asks for `horizontal` left or right.
    package var indent = 0
    /// As Excel spells it in English: «#,##0», «0.0%», «dd/mm/yyyy», «@» for text; without it «General».
    package var numberFormat: String?
    /// On a protected sheet.
    package var isLocked = true

    package init() {}

    /// A style by what differs from the usual one: `CellStyle { $0.isBold = true }`.
    package init(_ change: (inout CellStyle) -> Void) { change(&self) }

    /// This style with something changed.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}

/// A colour: `Colour(0xC00000)` is a dark red.
package struct Colour: Hashable, Sendable {
    /// Red, green, blue, a byte each.
    package let rgb: UInt32

    package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

    /// «C00000».
    var digits: String {
        let digits = String(rgb, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// «FFC00000»: wholly opaque (18.18.86, ST_UnsignedIntHex).
    var opaque: String { "FF" + digits }
}
