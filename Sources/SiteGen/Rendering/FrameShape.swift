import Composing

/// All of a page's fields that Mustache may look at: which are there, which are empty, how many rows, but no text. Pages of one template
/// and one shape have one frame.
struct FrameShape: Hashable {
    private var bytes: [UInt8] = []

    init(_ page: Page) {
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
            case .told: bytes.append(UInt8(ascii: "M"))
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
