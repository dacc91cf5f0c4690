/// The 133 precomposed letters of Vietnamese in both cases, by code point: U+00C0–01B0 and U+1EA0–1EF9.
func vietnameseLetter(_ codePoint: UInt32) -> Letter? {
    switch codePoint {
    case 0xC0...0x1B0: letterTable.latin[Int(codePoint - 0xC0)]
    case 0x1EA0...0x1EF9: letterTable.additional[Int(codePoint - 0x1EA0)]
    default: nil
    }
}

/// Each row: one toneless vowel with its six tones in dictionary order.
private let toneRows: [(base: Unicode.Scalar, shape: Letter.Shape, small: String, capital: String)] = [
    ("a", .plain, "aàảãáạ", "AÀẢÃÁẠ"),
    ("a", .breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
    ("a", .circumflex, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    ("e", .plain, "eèẻẽéẹ", "EÈẺẼÉẸ"),
    ("e", .circumflex, "êềểễếệ", "ÊỀỂỄẾỆ"),
    ("i", .plain, "iìỉĩíị", "IÌỈĨÍỊ"),
    ("o", .plain, "oòỏõóọ", "OÒỎÕÓỌ"),
    ("o", .circumflex, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
    ("o", .horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    ("u", .plain, "uùủũúụ", "UÙỦŨÚỤ"),
    ("u", .horn, "ưừửữứự", "ƯỪỬỮỨỰ"),
    ("y", .plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
]

private let letterTable: (latin: [Letter?], additional: [Letter?]) = {
    var latin = [Letter?](repeating: nil, count: 0x1B0 - 0xC0 + 1)
    var additional = [Letter?](repeating: nil, count: 0x1EF9 - 0x1EA0 + 1)
    func enter(_ scalar: Unicode.Scalar, _ letter: Letter) {
        if scalar.value >= 0x1EA0 {
            additional[Int(scalar.value - 0x1EA0)] = letter
        } else if scalar.value >= 0xC0 {
            latin[Int(scalar.value - 0xC0)] = letter
        }
    }
    for row in toneRows {
        for text in [row.small, row.capital] {
            for (index, scalar) in nfc(text).unicodeScalars.enumerated() {
                let tone = Letter.Tone(rawValue: UInt8(index)) ?? .ngang
                enter(scalar, Letter(base: row.base, shape: row.shape, tone: tone))
            }
        }
    }
    for scalar: Unicode.Scalar in ["đ", "Đ"] { enter(scalar, Letter(base: "d", shape: .stroke)) }
    return (latin, additional)
}()
