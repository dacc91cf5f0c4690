/// The place of a text in the Vietnamese order, computed once and compared as bytes.
///
/// Rule of the Vietnam Lexicography Centre: syllable by syllable, letters first (a ă â b c d đ e ê …), then the
/// tone (ngang, huyền, hỏi, ngã, sắc, nặng), so «Ba Vì» stands before «Bà Nà». Numbers by value: «Phường 2»
/// before «Phường 10». Punctuation only separates. Texts alike so far: by their characters, so no two differ
/// and yet tie.
package struct SortKey: Sendable, Hashable, Comparable {
    let bytes: [UInt8]

    package init(_ text: String) {
        let text = nfc(text)
        var key = KeyBytes()
        for scalar in text.unicodeScalars {
            if let digit = asciiDigit(scalar) {
                key.take(digit: digit)
            } else if let letter = Letter(scalar) {
                key.take(letter)
            } else if !isCombiningMark(scalar) {
                key.endPart()
            }
        }
        key.endPart()
        bytes = key.bytes + [0] + Array(text.utf8)
    }

    package static func < (a: Self, b: Self) -> Bool {
        a.bytes.lexicographicallyPrecedes(b.bytes)
    }
}

/// True when `a` stands before `b`. For sorting many texts, sort by `SortKey`.
package func vietnameseOrder(_ a: String, _ b: String) -> Bool {
    SortKey(a) < SortKey(b)
}

/// Bytes of the key, rising: 0 end of the comparable part, 1 + tone end of a syllable, 0x10 + length of a number,
/// 0x20 and up letters.
private struct KeyBytes {
    private(set) var bytes: [UInt8] = []
    private var tone: Letter.Tone?
    private var number: [UInt8] = []

    mutating func take(_ letter: Letter) {
        endNumber()
        if tone == nil || tone == .ngang { tone = letter.tone }
        if let rank = letterRank(letter) {
            bytes.append(rank)
        } else {
            bytes.append(0xFF)
            for shift in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: letter.base.value >> UInt32(shift))) }
        }
    }

    mutating func take(digit: UInt8) {
        endSyllable()
        if number == [0] { number = [] }
        number.append(digit)
    }

    mutating func endPart() {
        endSyllable()
        endNumber()
    }

    private mutating func endSyllable() {
        guard let tone else { return }
        bytes.append(1 + tone.rawValue)
        self.tone = nil
    }

    private mutating func endNumber() {
        if number.isEmpty { return }
        if number.count < 15 {
            bytes.append(0x10 + UInt8(number.count))
        } else {
            bytes += [0x1F, UInt8(min(number.count, 255))]
        }
        bytes += number
        number = []
    }
}

private func asciiDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value - 0x30) : nil
}

/// The alphabet with f, j, w and z at their Latin places.
private let alphabet: [Unicode.Scalar] = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

private func letterRank(_ letter: Letter) -> UInt8? {
    let toneless = letter.toneless
    return alphabet.firstIndex(of: toneless).map { 0x20 + UInt8($0) }
}
