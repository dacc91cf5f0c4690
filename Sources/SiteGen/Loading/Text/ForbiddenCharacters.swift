/// The offset of the first character that no file of the content may hold, because nobody sees it: controls other than tab and line
/// ends, soft hyphens, spaces and joiners without width, marks that turn the direction of writing, separators that some programs
/// take for line ends (U+2028, U+2029), byte order marks after the beginning, and U+FDD0–FDEF, which are no characters at all.
/// `bytes` are valid UTF-8.
func firstForbiddenCharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x20 {
            if byte != 0x09, byte != 0x0A, byte != 0x0D { return offset }
        } else if byte >= 0x7F, isForbidden(at: offset, in: bytes) {
            return offset
        }
        offset += 1
    }
    return nil
}

private func isForbidden(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[offset] {
    case 0x7F: true
    case 0xC2: bytes[offset + 1] < 0xA0 || bytes[offset + 1] == 0xAD
    case 0xD8: bytes[offset + 1] == 0x9C
    case 0xE2:
        switch (bytes[offset + 1], bytes[offset + 2]) {
        case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xA9): true
        default: false
        }
    case 0xEF:
        switch (bytes[offset + 1], bytes[offset + 2]) {
        case (0xB7, 0x90...0xAF): true
        case (0xBB, 0xBF): offset > 0
        default: false
        }
    default: false
    }
}
