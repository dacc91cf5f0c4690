/// The key for searching: lower case, without marks, đ as d, runs of spaces as one, none at the ends.
/// «BA  ĐÌNH», «Ba Đình» and «ba dinh» give the same key.
package func searchKey(_ text: String) -> String {
    var key = FoldedText()
    for scalar in nfc(text).unicodeScalars {
        if let letter = Letter(scalar) {
            key.append(letter.base)
        } else if scalar.properties.isWhitespace {
            key.appendSpace()
        } else if !isCombiningMark(scalar) {
            key.append(scalar)
        }
    }
    return key.text
}

/// The key for recognising words that were typed without marks: as `searchKey`, and what `spellingKey` forgives. Only for words that stand for
/// one thing under it.
package func looseKey(_ text: String) -> String { forgiving(searchKey(spaced(text))) }

/// The key for names by other rules of spelling: as `nameKey`, with i for y (tỉ lệ, Mĩ) and without noughts before a number («Phường 05»).
package func spellingKey(_ text: String) -> String { forgiving(nameKey(spaced(text))) }

/// Whether a text has letters beyond those of English: it was not typed without marks.
package func hasMarks(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value > 0x7F && ($0.properties.isAlphabetic || isCombiningMark($0)) }
}

/// The keys under which a written word may be one of a list: by other rules of spelling and, only where it was typed without any marks, without
/// them. Wrong marks stay wrong: «chính thúc» is not «chính thức».
package func isWritten(_ text: String, as word: String) -> Bool {
    spellingKey(text) == spellingKey(word) || !hasMarks(text) && looseKey(text) == looseKey(word)
}

private func spaced(_ text: String) -> String { text.utf8.contains(UInt8(ascii: "_")) ? text.replacing("_", with: " ") : text }

private func forgiving(_ folded: String) -> String {
    var key = String.UnicodeScalarView(), atNumber = false
    let folded = Array(folded.unicodeScalars)
    for (place, scalar) in folded.enumerated() {
        let isDigit = ("0"..."9").contains(scalar)
        let opensNumber = scalar == "0" && !atNumber && place + 1 < folded.count && ("0"..."9").contains(folded[place + 1])
        // a nought behind others that were left out still opens the number
        atNumber = isDigit && !opensNumber
        if !opensNumber { key.append(scalar == "y" ? "i" : plainPunctuation(scalar)) }
    }
    return String(key)
}

/// The key for matching names: case, runs of spaces, kinds of dash and apostrophe, and the placing of the tone
/// (hóa or hoá, thủy or thuỷ) do not matter; every other mark does. Not for showing: the tone of a word stands
/// behind its letters as one of the control characters U+0001–0005.
package func nameKey(_ text: String) -> String {
    var key = FoldedText()
    var tones: [Letter.Tone] = []
    func endWord(_ key: inout FoldedText) {
        for tone in tones { key.append(Unicode.Scalar(tone.rawValue)) }
        tones.removeAll(keepingCapacity: true)
    }
    for scalar in nfc(text).unicodeScalars {
        if let letter = Letter(scalar) {
            key.append(letter.toneless)
            if letter.tone != .ngang { tones.append(letter.tone) }
        } else if scalar.properties.isWhitespace {
            endWord(&key)
            key.appendSpace()
        } else {
            endWord(&key)
            key.append(plainPunctuation(scalar))
        }
    }
    endWord(&key)
    return key.text
}

private func plainPunctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "‐", "‑", "‒", "–", "—", "−": "-"
    case "‘", "’", "ʼ": "'"
    default: scalar
    }
}

/// Text being built with single spaces between words and none at the ends.
private struct FoldedText {
    private var scalars = String.UnicodeScalarView()
    private var spaceIsDue = false

    mutating func append(_ scalar: Unicode.Scalar) {
        if spaceIsDue { scalars.append(" ") }
        spaceIsDue = false
        scalars.append(scalar)
    }

    mutating func appendSpace() {
        spaceIsDue = !scalars.isEmpty
    }

    var text: String { String(scalars) }
}
