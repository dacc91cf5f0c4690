/// The five families of standing, told apart by pattern before colour: solid, sparse dots, slanted lines, crossed lines,
/// and an outlined hatch, never solid, where there are no data.
package enum StatusFill: UInt8, Sendable, CaseIterable {
    case achieved, onTrack, behind, movingAway, noData

    package var color: PaletteColor {
        switch self {
        case .achieved: .achieved
        case .onTrack: .onTrack
        case .behind: .behind
        case .movingAway: .movingAway
        case .noData: .noData
        }
    }

    /// For words in the family's colour: 4.5:1 or better on page and surface, in light and dark.
    package var textColor: PaletteColor {
        switch self {
        case .achieved: .achievedText
        case .onTrack: .onTrackText
        default: color
        }
    }

    var isPatterned: Bool { self != .achieved }
}
