/// Words that name a point and may stand on any of several sides of it, in order of preference.
package struct Label: Sendable, Equatable {
    package enum Side: UInt8, Sendable, CaseIterable {
        case right, left, above, below, aboveRight, aboveLeft, belowRight, belowLeft
    }

    package var text: String
    package var point: Point
    package var sides: [Side]
    /// From the point to the words, in viewBox units: more than the radius of what is drawn there.
    package var gap: Double
    /// How much further than its gap it may go, where it still is plain whose words they are.
    package var reach: Double
    package var size: Double
    package var isBold: Bool
    package var color: PaletteColor

    package static let anySide: [Side] = [.right, .above, .below, .left, .aboveRight, .aboveLeft, .belowRight, .belowLeft]
    package static let leftFirst: [Side] = [.left, .aboveLeft, .above, .below, .belowLeft, .right, .aboveRight, .belowRight]
    package static let aboveFirst: [Side] = [.above, .aboveLeft, .aboveRight, .left, .right, .below, .belowRight, .belowLeft]
    package static let belowFirst: [Side] = [.below, .belowRight, .belowLeft, .right, .left, .above, .aboveRight, .aboveLeft]

    package init(
        _ text: String, at point: Point, sides: [Side] = Label.anySide, gap: Double = 9, reach: Double = 12,
        size: Double = Plot.defaultFontSize, isBold: Bool = false, color: PaletteColor = .ink
    ) {
        self.text = text
        self.point = point
        self.sides = sides
        self.gap = gap
        self.reach = reach
        self.size = size
        self.isBold = isBold
        self.color = color
    }
}
