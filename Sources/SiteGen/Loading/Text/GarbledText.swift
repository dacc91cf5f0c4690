import Diagnostics

/// Warnings for text that has lost its letters on the way: «H? Chí Minh», «Há»“ ChÃ­ Minh», U+FFFD. It is still text, so it is read; but no
/// office would print it. One a line, the first twenty lines one by one. `bytes` are valid UTF-8.
func garbledText(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    var places: [Int] = [], lines = 0, lineEnd = 0
    bytes.withUnsafeBufferPointer { bytes in
        var text = GarbledText(bytes: bytes)
        for offset in bytes.indices where offset >= lineEnd && text.isGarbled(at: offset) {
            lines += 1
            if places.count < namedAtMost { places.append(offset) }
            lineEnd = offset
            while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
        }
    }
    var found = places.map { garbled(word(around: $0, in: bytes), at: sourceLocation(of: $0, in: bytes, path: path)) }
    if let last = places.last, lines > places.count {
        found.append(
            garbled(
                Message(
                    vi: "còn \(lines - places.count) dòng nữa có chữ hỏng dấu", en: "letters are lost in \(lines - places.count) more lines"
                ),
                at: SourceLocation(path: path, line: sourceLocation(of: last, in: bytes, path: path).line)))
    }
    return found
}

private let namedAtMost = 20

private func word(around offset: Int, in bytes: [UInt8]) -> Message {
    let isEdge = { (byte: UInt8) in byte <= 0x20 || byte == 0x22 || byte == 0x2C || byte == 0x3B }
    var start = offset, end = offset
    while start > 0, offset - start < 60, !isEdge(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, end - offset < 60, !isEdge(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return Message(vi: "chữ «\(word)» hỏng dấu", en: "the word «\(word)» has lost letters")
}

private func garbled(_ message: Message, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        .warning, rule: "garbled-text", at: location, message,
        suggestion: Message(
            vi: "Gõ lại chữ này; nếu cả tệp như vậy, mở tệp gốc bằng Excel và lưu lại thành “CSV UTF-8”.",
            en: "Type the word again; if the whole file is like this, open the original in Excel and save it as “CSV UTF-8”."))
}

/// What tells lost letters from written ones, byte by byte.
private struct GarbledText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The word looked at last: where its beginning was found from, and that.
    private var word = (from: 0, start: 0)
    /// The address looked at last: where it was looked at from, and whether it is one.
    private var address = (from: 0, isAddress: false)

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func isGarbled(at offset: Int) -> Bool {
        switch bytes[offset] {
        case 0x3F: isLostLetter(at: offset)
        case 0xC3: isMojibake(at: offset)
        case 0xEF: offset + 2 < bytes.count && bytes[offset + 1] == 0xBF && bytes[offset + 2] == 0xBD
        default: false
        }
    }

    /// UTF-8 that was read as a Western encoding and written again: «Æ°» for ư, «áº¡» for ạ, «Ä‘» for đ, «Ã¡» for á, «â€œ» for a quote.
    private func isMojibake(at offset: Int) -> Bool {
        guard offset + 3 < bytes.count else { return false }
        let next = (bytes[offset + 2], bytes[offset + 3])
        switch bytes[offset + 1] {
        // Ä, Å and Æ are no letters of Vietnamese: any sign behind them will do
        case 0x84, 0x85, 0x86: return next.0 == 0xC2 || isTypographic(at: offset + 2)
        // but Ã and á may stand before a sign that ends a quotation
        case 0x83: return next.0 == 0xC2 && ![0xA0, 0xAB, 0xB7, 0xBB].contains(next.1)
        case 0xA1: return next == (0xC2, 0xBA) || (next == (0xC2, 0xBB) && isContinued(at: offset + 4))
        case 0xA2: return next == (0xE2, 0x82) && offset + 4 < bytes.count && bytes[offset + 4] == 0xAC
        default: return false
        }
    }

    /// «á»» is followed by a third sign, which no quotation has behind it.
    private func isContinued(at offset: Int) -> Bool {
        guard offset + 1 < bytes.count else { return false }
        if bytes[offset] == 0xC2 { return ![0xA0, 0xAB, 0xB7, 0xBB].contains(bytes[offset + 1]) }
        if bytes[offset] == 0xC5 || bytes[offset] == 0xC6 || bytes[offset] == 0xCB { return isTypographic(at: offset) }
        guard isTypographic(at: offset) else { return false }
        // “ ‘ • ™ › behind a closing quotation mark are as good as impossible; – — … ’ ” are not, unless the word goes on
        let isUsual = bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && [0x93, 0x94, 0x99, 0x9D, 0xA6].contains(bytes[offset + 2])
        return !isUsual || (offset + 3 < bytes.count && isLetter(bytes[offset + 3]))
    }

    /// The signs and letters that Windows-1252 has where Latin-1 has controls.
    private func isTypographic(at offset: Int) -> Bool {
        guard offset + 1 < bytes.count else { return false }
        switch (bytes[offset], bytes[offset + 1]) {
        case (0xC5, 0x92), (0xC5, 0x93), (0xC5, 0xA0), (0xC5, 0xA1), (0xC5, 0xB8), (0xC5, 0xBD), (0xC5, 0xBE), (0xC6, 0x92), (0xCB, 0x86),
            (0xCB, 0x9C):
            return true
        case (0xE2, 0x80), (0xE2, 0x82), (0xE2, 0x84): return offset + 2 < bytes.count
        default: return false
        }
    }

    /// A question mark inside a word or at its beginning, or behind a word without a vowel: «Th?nh», «?ống», «H? Chí Minh».
    private mutating func isLostLetter(at offset: Int) -> Bool {
        // of a row of them the first two tell
        if offset > 1, bytes[offset - 1] == 0x3F, bytes[offset - 2] == 0x3F { return false }
        let start = wordStart(before: offset)
        var end = offset
        while end < bytes.count, bytes[end] == 0x3F { end += 1 }
        if end < bytes.count, isLetter(bytes[end]) { return !isInAddress(start) }
        let word = bytes[start..<offset]
        guard !word.isEmpty, end + 1 < bytes.count, bytes[end] == 0x20, isLetter(bytes[end + 1]), !word.contains(where: isVowel) else {
            return false
        }
        // an abbreviation may end a question: «của UBND?»
        return (word.count == 1 || word.contains { (0x61...0x7A).contains($0) }) && !isInAddress(start)
    }

    private mutating func wordStart(before offset: Int) -> Int {
        var start = offset
        while start > word.from, isLetter(bytes[start - 1]) || bytes[start - 1] == 0x3F { start -= 1 }
        // nothing parts it from the word looked at last
        if start == word.from { start = word.start }
        word = (offset, start)
        return start
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2) }

    /// đ is the one letter beyond ASCII that is no vowel; its first byte is that of ă and ĩ too, so its second tells.
    private func isVowel(_ byte: UInt8) -> Bool {
        byte >= 0x80 ? ![0xC4, 0x90, 0x91].contains(byte) : [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte | 0x20)
    }

    /// Addresses have question marks of their own.
    private mutating func isInAddress(_ start: Int) -> Bool {
        var place = start
        while place > address.from, bytes[place - 1] > 0x20, bytes[place - 1] != 0x22, bytes[place - 1] != 0x2C, bytes[place - 1] != 0x3B {
            place -= 1
        }
        let continues = place == address.from && place > 0 && address.isAddress
        address = (start, continues || bytes[place..<start].contains(0x2F) || bytes[place..<start].contains(0x3D))
        return address.isAddress
    }
}
