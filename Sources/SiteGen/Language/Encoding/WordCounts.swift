/// The words of a text in an unknown encoding that hold anything but ASCII, each once with how often it stands there: a file of
/// data says the same few words a thousand times.
struct WordCounts {
    private var counts: [[UInt8]: Int] = [:]
    private let isUTF8: Bool
    /// ASCII means the same in every encoding that is tried, so what is no letter there ends a word.
    init(_ bytes: Span<UInt8>, isUTF8: Bool) {
        self.isUTF8 = isUTF8
        var word: [UInt8] = []
        var isPlain = true
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x80 {
                isPlain = false
                word.append(byte)
            } else if (0x61...0x7A).contains(byte | 0x20) {
                word.append(byte)
            } else if !word.isEmpty {
                if !isPlain { counts[word, default: 0] += 1 }
                word.removeAll(keepingCapacity: true)
                isPlain = true
            }
        }
        if !isPlain { counts[word, default: 0] += 1 }
    }

    /// What the words say for an encoding of one byte a letter, or of scalars taken for such bytes.
    func evidence(_ decode: ([UInt16]) -> [Letter?]) -> SyllableEvidence {
        var all = SyllableEvidence([])
        for (word, count) in counts { all.add(SyllableEvidence(decode(codes(word))), times: count) }
        return all
    }

    private func codes(_ word: [UInt8]) -> [UInt16] {
        if !isUTF8 { return word.map { UInt16($0) } }
        return String(decoding: word, as: UTF8.self).unicodeScalars.map { UInt16(exactly: $0.value) ?? 0 }
    }
}
