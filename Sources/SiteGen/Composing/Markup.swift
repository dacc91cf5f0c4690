/// HTML or SVG in the making: UTF-8 bytes with one escaping door.
package struct Markup: Sendable {
    package private(set) var bytes: [UInt8]

    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Ready markup of our own: literals, drawn charts, cmark's safe HTML. Never for text that somebody typed.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func raw(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    package mutating func raw(safe text: String) { bytes.append(contentsOf: text.utf8) }

    /// Text that somebody typed: `& < > " '` are escaped.
    package mutating func text(_ text: String) {
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
