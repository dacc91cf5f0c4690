/// Numbers between characters that no text may hold (U+FDD0–FDD3): what a reference or a footnote is while the text goes through
/// the Markdown parser. Files that hold these characters are refused at the door.
enum Sentinel: UInt8 {
    case reference = 0x90
    case footnote = 0x92

    /// What the parser sees in place of the thing with this number.
    func bytes(_ number: Int) -> [UInt8] {
        [0xEF, 0xB7, rawValue] + Array(String(number).utf8) + [0xEF, 0xB7, rawValue + 1]
    }

    func text(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

    /// The sentinel that begins at an offset: what it is, its number, and where it ends.
    static func at(_ start: Int, in bytes: [UInt8]) -> (sentinel: Sentinel, number: Int, end: Int)? {
        guard start + 3 < bytes.count, bytes[start] == 0xEF, bytes[start + 1] == 0xB7,
            let sentinel = Sentinel(rawValue: bytes[start + 2])
        else { return nil }
        var number = 0, end = start + 3
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
            number = number * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        return (sentinel, number, min(end + 3, bytes.count))
    }

    /// The text with every reference replaced; footnotes stay.
    static func replacingReferences(in text: String, with replacement: (Int) -> String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0xEF) else { return text }
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if let found = at(position, in: bytes), found.sentinel == .reference {
                result += replacement(found.number).utf8
                position = found.end
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
