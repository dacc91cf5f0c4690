import Composing

/// In: what Mustache made of a template, with slots, and their values. Out: the page's bytes, every text escaped.
struct Filling {
    private(set) var page: Markup
    private let sheet: Sheet

    init(_ frame: String, sheet: Sheet) {
        self.sheet = sheet
        let values = sheet.slots.reduce(0) { $0 + $1.size }
        page = Markup(capacity: frame.utf8.count + values + values / 16)
        var frame = frame
        frame.withUTF8 { fill($0) }
    }

    private mutating func fill(_ frame: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < frame.count {
            let end = frame[start...].firstIndex(of: 1) ?? frame.count
            page.raw(bytes: UnsafeBufferPointer(rebasing: frame[start..<end]))
            guard end < frame.count else { return }
            // ' or &#39;
            let isMarkup = frame[end + 1] == UInt8(ascii: "'")
            var at = end + (isMarkup ? 2 : 6)
            var number = 0
            while frame[at] != 2 {
                number = number * 10 + Int(frame[at] - UInt8(ascii: "0"))
                at += 1
            }
            put(sheet.slots[number], asMarkup: isMarkup)
            start = at + 1
        }
    }

    private mutating func put(_ slot: Sheet.Slot, asMarkup: Bool) {
        switch (slot.value, asMarkup) {
        case (.text(let text), false): page.text(text)
        case (.markup(let markup), true): page.raw(bytes: markup.bytes)
        case (.text, true): sheet.miss(slot.name, in: slot.trail, .textAsMarkup)
        case (.markup, false): sheet.miss(slot.name, in: slot.trail, .markupAsText)
        }
    }
}

extension Sheet.Slot {
    fileprivate var size: Int {
        switch value {
        case .text(let text): text.utf8.count
        case .markup(let markup): markup.bytes.count
        }
    }
}
