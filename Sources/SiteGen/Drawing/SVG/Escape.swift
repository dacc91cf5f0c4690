/// The one escaping door of drawings: text in, `& < > " '` out as entities.
extension SVGBuffer {
    /// Text or an attribute's value: & < > " ' become entities, characters XML forbids become U+FFFD, the rest goes in as it is.
    mutating func escaped(_ string: String) {
        let done: Void? = string.utf8.withContiguousStorageIfAvailable { escaped($0) }
        if done == nil {
            var copy = string
            copy.withUTF8 { escaped($0) }
        }
    }

    /// The same for bytes that are UTF-8 already.
    mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count {
            guard let entity = entity(for: utf8[index]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            raw(entity)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    @inline(__always)
    private func entity(for byte: UInt8) -> StaticString? {
        guard byte <= 0x3E else { return nil }
        switch byte {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        case 0x27: return "&#39;"
        case 0x09, 0x0A, 0x0D: return nil
        case 0..<0x20: return "\u{FFFD}"
        default: return nil
        }
    }
}
