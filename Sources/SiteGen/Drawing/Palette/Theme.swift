/// For what a drawing is written: the colours and letters it carries itself.
package enum Theme: Sendable {
    /// Light; a page overrides the colours by its classes.
    case screen
    /// Black, grey and white, in the paper's own letters. Patterns keep telling standings apart.
    case paper

    func value(of color: PaletteColor) -> StaticString {
        switch self {
        case .screen: color.light
        case .paper: color.onPaper
        }
    }

    var fonts: StaticString {
        switch self {
        case .screen: "Arial, 'Liberation Sans', Helvetica, 'Noto Sans', sans-serif"
        case .paper: "Van Ban Serif, Van Ban Signs"
        }
    }
}
