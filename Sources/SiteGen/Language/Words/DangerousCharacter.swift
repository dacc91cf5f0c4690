/// A character that must not stand in content: it is invisible, or turns the text around it.
package struct DangerousCharacter: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Control characters other than tab and line ends, and the line and paragraph separators.
        case control
        /// Marks that change the direction of writing.
        case bidirectional
        /// Spaces and joiners without width, byte-order marks, soft hyphens, tags.
        case zeroWidth
    }

    package let kind: Kind
    package let scalar: Unicode.Scalar
    /// How many characters stand before it (a letter with its marks is one).
    package let characterIndex: Int

    package var codePoint: String { scalar.codePoint }
}

/// The first dangerous character of the text.
package func controlOrBidi(in text: String) -> DangerousCharacter? {
    guard text.unicodeScalars.contains(where: { dangerousKind($0) != nil }) else { return nil }
    for (index, character) in text.enumerated() {
        // a carriage return is harmless only as one character with its line feed
        if character == "\r\n" { continue }
        for scalar in character.unicodeScalars {
            if let kind = dangerousKind(scalar) {
                return DangerousCharacter(kind: kind, scalar: scalar, characterIndex: index)
            }
        }
    }
    return nil
}

/// True when the UTF-8 bytes may hold a dangerous character and the slower look is worth while.
package func mayHoldDanger(_ bytes: Span<UInt8>) -> Bool {
    for i in bytes.indices {
        let byte = bytes[i]
        if byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x7F || byte == 0xC2 || byte == 0xD8 { return true }
        if byte >= 0xE1, byte != 0xE1 || (i + 1 < bytes.count && bytes[i + 1] == 0xA0) { return true }
    }
    return false
}

private func dangerousKind(_ scalar: Unicode.Scalar) -> DangerousCharacter.Kind? {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E: nil
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: .zeroWidth
    default: nil
    }
}
