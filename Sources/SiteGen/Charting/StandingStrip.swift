import Drawing
import Measuring

/// As many squares as targets of a year, worst first, in rows of years, and beneath them what their signs mean: for paper, where nobody can
/// ask a square for its word. What is behind or missed is black, what is reached or kept grey, all else white.
package struct StandingStrip {
    package struct Row {
        /// «Đến 2025: 12 mục tiêu».
        let label: String
        let squares: [Square]

        package init(label: String, _ squares: [Square]) {
            self.label = label
            self.squares = squares
        }
    }

    package struct Square: Hashable {
        let standing: Standing
        /// «chậm tiến độ»
        let word: String

        package init(_ standing: Standing, word: String) {
            self.standing = standing
            self.word = word
        }
    }

    let id: String
    let title: String
    let rows: [Row]

    /// - title: what the squares show; read aloud before their counts.
    package init(id: String, title: String, _ rows: [Row]) {
        self.id = id
        self.title = title
        self.rows = rows
    }

    private static let width = 640.0
    private static let (side, pitch, line) = (15.0, 19.0, 24.0)
    private static let size = 12.0

    package func plot(language: String) -> Plot {
        let left = (rows.map { Self.width(of: $0.label) }.max() ?? 0) + 12
        let perLine = max(1, Int((Self.width - left) / Self.pitch))
        var y = 2.0, placed: [(Square, Double, Double)] = [], labels: [Text] = []
        for row in rows {
            labels.append(Text(row.label, at: Point(0, y + 12), size: Self.size))
            for (number, square) in row.squares.enumerated() {
                if number > 0, number % perLine == 0 { y += Self.line }
                placed.append((square, left + Double(number % perLine) * Self.pitch, y))
            }
            y += Self.line
        }
        var x = 0.0
        for square in key {
            let end = x + Self.side + 5 + Self.width(of: square.word)
            if x > 0, end > Self.width { (x, y) = (0, y + Self.line - 3) }
            placed.append((square, x, y))
            labels.append(Text(square.word, at: Point(x + Self.side + 5, y + 12), size: Self.size))
            x += Self.side + 5 + Self.width(of: square.word) + 14
        }
        var plot = Plot(
            id: id, width: Self.width, height: y + Self.side + 3, title: "\(title). \(counts)", description: "", language: language)
        for (square, x, y) in placed { Self.draw(square, x, y, &plot) }
        for label in labels { plot.add(label) }
        return plot
    }

    /// Each standing that occurs once, in the order in which it does.
    private var key: [Square] {
        var found: [Square] = []
        for square in rows.flatMap(\.squares) where !found.contains(square) { found.append(square) }
        return found
    }

    /// «Đến 2025: 12 mục tiêu: 3 chậm tiến độ; 9 đã đạt.»
    private var counts: String {
        rows.map { row in
            let told = key.compactMap { square -> String? in
                let count = row.squares.count { $0 == square }
                return count == 0 ? nil : "\(count) \(square.word)"
            }
            return "\(row.label) (\(told.joined(separator: "; ")))."
        }.joined(separator: " ")
    }

    private static func width(of text: String) -> Double { AdvanceWidths.width(of: text, size: size) }

    private static func draw(_ square: Square, _ x: Double, _ y: Double, _ plot: inout Plot) {
        let box = Box(left: x, top: y, right: x + side, bottom: y + side)
        let (fill, sign): (PaletteColor, PaletteColor) =
            switch StatusFill(square.standing) {
            case .behind, .movingAway: (.ink, .bg)
            case .achieved: (.grid, .ink)
            case .onTrack, .noData: (.bg, .ink)
            }
        plot.add(Bar(box, fill: .color(fill), outline: .ink))
        plot.add(StatusIcon(StatusIcon.Shape(square.standing), at: Point(x + side / 2, y + side / 2), size: 11, color: sign))
    }
}
