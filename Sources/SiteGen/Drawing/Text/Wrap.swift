/// Breaks text between syllables, never between a number and what it counts, nor inside a phrase kept together.
/// No-break spaces (U+00A0, U+202F) never break. Nothing is cut: a piece wider than the line stands alone on it.
package enum Wrap {
    /// As many lines as it takes to stay within a width (viewBox units, at the layout factor), each as full as can be.
    package static func lines(_ text: String, within width: Double, size: Double, bold: Bool = false) -> [String] {
        // most words stand on one line
        if AdvanceWidths.width(of: text, size: size, bold: bold) * AdvanceWidths.layoutFactor <= width, hasSingleSpaces(text) {
            return [text]
        }
        var lines: [String] = []
        for piece in pieces(of: text) {
            if let last = lines.last {
                let longer = last + " " + piece
                if AdvanceWidths.width(of: longer, size: size, bold: bold) * AdvanceWidths.layoutFactor <= width {
                    lines[lines.count - 1] = longer
                    continue
                }
            }
            lines.append(String(piece))
        }
        return lines
    }

    /// Text that is made of its pieces and a space between each two; empty text has no line.
    private static func hasSingleSpaces(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0x20, last == 0x20 { return false }
            last = byte
        }
        return last != 0x20
    }

    /// Two lines parted by a line feed, as equal in width as can be; nil when there is nowhere to break.
    package static func twoLines(_ text: String, size: Double, bold: Bool = false) -> String? {
        let pieces = pieces(of: text)
        if pieces.count < 2 { return nil }
        let widths = pieces.map { AdvanceWidths.width(of: $0, size: size, bold: bold) }
        let space = AdvanceWidths.width(of: " ", size: size, bold: bold)
        let whole = widths.reduce(0, +) + space * Double(pieces.count - 1)
        var best: (width: Double, cut: Int)?
        var before = -space
        for cut in 1..<pieces.count {
            before += space + widths[cut - 1]
            let width = max(before, whole - before - space)
            if best.map({ width < $0.width }) ?? true { best = (width, cut) }
        }
        guard let cut = best?.cut else { return nil }
        // from the first piece to the last: spaces at the ends are left out
        let (first, second) = (pieces[..<cut], pieces[cut...])
        guard let start = first.first?.startIndex, let middle = first.last?.endIndex, let next = second.first?.startIndex,
            let end = second.last?.endIndex
        else { return nil }
        return text[start..<middle] + "\n" + text[next..<end]
    }

    /// The text in pieces between which a line may break.
    static func pieces(of text: String) -> [Substring] {
        let words = text.utf8.split(separator: 0x20).map { Substring($0) }
        guard let first = words.first else { return [] }
        let small = SmallWords(words)
        var bound = [Bool](repeating: false, count: words.count)
        for index in words.indices {
            if index + 1 < words.count, belong(words[index], words[index + 1], small: small[index]) { bound[index + 1] = true }
            // figures and signs stand in no phrase
            guard let letter = small[index].first else { continue }
            for phrase in KeepTogetherTable.phrases[Int(letter)] where small.starts(with: phrase, at: index) {
                for next in 1..<phrase.count { bound[index + next] = true }
            }
        }
        var pieces = [first]
        for (word, isBound) in zip(words, bound).dropFirst() {
            if isBound, let last = pieces.popLast() {
                pieces.append(text[last.startIndex..<word.endIndex])
            } else {
                pieces.append(word)
            }
        }
        return pieces
    }

    /// A number and the next word, a word and the sign after it, «năm» and its number.
    private static func belong(_ word: Substring, _ next: Substring, small: ArraySlice<UInt8>) -> Bool {
        if let last = word.utf8.last, isDigit(last) { return true }
        switch next.unicodeScalars.first {
        case "%", "‰", "–", "—", "/": return true
        default: return next.utf8.first.map(isDigit) ?? false && KeepTogetherTable.wordsBeforeNumbers.contains { $0[...] == small }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
