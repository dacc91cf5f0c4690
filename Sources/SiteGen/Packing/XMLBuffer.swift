/// A part of a package as it grows: elements with their attributes, whose text cannot break out of them.
struct XMLBuffer {
    /// Left out where the value is nil; written in the order given.
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var bytes: [UInt8] = []

    /// - isDeclared: begins with the line that says it is XML in UTF-8.
    init(isDeclared: Bool = true) {
        if isDeclared { raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
    }

    /// An element that holds nothing, or only text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String? = nil) {
        open(name, attributes)
        guard let text else { return raw("/>") }
        raw(">")
        escaped(text, isAttribute: false)
        close(name)
    }

    /// An element around what `content` writes.
    mutating func element<Fault: Error>(
        _ name: String, _ attributes: Attributes = [:], _ content: (inout XMLBuffer) throws(Fault) -> Void
    ) throws(Fault) {
        open(name, attributes)
        raw(">")
        try content(&self)
        close(name)
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        raw("<")
        raw(name)
        for case (let key, let value?) in attributes {
            raw(" ")
            raw(key)
            raw("=\"")
            escaped(value, isAttribute: true)
            raw("\"")
        }
    }

    private mutating func close(_ name: String) {
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func raw(_ text: String) { bytes += text.utf8 }

    private mutating func escaped(_ text: String, isAttribute: Bool) {
        // nearly all there is: numbers, places, words
        let isBare = text.utf8.allSatisfy { $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 >= 0x20 }
        if isBare { return raw(text) }
        for byte in text.utf8 {
            switch byte {
            case 0x26: raw("&amp;")
            case 0x3C: raw("&lt;")
            case 0x3E: raw("&gt;")
            case 0x22 where isAttribute: raw("&quot;")
            // read as a space otherwise
            case 0x09 where isAttribute: raw("&#9;")
            case 0x0A where isAttribute: raw("&#10;")
            default: bytes.append(byte)
            }
        }
    }
}

/// Text as cells, notes and names of a workbook hold it: without what XML forbids and without other control characters, each line ended by
/// «\n»; a text that reads like an escape, «_x000D_», escaped, so that it comes back as it is.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
func cellText(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) && $0 != 0x5F && $0 != 0x7F && $0 != 0xC2 && $0 != 0xEF }
    if isPlain { return text }
    var kept = String.UnicodeScalarView(), wasReturn = false
    for scalar in text.unicodeScalars {
        defer { wasReturn = scalar == "\r" }
        switch scalar {
        case "\n" where wasReturn: break
        case "\r", "\n": kept.append("\n")
        case "\t": kept.append(scalar)
        case "\u{FFFE}", "\u{FFFF}": break
        default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
        }
    }
    return escapedEscapes(String(kept))
}

/// «_x000D_» becomes «_x005F_x000D_».
private func escapedEscapes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x5F) else { return text }
    func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
    var escaped: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
        escaped.append(byte)
        let readsAsEscape =
            byte == 0x5F && place + 6 < bytes.count && bytes[place + 1] == 0x78 && bytes[place + 6] == 0x5F
            && bytes[(place + 2)..<(place + 6)].allSatisfy(isHex)
        if readsAsEscape { escaped += "x005F_".utf8 }
    }
    return String(decoding: escaped, as: UTF8.self)
}

extension String {
    /// At most so many units of UTF-16, as Excel counts, without half a letter at the end.
    func cut(to most: Int) -> String {
        if utf16.count <= most { return self }
        var kept = "", count = 0
        for character in self {
            count += character.utf16.count
            if count > most { break }
            kept.append(character)
        }
        return kept
    }
}
