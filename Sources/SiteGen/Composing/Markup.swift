/// HTML or SVG in the making: UTF-8 bytes with one escaping door.
package struct Markup: Sendable {
    package private(set) var bytes: [UInt8]

    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// Ready markup of our own: literals, drawn charts, cmark's safe HTML. Never for text that somebody typed.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func raw(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

    package mutating func raw(bytes more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    package mutating func raw(safe text: String) { bytes.append(contentsOf: text.utf8) }

    /// Lets a writer of bytes (a number, a drawing) append where the page is made; it must write finished markup.
    package mutating func raw(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    /// Takes away what was written last, where that is it; says whether it was.
    mutating func removeEnd(_ text: StaticString) -> Bool {
        let isLast = text.withUTF8Buffer { end in bytes.suffix(end.count).elementsEqual(end) }
        if isLast { bytes.removeLast(text.utf8CodeUnitCount) }
        return isLast
    }

    /// Text that somebody typed: `& < > " '` are escaped.
    package mutating func text(_ text: String) {
        // most texts need no escape and are copied whole
        if !text.utf8.contains(where: isSpecial) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for byte in text.utf8 {
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
}

private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
}
