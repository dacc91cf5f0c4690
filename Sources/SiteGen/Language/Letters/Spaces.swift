/// Length in bytes of the space at the start of the text: space, tab, no-break, thin or narrow no-break space;
/// 0 when it does not start with one.
func spaceLength(_ text: Span<UInt8>) -> Int {
    if text.isEmpty { return 0 }
    switch text[0] {
    case 0x20, 0x09: return 1
    case 0xC2: return text.count >= 2 && text[1] == 0xA0 ? 2 : 0
    case 0xE2: return text.count >= 3 && text[1] == 0x80 && (text[2] == 0x89 || text[2] == 0xAF) ? 3 : 0
    default: return 0
    }
}

/// Where the text without the spaces around it lies.
package func trimmedRange(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    while true {
        let length = spaceLength(text.extracting(start..<text.count))
        if length == 0 { break }
        start += length
    }
    var end = text.count
    shorten: while end > start {
        for length in 1...3 where end - length >= start {
            if spaceLength(text.extracting((end - length)..<end)) == length {
                end -= length
                continue shorten
            }
        }
        break
    }
    return start..<end
}

/// A copy of UTF-8 bytes as text; what is not UTF-8 becomes U+FFFD.
package func utf8Text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
}
