import Diagnostics
import Language

/// The reason why bytes are no text that may be read, or nil: not UTF-8, an old encoding (also one that a converter has dressed up
/// as UTF-8), or a control character; or that they are what git left there instead of the text.
func refuseText(_ bytes: [UInt8], path: String) -> Diagnostic? {
    if let fault = gitLeaving(bytes, path: path) { return fault }
    if let offset = firstInvalidUTF8(in: bytes.span) {
        return notUTF8(at: sourceLocation(of: offset, in: bytes, path: path), found: legacyEncoding(of: bytes.span))
    }
    let offset = bytes.withUnsafeBufferPointer { firstForbiddenCharacter($0) }
    if let found = suspectedEncoding(of: bytes) {
        let first: Int = offset ?? (bytes.firstIndex { $0 >= 0x80 } ?? 0)
        return notUTF8(at: sourceLocation(of: first, in: bytes, path: path), found: found)
    }
    return offset.map { forbiddenCharacter(in: bytes, at: $0, location: sourceLocation(of: $0, in: bytes, path: path)) }
        ?? piledMarks(bytes, path: path)
}

/// Old Vietnamese text inside valid UTF-8 holds no letter of U+1E80–1EFF, which all of today's text does; so the costly look is
/// taken at few files.
private func suspectedEncoding(of bytes: [UInt8]) -> LegacyEncoding? {
    var hasZero = false, hasLetters = false
    for index in bytes.indices {
        let byte = bytes[index]
        if byte == 0xE1, bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB { return nil }
        if byte >= 0x80 { hasLetters = true }
        if byte == 0 { hasZero = true }
    }
    return hasZero || hasLetters ? legacyEncoding(of: bytes.span) : nil
}

private func notUTF8(at location: SourceLocation, found: LegacyEncoding?) -> Diagnostic {
    let message = found.map {
        Message(vi: "tệp không phải UTF-8 mà là \($0.name)", en: "the file is not UTF-8 but \($0.name)")
    }
    return Diagnostic(
        .error, rule: "not-utf8", at: location,
        message
            ?? Message(
                vi: "tệp không phải UTF-8: ở đây có byte không đọc được", en: "the file is not UTF-8: there is an unreadable byte here"),
        suggestion: Message(
            vi: "Chuyển tệp sang Unicode (UTF-8), ví dụ lưu lại bằng “CSV UTF-8” trong Excel hoặc chuyển mã bằng UniKey.",
            en: "Convert the file to Unicode (UTF-8), for instance by saving it as “CSV UTF-8” in Excel."))
}

/// These come of UTF-8 that was read as a Western encoding and written again.
private let savedWrongly = Message(
    vi: "Chữ quanh đây hỏng dấu do lưu sai bảng mã: mở tệp gốc bằng Excel và lưu lại thành “CSV UTF-8”.",
    en: "The letters around it were lost in a wrong encoding: open the original in Excel and save it as “CSV UTF-8”.")

func forbiddenCharacter(in bytes: [UInt8], at offset: Int, location: SourceLocation) -> Diagnostic {
    let character = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first ?? "\0"
    let value = character.value
    // a control or soft hyphen right behind a Western letter or sign is the rest of a Vietnamese letter
    let wasLetter = (0x80...0x9F).contains(value) || value == 0xAD, follows = offset > 0 && bytes[offset - 1] >= 0x80
    let code = character.codePoint
    return Diagnostic(
        .error, rule: "control-character", at: location,
        Message(vi: "ở đây có ký tự điều khiển không nhìn thấy (\(code))", en: "there is an invisible control character here (\(code))"),
        suggestion: wasLetter && follows
            ? savedWrongly
            : Message(
                vi: "Xóa ký tự này, hoặc gõ lại đoạn chữ quanh đây.", en: "Delete it, or type the text around it again."))
}
