/// How many words with marks there are, and how many of them are well-formed Vietnamese syllables.
struct SyllableEvidence {
    private(set) var valid = 0
    private(set) var words = 0

    /// - letters: decoded text; nil stands between words.
    init(_ letters: [Letter?]) {
        var word: [Letter] = []
        for letter in letters + [nil] {
            if let letter {
                word.append(letter)
            } else if !word.isEmpty {
                weigh(word)
                word.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func weigh(_ word: [Letter]) {
        guard word.contains(where: { $0.shape != .plain || $0.tone != .ngang || $0.base.value >= 0x80 }) else { return }
        words += 1
        if isSyllable(word) { valid += 1 }
    }

    mutating func add(_ other: SyllableEvidence, times: Int) {
        valid += other.valid * times
        words += other.words * times
    }

    func speaks(words least: Int, inTen: Int) -> Bool {
        valid >= least && valid * 10 >= words * inTen
    }
}

/// True when the letters are an initial, a rime and at most one tone that go together in Vietnamese.
func isSyllable(_ word: [Letter]) -> Bool {
    let tones = word.filter { $0.tone != .ngang }
    guard word.count <= 7, tones.count <= 1 else { return false }
    var letters = String.UnicodeScalarView()
    for letter in word { letters.append(letter.toneless) }
    let text = String(letters)
    return initials.contains { initial in
        guard text.hasPrefix(initial) else { return false }
        let rime = String(text.dropFirst(initial.count))
        guard rimes.contains(rime) else { return false }
        let stops = rime.hasSuffix("c") || rime.hasSuffix("ch") || rime.hasSuffix("p") || rime.hasSuffix("t")
        guard stops else { return true }
        return tones.first.map { $0.tone == .sac || $0.tone == .nang } ?? false
    }
}
