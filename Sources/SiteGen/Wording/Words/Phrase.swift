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
        let longest = values.reduce(0) { max($0, $1.1.utf8.count) }
        return String(unsafeUninitializedCapacity: bytes.count + places.count * longest) { buffer in
            bytes.withUnsafeBufferPointer { bytes in
                var at = 0
                func add(_ piece: UnsafeBufferPointer<UInt8>) { at = buffer[at...].initialize(fromContentsOf: piece) }
                for place in places.indices {
                    add(UnsafeBufferPointer(rebasing: bytes[places[place].before]))
                    if let value = values.firstIndex(where: { $0.0 == places[place].name }) {
                        var text = values[value].1
                        text.withUTF8(add)
                    } else {
                        add(UnsafeBufferPointer(rebasing: bytes[places[place].written]))
                    }
                }
                add(UnsafeBufferPointer(rebasing: bytes[end]))
                return at
            }
        }
    }
}
