/// UTF-8 bytes of markup being written. Fixed markup goes in by `raw`, which takes only literals;
/// everything else by `escaped`, the one escaping door, or by `number`, the one coordinate printer.
package struct SVGBuffer: ~Copyable {
    private var written: GrowingBytes
    /// Id of the chart being drawn, put before every id and every reference.
    var chartID = ""
    /// What is written into presentation attributes.
    var theme = Theme.screen
    /// Size that a text has without saying so, in viewBox units.
    var fontSize = Plot.defaultFontSize

    package init(capacity: Int = 4096) { written = GrowingBytes(capacity: capacity) }

    /// Empties it and keeps the memory, so that one buffer serves many charts.
    package mutating func removeAll() { written.removeAll() }

    @inline(__always)
    mutating func raw(_ markup: StaticString) { written.append(markup.utf8Start, count: markup.utf8CodeUnitCount) }

    @inline(__always)
    mutating func byte(_ value: UInt8) { written.append(value) }

    @inline(__always)
    mutating func bytes(of word: UInt64, count: Int) { written.append(word: word, count: count) }

    @inline(__always)
    mutating func append(contentsOf slice: UnsafeBufferPointer<UInt8>) {
        if let start = slice.baseAddress { written.append(start, count: slice.count) }
    }

    /// Puts what was written at the end of other markup.
    func add(to markup: inout [UInt8]) { written.withBytes { markup.append(contentsOf: $0) } }

    package var bytes: [UInt8] { written.withBytes { Array($0) } }
    package var text: String { written.withBytes { String(decoding: $0, as: UTF8.self) } }
}
