/// The source line of a finding with a caret under its column, for the terminal.
package struct Excerpt: Sendable, Hashable {
    /// Most characters of the line that are shown.
    package static let width = 120

    /// Two lines without line end: `   12 | …` and the caret; only the first when the column is 0 or behind the line.
    package let text: String

    /// - line: the source line; tabs and other control characters are shown as spaces.
    /// - column: in characters, from 1; one behind the last is allowed, for what is missing at the end.
    package init(line: String, number: Int, column: Int) {
        let part = LinePart(line, around: column)
        let characters = part.text.map(visible)
        let column = column - part.skipped
        let window = Excerpt.window(column: column, of: characters.count)
        let before = window.lowerBound > 0 || part.skipped > 0 ? "…" : ""
        let after = window.upperBound < characters.count || part.isCut ? "…" : ""
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

/// So much of a line as an excerpt can show. In a line of megabytes scalar values are counted for characters: quick, and off only where
/// letters are written with marks apart.
private struct LinePart {
    let text: String
    /// Characters left out before it.
    let skipped: Int
    /// Whether any are left out behind it.
    let isCut: Bool

    private static let countedAtMost = 16_384

    init(_ line: String, around column: Int) {
        if line.utf8.count <= Self.countedAtMost {
            (text, skipped, isCut) = (line, 0, false)
            return
        }
        let first = max(0, column - 1 - 2 * Excerpt.width), length = 4 * Excerpt.width
        var line = line
        (text, skipped, isCut) = line.withUTF8 { bytes in
            var start = 0, scalars = 0
            while start < bytes.count, scalars < first {
                repeat { start += 1 } while start < bytes.count && bytes[start] & 0xC0 == 0x80
                scalars += 1
            }
            var end = start, kept = 0
            while end < bytes.count, kept < length {
                repeat { end += 1 } while end < bytes.count && bytes[end] & 0xC0 == 0x80
                kept += 1
            }
            return (String(decoding: bytes[start..<end], as: UTF8.self), scalars, end < bytes.count)
        }
    }
}

private func visible(_ character: Character) -> Character {
    character.unicodeScalars.contains(where: isUnprintable) ? " " : character
}
