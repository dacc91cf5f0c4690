/// The words of a label in small letters, one after another in one array; figures and signs are empty.
struct SmallWords {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(_ words: [Substring]) {
        bytes.reserveCapacity(words.reduce(0) { $0 + $1.utf8.count })
        ends.reserveCapacity(words.count)
        for word in words {
            append(word.utf8)
            ends.append(bytes.count)
        }
    }

    subscript(word: Int) -> ArraySlice<UInt8> { bytes[(word == 0 ? 0 : ends[word - 1])..<ends[word]] }

    /// Punctuation may follow the phrase's last word.
    func starts(with phrase: [[UInt8]], at word: Int) -> Bool {
        guard word + phrase.count <= ends.count, let last = phrase.last else { return false }
        for place in 0..<phrase.count - 1 where self[word + place] != phrase[place][...] { return false }
        let end = self[word + phrase.count - 1]
        return end.starts(with: last) && String(decoding: end.dropFirst(last.count), as: UTF8.self).allSatisfy(\.isPunctuation)
    }

    private mutating func append(_ word: Substring.UTF8View) {
        if !word.contains(where: { $0 >= 0x41 }) { return }
        if Self.isSmall(word) { bytes += word } else { bytes += Substring(word).lowercased().utf8 }
    }

    /// Whether the word surely has no capital: ASCII, and Vietnamese letters, of which the small ones end in an odd byte.
    private static func isSmall(_ word: Substring.UTF8View) -> Bool {
        var lead: UInt8 = 0
        for byte in word {
            switch byte {
            case 0x41...0x5A: return false
            case ..<0x80: continue
            case 0xC3, 0xC4, 0xC5, 0xC6, 0xE1: lead = byte
            case 0xBA where lead == 0xE1, 0xBB where lead == 0xE1: lead = 0xE2
            // à–ý; ă đ ĩ; ũ; ơ; ạ–ỹ
            case 0xA0...0xBD where lead == 0xC3, 0x83 where lead == 0xC4, 0x91 where lead == 0xC4, 0xA9 where lead == 0xC4 || lead == 0xC5,
                0xA1 where lead == 0xC6, 0xB0 where lead == 0xC6:
                lead = 0
            case 0x80...0xBF where lead == 0xE2 && byte & 1 == 1: lead = 0
            default: return false
            }
        }
        return true
    }
}
