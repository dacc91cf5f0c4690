import Composing

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
                case .flag, .list, .view, nil: break
                }
            }
            page.raw(bytes: UnsafeBufferPointer(rebasing: ready[frame.rest]))
        }
    }

    static func value(of slot: Sheet.Slot, in fields: Fields) -> Field? {
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
        case .flag, .list, .view, .told: 0
        }
    }
}
