/// A letter taken apart, in lower case: `Ệ` is the base `e` with the circumflex and the tone nặng.
struct Letter: Hashable {
    enum Shape: UInt8 {
        case plain, breve, circumflex, horn, stroke
    }

    /// In dictionary order (rule of the Vietnam Lexicography Centre).
    enum Tone: UInt8 {
        case ngang, huyen, hoi, nga, sac, nang
    }

    let base: Unicode.Scalar
    var shape = Shape.plain
    var tone = Tone.ngang

    /// The letter without its tone, as one scalar: `ê` for `ệ`.
    var toneless: Unicode.Scalar {
        switch (base, shape) {
        case ("a", .breve): "ă"
        case ("a", .circumflex): "â"
        case ("d", .stroke): "đ"
        case ("e", .circumflex): "ê"
        case ("o", .circumflex): "ô"
        case ("o", .horn): "ơ"
        case ("u", .horn): "ư"
        default: base
        }
    }
}

extension Letter {
    /// The letter that an NFC scalar writes; nil when the scalar is no letter (digit, mark, punctuation, space).
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self.init(base: scalar)
        case 0x41...0x5A: self.init(base: Unicode.Scalar(UInt8(scalar.value) | 0x20))
        case 0..<0x80: return nil
        default:
            if let letter = vietnameseLetter(scalar.value) {
                self = letter
            } else if let base = foreignBase(of: scalar) {
                self.init(base: base)
            } else {
                return nil
            }
        }
    }
}

/// The base letter of a non-Vietnamese letter, in lower case: `ñ` gives `n`; letters without a decomposition stay.
private func foreignBase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.isAlphabetic else { return nil }
    return decomposed(scalar.properties.lowercaseMapping).first { !isCombiningMark($0) }
}

/// The marks of the block Combining Diacritical Marks.
func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
}
