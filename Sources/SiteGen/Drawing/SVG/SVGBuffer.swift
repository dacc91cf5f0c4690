/// UTF-8 bytes of markup being written. Fixed markup goes in by `raw`, which takes only literals;
/// everything else by `escaped`, the one escaping door, or by `number`, the one coordinate printer.
package struct SVGBuffer: Sendable {
    package private(set) var bytes: [UInt8]
    /// Id of the chart being drawn, put before every id and every reference.
    var chartID = ""
    /// Size that a text has without saying so, in viewBox units.
    var fontSize = Plot.defaultFontSize

    package init(capacity: Int = 4096) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Goes on where other markup ends.
    init(continuing bytes: consuming [UInt8]) { self.bytes = bytes }

    /// The bytes, handed over without a copy.
    consuming func taken() -> [UInt8] { bytes }

    /// Empties it and keeps the memory, so that one buffer serves many charts.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func byte(_ value: UInt8) { bytes.append(value) }

    @inline(__always)
    mutating func append(contentsOf slice: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: slice) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
