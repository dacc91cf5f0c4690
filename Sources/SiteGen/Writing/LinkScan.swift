import Glibc

/// In: the bytes of a finished HTML page or SVG drawing. Out: where in them its links, ids and references to ids stand.
///
/// Reads tags and nothing else: text, comments, scripts and styles are passed over. Kept from page to page, so that its arrays are reused.
struct LinkScan {
    typealias Span = Range<Int>

    private(set) var links: [Span] = []
    private(set) var ids: [Span] = []
    private(set) var references: [Span] = []
    private var at = 0
    /// Whether the last drawing begun is a chart of ours.
    private var isPlot = false

    mutating func scan(_ page: UnsafeBufferPointer<UInt8>) {
        links.removeAll(keepingCapacity: true)
        ids.removeAll(keepingCapacity: true)
        references.removeAll(keepingCapacity: true)
        at = 0
        while find(UInt8(ascii: "<"), in: page) {
            at += 1
            guard at < page.count else { return }
            if isLetter(page[at]) { tag(in: page) } else if starts("!--", in: page) { skip(past: "-->", in: page) }
        }
    }

    private mutating func tag(in page: UnsafeBufferPointer<UInt8>) {
        let start = at
        while at < page.count, !isEnd(page[at]) { at += 1 }
        let name = UnsafeBufferPointer(rebasing: page[start..<at])
        while at < page.count {
            let byte = page[at]
            if byte == UInt8(ascii: ">") { break }
            if isEnd(byte) { at += 1 } else { attribute(of: name, in: page) }
        }
        at = min(at + 1, page.count)
        if name.spells("script") { skip(past: "</script", in: page) }
        if name.spells("style") { skip(past: "</style", in: page) }
        if name.spells("svg") { isPlot = starts("svg class=\"plot\"", from: start, in: page) }
        if isPlot, name.spells("g"), starts("g aria-hidden=\"true\"", from: start, in: page), page[at - 2] != UInt8(ascii: "/") {
            drawing(in: page)
        }
    }

    /// The marks of one of our charts, hidden from screen readers: they hold no links and no ids, and what they refer to are patterns.
    /// Half of a page is such marks, so they are not read tag by tag.
    private mutating func drawing(in page: UnsafeBufferPointer<UInt8>) {
        let start = at
        while find(UInt8(ascii: "<"), in: page), !starts("</svg", in: page) { at += 1 }
        let marks = UnsafeBufferPointer(rebasing: page[..<at])
        at = start
        while find(UInt8(ascii: "("), in: marks) {
            at += 1
            guard starts("=\"url(#", from: at - 6, in: marks) else { continue }
            let reference = at + 1
            guard find(UInt8(ascii: ")"), in: marks) else { return }
            references.append(reference..<at)
        }
    }

    @inline(__always)
    private mutating func attribute(of tag: UnsafeBufferPointer<UInt8>, in page: UnsafeBufferPointer<UInt8>) {
        let start = at
        at += 1
        while at < page.count, page[at] != UInt8(ascii: "="), !isEnd(page[at]) { at += 1 }
        let name = UnsafeBufferPointer(rebasing: page[start..<at])
        guard at < page.count, page[at] == UInt8(ascii: "=") else { return }
        at += 1
        guard at < page.count else { return }
        let quote = page[at]
        var value = at..<at
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            at += 1
            let from = at
            _ = find(quote, in: page)
            value = from..<at
            at = min(at + 1, page.count)
        } else {
            while at < page.count, page[at] != UInt8(ascii: ">"), page[at] > UInt8(ascii: " ") { at += 1 }
            value = value.lowerBound..<at
        }
        note(AttributeKind(name), value, of: tag, in: page)
    }

    private mutating func note(
        _ kind: AttributeKind, _ value: Span, of tag: UnsafeBufferPointer<UInt8>, in page: UnsafeBufferPointer<UInt8>
    ) {
        switch kind {
        case .address: links.append(value)
        case .srcset: srcset(value, in: page)
        case .id: ids.append(value)
        case .name: if tag.spells("a") { ids.append(value) }
        case .references: words(value, in: page)
        case .other:
            // fill="url(#gradient)"
            if value.count > 6, page[value.lowerBound] == UInt8(ascii: "u"), page[value.upperBound - 1] == UInt8(ascii: ")"),
                UnsafeBufferPointer(rebasing: page[value.lowerBound..<value.lowerBound + 5]).spells("url(#")
            {
                references.append(value.lowerBound + 5..<value.upperBound - 1)
            }
        }
    }

    private mutating func words(_ value: Span, in page: UnsafeBufferPointer<UInt8>) {
        var start = value.lowerBound
        for place in value where page[place] == UInt8(ascii: " ") {
            if start < place { references.append(start..<place) }
            start = place + 1
        }
        if start < value.upperBound { references.append(start..<value.upperBound) }
    }

    /// «a.png 1x, b.png 2x»
    private mutating func srcset(_ value: Span, in page: UnsafeBufferPointer<UInt8>) {
        for candidate in page[value].split(separator: UInt8(ascii: ",")) {
            if let address = candidate.split(separator: UInt8(ascii: " ")).first { links.append(address.startIndex..<address.endIndex) }
        }
    }

    /// Moves to the next `byte`, or to the end.
    @inline(__always)
    private mutating func find(_ byte: UInt8, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at < page.count, let base = page.baseAddress, let found = memchr(base + at, Int32(byte), page.count - at) else {
            at = page.count
            return false
        }
        at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        return true
    }

    private mutating func skip(past end: StaticString, in page: UnsafeBufferPointer<UInt8>) {
        while find(end.utf8Start[0], in: page) {
            if starts(end, in: page) { return }
            at += 1
        }
    }

    private func starts(_ word: StaticString, in page: UnsafeBufferPointer<UInt8>) -> Bool { starts(word, from: at, in: page) }

    private func starts(_ word: StaticString, from start: Int, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = start + word.utf8CodeUnitCount
        return end <= page.count && UnsafeBufferPointer(rebasing: page[start..<end]).spells(word)
    }

    @inline(__always)
    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    /// What ends a tag's or an attribute's name.
    @inline(__always)
    private func isEnd(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }
}
