import Synchronization

/// What Mustache makes of a template for one shape of fields: ready HTML with the places where values go.
struct Frame: Sendable {
    struct Piece: Sendable {
        /// Of `bytes`: what stands before the value.
        let ready: Range<Int>
        let slot: AskedFields.Slot
        /// Whether the template takes it as finished markup.
        let isMarkup: Bool
    }
    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    /// What follows the last value.
    private(set) var rest: Range<Int> = 0..<0

    /// - made: what Mustache made, with the marks of `asked`.
    init(_ made: String, asked: AskedFields) {
        bytes = Array(made.utf8)
        var start = 0
        while let end = bytes[start...].firstIndex(of: 1) {
            // ' or &#39;
            let isMarkup = bytes[end + 1] == UInt8(ascii: "'")
            var at = end + (isMarkup ? 2 : 6)
            var number = 0
            while bytes[at] != 2 {
                number = number * 10 + Int(bytes[at] - UInt8(ascii: "0"))
                at += 1
            }
            pieces.append(Piece(ready: start..<end, slot: asked.slots[number], isMarkup: isMarkup))
            start = at + 1
        }
        rest = start..<bytes.count
    }
}

/// All of a page's fields that Mustache may look at: which are there, which are empty, how many rows, but no text. Pages of one template
/// and one shape have one frame.
struct FrameShape: Hashable {
    private var bytes: [UInt8] = []

    init(_ page: FramedPage) {
        bytes.reserveCapacity(512)
        name(page.template)
        add(page.fields)
    }

    private mutating func add(_ fields: Fields) {
        for key in fields.keys.sorted() {
            name(key)
            switch fields[key] {
            case .text(let text): bytes.append(UInt8(ascii: text.isEmpty ? "t" : "T"))
            case .markup(let markup): bytes.append(UInt8(ascii: markup.isEmpty ? "m" : "M"))
            case .told, .printed, .json: bytes.append(UInt8(ascii: "M"))
            case .flag(let isOn): bytes.append(UInt8(ascii: isOn ? "F" : "f"))
            case .view(nil): bytes.append(UInt8(ascii: "v"))
            case .view(let fields?):
                bytes.append(UInt8(ascii: "V"))
                add(fields)
            case .list(let rows):
                for row in rows {
                    bytes.append(UInt8(ascii: "R"))
                    add(row)
                }
                bytes.append(UInt8(ascii: "r"))
            case nil: break
            }
        }
        bytes.append(0)
    }

    /// Names are ended by nought, which no name holds, so that no two shapes spell the same.
    private mutating func name(_ name: String) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(0)
    }
}

/// The frames made so far. A site of a thousand units has a few shapes of pages, so Mustache runs a few times and not once a page.
final class FrameStore: Sendable {
    private struct Kept {
        var frames: [FrameShape: Frame] = [:]
        var bytes = 0
    }

    private let kept = Mutex(Kept())
    /// Most frames, and most bytes of them all. Both are far above the shapes of real sites; beyond either, frames are made anew
    /// rather than kept, so that a site of which every page has a shape of its own takes no more memory.
    private let limit: Int
    private let byteLimit: Int

    init(limit: Int = 500, byteLimit: Int = 16 << 20) {
        self.limit = limit
        self.byteLimit = byteLimit
    }

    /// The frame of a shape; made outside the lock where it is new, so that two tasks may make the same.
    func frame<Failure: Error>(of shape: FrameShape, make: () throws(Failure) -> Frame) throws(Failure) -> Frame {
        if let known = kept.withLock({ $0.frames[shape] }) { return known }
        let made = try make()
        let size = made.bytes.count + made.pieces.count * 64
        kept.withLock { kept in
            guard kept.frames[shape] == nil, kept.frames.count < limit, size <= byteLimit - kept.bytes else { return }
            kept.frames[shape] = made
            kept.bytes += size
        }
        return made
    }
}

/// In: a frame, and fields of its shape. Out: the page's bytes, every text escaped.
struct Filling {
    private(set) var page: Markup

    init(_ frame: Frame, with fields: Fields) {
        let values = frame.pieces.map { Filling.value(of: $0.slot, in: fields) }
        let size = values.reduce(0) { $0 + ($1?.size ?? 0) }
        page = Markup(capacity: frame.bytes.count + size + size / 16)
        frame.bytes.withUnsafeBufferPointer { ready in
            for (piece, value) in zip(frame.pieces, values) {
                page.raw(bytes: UnsafeBufferPointer(rebasing: ready[piece.ready]))
                switch value {
                case .text(let text): page.text(text)
                case .markup(let markup): page.raw(bytes: markup.bytes)
                case .told(let told): page.raw(bytes: HTMLRenderer.render(told).bytes)
                case .printed(let printed): page.raw(bytes: printed.bytes)
                case .json(let json): page.json(json)
                case .flag, .list, .view, nil: break
                }
            }
            page.raw(bytes: UnsafeBufferPointer(rebasing: ready[frame.rest]))
        }
    }

    static func value(of slot: AskedFields.Slot, in fields: Fields) -> Field? {
        var fields = fields
        for step in slot.steps {
            switch (fields[step.name], step.row) {
            case (.view(let inner?), nil): fields = inner
            case (.list(let rows), let row?) where rows.indices.contains(row): fields = rows[row]
            default: return nil
            }
        }
        return fields[slot.name]
    }
}

extension Field {
    fileprivate var size: Int {
        switch self {
        case .text(let text): text.utf8.count
        case .markup(let markup): markup.bytes.count
        case .json(let json): json.count
        case .flag, .list, .view, .told, .printed: 0
        }
    }
}
