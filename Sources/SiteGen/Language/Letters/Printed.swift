extension Unicode.Scalar {
    /// `U+202E`
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// Whether printed papers show this character in their own fonts. What leaves no ink (line ends, joiners, the choice between text and
    /// picture) needs none.
    package var isPrinted: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
        default: Self.isDrawn(value)
        }
    }

    private static func isDrawn(_ value: UInt32) -> Bool {
        var low = 0, high = printedCharacters.count
        while low < high {
            let middle = (low + high) / 2
            if printedCharacters[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < printedCharacters.count && printedCharacters[low].contains(value)
    }
}

/// The characters of a text that printed papers cannot show in their own fonts, each once, with the byte at which it first stands. Letters
/// of Vietnamese and of Western Europe are passed over without a look at the table. `bytes` are valid UTF-8.
package func unprinted(in bytes: Span<UInt8>) -> [(character: Unicode.Scalar, offset: Int)] {
    var found: [(character: Unicode.Scalar, offset: Int)] = []
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        defer { offset += length }
        if length == 1 || offset + length > bytes.count { continue }
        // U+00A0–017F, and U+1EA0–1EF9
        if (0xC2...0xC5).contains(byte) { continue }
        if byte == 0xE1, bytes[offset + 1] == 0xBA ? bytes[offset + 2] >= 0xA0 : bytes[offset + 1] == 0xBB && bytes[offset + 2] <= 0xB9 {
            continue
        }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for step in 1..<length { value = value << 6 | UInt32(bytes[offset + step] & 0x3F) }
        guard let character = Unicode.Scalar(value), !character.isPrinted, !found.contains(where: { $0.character == character }) else {
            continue
        }
        found.append((character, offset))
    }
    return found
}
