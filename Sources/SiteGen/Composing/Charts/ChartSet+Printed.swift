import Drawing

/// The same drawings for paper: one width, black, grey and white, in the paper's own letters. Patterns keep telling standings apart.
extension ChartSet {
    package static let printed = ChartSet(
        targetPath: { subject, markup in
            guard let facts = PathFacts(subject) else { return }
            markup.draw(onPaper: targetPathChart(facts, .wide).plot)
        },
        bullet: { subject, markup in
            guard let facts = BulletFacts(subject) else { return }
            markup.draw(onPaper: bulletChart(facts, .wide).plot)
        },
        sparkline: { subject, markup in
            guard let plot = sparklinePlot(subject) else { return }
            markup.draw(onPaper: plot)
        })
}

extension Markup {
    fileprivate mutating func draw(onPaper plot: Plot) {
        var svg: [UInt8] = []
        plot.svg(into: &svg)
        var text = String(decoding: svg, as: UTF8.self)
        for color in PaletteColor.allCases { text = text.replacing("\"\(color.light)\"", with: "\"\(color.onPaper)\"") }
        if let start = text.firstRange(of: " font-family=\""), let end = text[start.upperBound...].firstIndex(of: "\"") {
            text.replaceSubrange(start.lowerBound...end, with: " font-family=\"Van Ban Serif, Van Ban Signs\"")
        }
        raw(safe: text)
    }
}

extension PaletteColor {
    /// Ink that a black-and-white printer keeps apart.
    fileprivate var onPaper: StaticString {
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
}
