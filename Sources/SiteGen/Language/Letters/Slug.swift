/// Longest identifier, in characters.
package let identifierLimit = 80

/// The text as an identifier: «Quận Gò Vấp» gives `quan-go-vap`; empty when the text has no Latin letter or digit.
package func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    var hyphenIsDue = false
    for byte in searchKey(text).utf8 {
        guard isSmallLetterOrDigit(byte) else {
            hyphenIsDue = !bytes.isEmpty
            continue
        }
        // a hyphen never comes last, so it needs room for a letter behind it
        if bytes.count + (hyphenIsDue ? 2 : 1) > identifierLimit { break }
        if hyphenIsDue { bytes.append(UInt8(ascii: "-")) }
        hyphenIsDue = false
        bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// True for an id as content may use it: lower-case ASCII letters, digits and single hyphens between them,
/// 1 to 80 characters.
package func isIdentifier(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isIdentifier($0.span) }
}

/// As `isIdentifier(String)`, for bytes.
package func isIdentifier(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= identifierLimit else { return false }
    var afterHyphen = true
    for i in bytes.indices {
        let isHyphen = bytes[i] == UInt8(ascii: "-")
        guard isHyphen ? !afterHyphen : isSmallLetterOrDigit(bytes[i]) else { return false }
        afterHyphen = isHyphen
    }
    return !afterHyphen
}

/// True for the names that Windows keeps for devices: no file or folder there can bear one, with or without an ending.
package func isDeviceName(_ id: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(id) { return true }
    return id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt")) && (0x31...0x39).contains(id.utf8.last ?? 0)
}

private func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
