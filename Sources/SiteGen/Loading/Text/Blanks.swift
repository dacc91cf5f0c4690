/// The blanks that are taken off both ends of a cell: space, tab, line ends, the no-break spaces of word processors
/// (U+00A0, U+2007, U+2009, U+202F) and a stray byte order mark (U+FEFF).

/// The part of `bytes[start..<end]` between its blanks.
func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    var start = start, end = end
    while start < end {
        let width = blankWidth(at: start, before: end, in: bytes)
        if width == 0 { break }
        start += width
    }
    while start < end {
        let width = blankWidth(endingAt: end, from: start, in: bytes)
        if width == 0 { break }
        end -= width
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

/// How many bytes the blank at `start` takes; 0 where there is none.
func blankWidth(at start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[start]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if byte == 0xC2 { return start + 1 < end && bytes[start + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xEF, start + 2 < end else { return 0 }
    return isWideBlank(byte, bytes[start + 1], bytes[start + 2]) ? 3 : 0
}

private func blankWidth(endingAt end: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let last = bytes[end - 1]
    if last < 0x80 { return last == 0x20 || (0x09...0x0D).contains(last) ? 1 : 0 }
    if last == 0xA0, end - start >= 2, bytes[end - 2] == 0xC2 { return 2 }
    return end - start >= 3 && isWideBlank(bytes[end - 3], bytes[end - 2], last) ? 3 : 0
}

private func isWideBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    (a == 0xE2 && b == 0x80 && (c == 0x87 || c == 0x89 || c == 0xAF)) || (a == 0xEF && b == 0xBB && c == 0xBF)
}
