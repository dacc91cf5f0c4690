/// The source line of a finding with a caret under its column, for the terminal.
package struct Excerpt: Sendable, Hashable {
    /// Most characters of the line that are shown.
    package static let width = 120

    /// Two lines without line end: `   12 | …` and the caret; only the first when the column is 0 or behind the line.
    package let text: String

    /// - line: the source line; tabs and other control characters are shown as spaces.
    /// - column: in characters, from 1; one behind the last is allowed, for what is missing at the end.
    package init(line: String, number: Int, column: Int) {
        let characters = line.map(visible)
        let window = Excerpt.window(column: column, of: characters.count)
        let before = window.lowerBound > 0 ? "…" : ""
        let after = window.upperBound < characters.count ? "…" : ""
        let label = String(number)
        let gutter = String(repeating: " ", count: max(0, 5 - label.utf8.count)) + label
        let source = "\(gutter) | \(before)\(String(characters[window]))\(after)"
        guard (1...(characters.count + 1)).contains(column) else {
            text = source
            return
        }
        let indent = column - 1 - window.lowerBound + before.count
        let margin = String(repeating: " ", count: gutter.count) + " | "
        text = source + "\n" + margin + String(repeating: " ", count: indent) + "^"
    }

    /// The characters to show: all when they fit, else `width` of them with the column in the middle where possible.
    private static func window(column: Int, of count: Int) -> Range<Int> {
        if count <= width { return 0..<count }
        let start = min(max(column - 1 - width / 2, 0), count - width)
        return start..<(start + width)
    }
}

private func visible(_ character: Character) -> Character {
    character.unicodeScalars.contains(where: isUnprintable) ? " " : character
}
