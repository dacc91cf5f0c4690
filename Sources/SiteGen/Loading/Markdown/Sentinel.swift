/// Numbers between characters that no text may hold (U+FDD0–FDD3): what a reference or a footnote is while the text goes through
/// the Markdown parser. Files that hold these characters are refused at the door.
enum Sentinel: UInt8 {
    case reference = 0x90
    case footnote = 0x92

    /// The byte that every sentinel begins with.
    static let lead: UInt8 = 0xEF

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
        let digits = bytes[(start + 3)...].prefix { (0x30...0x39).contains($0) }
        guard (1...9).contains(digits.count), bytes[digits.endIndex...].starts(with: [0xEF, 0xB7, sentinel.rawValue + 1]) else {
            return nil
        }
        return (sentinel, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex + 3)
    }

    /// The text with every sentinel of a kind replaced.
    static func replacing(_ sentinel: Sentinel, in text: String, with replacement: (Int) -> String) -> String {
        guard text.utf8.contains(lead) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if let found = at(position, in: bytes), found.sentinel == sentinel {
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
