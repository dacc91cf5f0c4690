/// Control characters and marks that turn the direction of writing: content quoted in a message must not
/// command the terminal.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// The text on one line, with line ends as ⏎ and every other unprintable character as its code point, `⟨U+001B⟩`.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var result = ""
    for character in text {
        if character.isNewline {
            result += "⏎"
            continue
        }
        for scalar in character.unicodeScalars {
            if isUnprintable(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
    return result
}
