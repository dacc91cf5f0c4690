/// In: an attribute's value as it stands in HTML. Out: what it means: entities and, for addresses, percent signs decoded.
enum LinkText {
    /// `&amp;` and its kin, `&#39;`, `&#x27;`; other entities stay as written.
    static func unescaped(_ value: some Collection<UInt8>) -> [UInt8] {
        guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
        var text: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let meant = character(String(decoding: rest[..<end], as: UTF8.self))
            else {
                text.append(byte)
                continue
            }
            text += Array(String(Character(meant)).utf8)
            rest = rest[rest.index(after: end)...]
        }
        return text
    }

    /// `%C4%91` -> the bytes; a percent sign without two digits stays.
    static func percentDecoded(_ value: some Collection<UInt8>) -> [UInt8] {
        guard value.contains(UInt8(ascii: "%")) else { return Array(value) }
        var text: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                text.append(code)
                rest = rest.dropFirst(2)
            } else {
                text.append(byte)
            }
        }
        return text
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        default: number(name).flatMap(Unicode.Scalar.init)
        }
    }

    private static func number(_ name: String) -> UInt32? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16) }
        return name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    }
}
