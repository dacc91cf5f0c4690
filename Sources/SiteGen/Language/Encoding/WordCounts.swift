/// The words of a text in an unknown encoding that hold anything but ASCII, each once with how often it stands there: a file of
/// data says the same few words a thousand times.
struct WordCounts {
    private var counts: [[UInt16]: Int] = [:]

    /// - codes: bytes or scalars. ASCII means the same in every encoding that is tried, so what is no letter there ends a word.
    init(_ codes: some Sequence<UInt16>) {
        var word: [UInt16] = []
        var isPlain = true
        for code in codes {
            if code >= 0x80 || isLetter(code) {
                word.append(code)
                if code >= 0x80 { isPlain = false }
                continue
            }
            if !isPlain { counts[word, default: 0] += 1 }
            word.removeAll(keepingCapacity: true)
            isPlain = true
        }
        if !isPlain { counts[word, default: 0] += 1 }
    }

    /// What the words say for an encoding.
    func evidence(_ decode: ([UInt16]) -> [Letter?]) -> SyllableEvidence {
        var all = SyllableEvidence([])
        for (word, count) in counts { all.add(SyllableEvidence(decode(word)), times: count) }
        return all
    }
}

private func isLetter(_ code: UInt16) -> Bool { (0x61...0x7A).contains(code | 0x20) }
