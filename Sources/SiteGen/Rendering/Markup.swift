/// HTML or SVG in the making: UTF-8 bytes with one escaping door.
package struct Markup: Sendable {
    package private(set) var bytes: [UInt8]

    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// Ready markup of our own: literals, drawn charts, what HTMLRenderer wrote. Never for text that somebody typed.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func raw(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

    package mutating func raw(bytes more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    package mutating func raw(safe text: String) { bytes.append(contentsOf: text.utf8) }

    /// Lets a writer of bytes (a number, a drawing) append where the page is made; it must write finished markup.
    package mutating func raw(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    /// Finished markup set in before what was written from `place` on.
    package mutating func insert(_ more: some Collection<UInt8>, at place: Int) { bytes.insert(contentsOf: more, at: place) }

    /// What was written from `place` on, put in other words.
    package mutating func rewrite(from place: Int, _ change: (ArraySlice<UInt8>) -> [UInt8]) {
        bytes.replaceSubrange(place..., with: change(bytes[place...]))
    }

    /// Text that somebody typed: `& < > " '` are escaped.
    package mutating func text(_ text: String) {
        // most texts need no escape and are copied whole
        let isCopied = text.utf8.withContiguousStorageIfAvailable { text in
            if holdsSpecial(text) { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if isCopied == true { return }
        for byte in text.utf8 { escaped(byte) }
    }

    /// The same of text that is held as bytes.
    package mutating func text(utf8 text: [UInt8]) {
        if !text.withUnsafeBufferPointer(holdsSpecial) { return bytes.append(contentsOf: text) }
        for byte in text { escaped(byte) }
    }

    /// JSON for programs within an element: its letters as JSON spells them where they could end that.
    package mutating func json(_ json: [UInt8]) {
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): raw("\\u003c")
            case UInt8(ascii: "&"): raw("\\u0026")
            default: bytes.append(byte)
            }
        }
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        default: bytes.append(byte)
        }
    }
}

/// Eight bytes at a time.
private func holdsSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    var at = 0
    while at + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // & and ', < and > differ in one bit
        if holdsZero(word & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
            || holdsZero(word & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
            || holdsZero(word ^ 0x2222_2222_2222_2222)
        {
            return true
        }
        at += 8
    }
    while at < raw.count {
        if raw[at] & 0xFE == 0x26 || raw[at] & 0xFD == 0x3C || raw[at] == 0x22 { return true }
        at += 1
    }
    return false
}

/// Whether any of the eight bytes is nought.
@inline(__always)
private func holdsZero(_ word: UInt64) -> Bool { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 }
