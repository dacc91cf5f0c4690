/// The colours of every drawing, the only place that holds them: measured for contrast and for colour-blind readers
/// (WCAG contrast, Machado 2009, CIEDE2000), chosen again only with the measures.
package enum PaletteColor: UInt8, Sendable, CaseIterable {
    case bg, surface, ink, ink2, grid, axis
    case achieved, onTrack, behind, movingAway, noData
    /// Darker (light mode) or lighter (dark mode) than the fills, for words in a status's colour.
    case onTrackText, achievedText

    /// Name in classes and custom properties: `s-on-track`, `f-on-track`, `--on-track`.
    package var name: StaticString { entry.name }
    /// Light value, also the one written into drawings for screens.
    package var light: StaticString { entry.light }
    package var dark: StaticString { entry.dark }
    /// Ink that a black-and-white printer keeps apart.
    var onPaper: StaticString {
        switch self {
        case .bg: "#FFFFFF"
        case .surface: "#F2F2F2"
        case .grid: "#C8C8C8"
        case .axis, .noData: "#595959"
        case .onTrack: "#6E6E6E"
        case .behind: "#444444"
        case .ink, .ink2, .achieved, .movingAway, .onTrackText, .achievedText: "#000000"
        }
    }
    /// The system colour in forced-colours mode; the four statuses share one there, so pattern and word must tell them apart.
    package var forced: StaticString { entry.forced }

    private typealias Entry = (name: StaticString, light: StaticString, dark: StaticString, forced: StaticString)

    private var entry: Entry {
        switch self {
        case .bg: ("bg", "#FFFFFF", "#12161C", "Canvas")
        case .surface: ("surface", "#F5F6F8", "#1A2028", "Canvas")
        case .ink: ("ink", "#1B1F24", "#E8EAED", "CanvasText")
        case .ink2: ("ink2", "#4A525C", "#B4BCC7", "CanvasText")
        case .grid: ("grid", "#D9DDE3", "#333B46", "GrayText")
        case .axis: ("axis", "#656F7E", "#8C96A3", "GrayText")
        case .achieved: ("achieved", "#0B2E8A", "#2F80F0", "CanvasText")
        case .onTrack: ("on-track", "#1894CE", "#A5F3FF", "CanvasText")
        case .behind: ("behind", "#8E6700", "#EFB92E", "CanvasText")
        case .movingAway: ("moving-away", "#A3164B", "#FF6F8E", "CanvasText")
        case .noData: ("no-data", "#656F7E", "#9AA3AF", "CanvasText")
        case .onTrackText: ("on-track-text", "#0F6F9F", "#A5F3FF", "CanvasText")
        case .achievedText: ("achieved-text", "#0B2E8A", "#6AA6FF", "CanvasText")
        }
    }
}
