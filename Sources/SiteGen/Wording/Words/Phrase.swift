/// A word with places to fill, `{name}`, cut once when it is read.
///
/// Held as bytes: all cores fill the same words all the time, and counting who holds which string would cost more than the copying.
final class Phrase: Sendable {
    private struct Place {
        /// What stands before it.
        let before: Range<Int>
        let name: String
        /// The place as it is written.
        let written: Range<Int>
    }

    let text: String
    /// The text as UTF-8.
    let bytes: [UInt8]
    private let places: [Place]
    private let end: Range<Int>

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        var places: [Place] = []
        var start = 0
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")), let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) {
            let name = String(decoding: bytes[open + 1..<close], as: UTF8.self)
            places.append(Place(before: start..<open, name: name, written: open..<close + 1))
            start = close + 1
        }
        self.places = places
        end = start..<bytes.count
    }

    /// The text with its places filled; a name nobody gave stays as it is written, so that it is seen.
    func filled(_ values: [(String, String)]) -> String {
        if places.isEmpty { return text }
        var filled: [UInt8] = []
        filled.reserveCapacity(bytes.count + values.reduce(0) { $0 + $1.1.utf8.count })
        for place in places {
            filled += bytes[place.before]
            if let value = values.first(where: { $0.0 == place.name }) { filled += value.1.utf8 } else { filled += bytes[place.written] }
        }
        filled += bytes[end]
        return String(decoding: filled, as: UTF8.self)
    }
}
