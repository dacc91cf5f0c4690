/// TCVN 5712:1993 (TCVN3): one byte a letter; fonts for capitals use the same codes.
func decodeTCVN3(_ codes: [UInt16]) -> [Letter?] {
    codes.map { plainLetter($0) ?? tcvn3[$0] }
}

/// Windows-1258: most letters with shape are one byte, tones are combining bytes behind their letter.
func decodeWindows1258(_ codes: [UInt16]) -> [Letter?] {
    var letters: [Letter?] = []
    for code in codes {
        if let tone = windows1258Tones[code], let last = letters.last, var letter = last, letter.tone == .ngang {
            letter.tone = tone
            letters[letters.count - 1] = letter
        } else {
            letters.append(plainLetter(code) ?? windows1258[code])
        }
    }
    return letters
}

/// Scalars as they stand.
func decodeUnicode(_ codes: [UInt16]) -> [Letter?] {
    codes.map { Unicode.Scalar($0).flatMap(Letter.init) }
}

func plainLetter(_ code: UInt16) -> Letter? {
    code < 0x80 ? Unicode.Scalar(code).flatMap(Letter.init) : nil
}

private let tcvn3 = table([
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậ"), (0xCC, "è"), (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
])

private let windows1258 = table([
    (0xC0, "ÀÁÂĂ"), (0xC8, "ÈÉÊ"), (0xCD, "Í"), (0xD0, "Đ"), (0xD3, "ÓÔƠ"), (0xD9, "ÙÚ"), (0xDD, "Ư"),
    (0xE0, "àáâă"), (0xE8, "èéê"), (0xED, "í"), (0xF0, "đ"), (0xF3, "óôơ"), (0xF9, "ùú"), (0xFD, "ư"),
])

private let windows1258Tones: [UInt16: Letter.Tone] = [
    0xCC: .huyen, 0xD2: .hoi, 0xDE: .nga, 0xEC: .sac, 0xF2: .nang,
]

/// Runs of letters by the code of their first.
private func table(_ runs: [(first: UInt16, letters: String)]) -> [UInt16: Letter] {
    var table: [UInt16: Letter] = [:]
    for run in runs {
        for (index, scalar) in nfc(run.letters).unicodeScalars.enumerated() {
            table[run.first + UInt16(index)] = Letter(scalar)
        }
    }
    return table
}
