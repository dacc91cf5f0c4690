/// What Mustache makes of a template for one shape of fields: ready HTML with the places where values go.
struct Frame: Sendable {
    struct Piece: Sendable {
        /// Of `bytes`: what stands before the value.
        let ready: Range<Int>
        let slot: Sheet.Slot
        /// Whether the template takes it as finished markup.
        let isMarkup: Bool
    }
    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    /// What follows the last value.
    private(set) var rest: Range<Int> = 0..<0

    /// - made: what Mustache made, with the marks of `sheet`.
    init(_ made: String, sheet: Sheet) {
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
            pieces.append(Piece(ready: start..<end, slot: sheet.slots[number], isMarkup: isMarkup))
            start = at + 1
        }
        rest = start..<bytes.count
    }
}
