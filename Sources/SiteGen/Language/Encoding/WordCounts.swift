/// The words of a text in an unknown encoding that hold anything but ASCII, each once with how often it stands there: a file of
/// data says the same few words a thousand times.
struct WordCounts {
    private var words: [[UInt8]] = []
    private var counts: [Int] = []
    private let isUTF8: Bool

    /// ASCII means the same in every encoding that is tried, so what is no letter there ends a word.
    init(_ bytes: Span<UInt8>, isUTF8: Bool) {
        self.isUTF8 = isUTF8
        bytes.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var known = ByteIndex()
        var start = 0
        while start < bytes.count {
            var end = start, isPlain = true
            while end < bytes.count, bytes[end] >= 0x80 || (0x61...0x7A).contains(bytes[end] | 0x20) {
                if bytes[end] >= 0x80 { isPlain = false }
                end += 1
            }
            if !isPlain { count(UnsafeBufferPointer(rebasing: bytes[start..<end]), &known) }
            start = end + 1
        }
    }

    private mutating func count(_ word: UnsafeBufferPointer<UInt8>, _ known: inout ByteIndex) {
        if let number = known.find(word) { return counts[Int(number)] += 1 }
        known.insert(word, Int32(words.count))
        words.append(Array(word))
        counts.append(1)
    }

    /// What the words say for an encoding of one byte a letter, or of scalars taken for such bytes.
    func evidence(_ decode: ([UInt16]) -> [Letter?]) -> SyllableEvidence {
        var all = SyllableEvidence([])
        for (word, count) in zip(words, counts) { all.add(SyllableEvidence(decode(codes(word))), times: count) }
        return all
    }

    private func codes(_ word: [UInt8]) -> [UInt16] {
        if !isUTF8 { return word.map { UInt16($0) } }
        return String(decoding: word, as: UTF8.self).unicodeScalars.map { UInt16(exactly: $0.value) ?? 0 }
    }
}
