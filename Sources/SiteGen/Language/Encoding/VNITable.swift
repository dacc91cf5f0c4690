/// VNI for Windows: a vowel is its ASCII letter and one byte behind it for shape and tone; ơ, ư, đ, ỵ and the i with
/// tone are bytes of their own. Capitals lie 0x20 below.
func decodeVNI(_ codes: [UInt16]) -> [Letter?] {
    var letters: [Letter?] = []
    for code in codes {
        if let last = letters.last, let letter = last, let joined = join(letter, vniMarks[smallCode(code)]) {
            letters[letters.count - 1] = joined
        } else {
            letters.append(plainLetter(code) ?? vniLetters[smallCode(code)])
        }
    }
    return letters
}

private func smallCode(_ code: UInt16) -> UInt16 {
    (0xC0...0xDF).contains(code) ? code + 0x20 : code
}

private typealias Mark = (shape: Letter.Shape, tone: Letter.Tone)

private func join(_ letter: Letter, _ mark: Mark?) -> Letter? {
    guard let mark, letter.tone == .ngang else { return nil }
    let bases: String.UnicodeScalarView
    switch mark.shape {
    case .plain: bases = "aeouy".unicodeScalars
    case .circumflex: bases = "aeo".unicodeScalars
    case .breve: bases = "a".unicodeScalars
    case .horn, .stroke: return nil
    }
    guard bases.contains(letter.base), mark.shape == .plain || letter.shape == .plain else { return nil }
    let shape = mark.shape == .plain ? letter.shape : mark.shape
    return Letter(base: letter.base, shape: shape, tone: mark.tone)
}

private let vniMarks: [UInt16: Mark] = [
    0xF8: (.plain, .huyen), 0xFB: (.plain, .hoi), 0xF5: (.plain, .nga), 0xF9: (.plain, .sac), 0xEF: (.plain, .nang),
    0xE2: (.circumflex, .ngang), 0xE0: (.circumflex, .huyen), 0xE5: (.circumflex, .hoi), 0xE3: (.circumflex, .nga),
    0xE1: (.circumflex, .sac), 0xE4: (.circumflex, .nang),
    0xEA: (.breve, .ngang), 0xE8: (.breve, .huyen), 0xFA: (.breve, .hoi), 0xFC: (.breve, .nga),
    0xE9: (.breve, .sac), 0xEB: (.breve, .nang),
]

private let vniLetters: [UInt16: Letter] = [
    0xEC: Letter(base: "i", tone: .huyen), 0xE6: Letter(base: "i", tone: .hoi), 0xF3: Letter(base: "i", tone: .nga),
    0xED: Letter(base: "i", tone: .sac), 0xF2: Letter(base: "i", tone: .nang),
    0xF4: Letter(base: "o", shape: .horn), 0xF6: Letter(base: "u", shape: .horn),
    0xF1: Letter(base: "d", shape: .stroke), 0xEE: Letter(base: "y", tone: .nang),
]
