import Diagnostics

/// Where every cell of a table lies: row after row, one mark a cell.
struct CellStore: Sendable {
    /// The file, as read.
    let source: [UInt8]
    /// Cells that are no slice of the file: per cell its place in the file and its length (4 bytes each), then its text.
    let rewritten: [UInt8]
    let marks: [CellMark]
    /// The line on which each row begins.
    let rowLines: [UInt32]
    let columnCount: Int
    let delimiter: UInt8

    func withReader<Result>(_ body: (CellReader) throws -> Result) rethrows -> Result {
        try source.withUnsafeBufferPointer { source in
            try rewritten.withUnsafeBufferPointer { rewritten in
                try marks.withUnsafeBufferPointer { marks in
                    try body(CellReader(source: source, rewritten: rewritten, marks: marks, columnCount: columnCount, delimiter: delimiter))
                }
            }
        }
    }

    /// The offset in the file at which a cell begins (its opening quote, where it has one).
    func offset(_ row: Int, _ column: Int) -> Int {
        let mark = marks[row * columnCount + column]
        switch mark.form {
        case .plain: return mark.offset
        case .quoted: return mark.offset - 1
        case .rewritten: return rewritten.withUnsafeBufferPointer { readUInt32($0, at: mark.offset) }
        }
    }

    func location(_ row: Int, _ column: Int, path: String) -> SourceLocation {
        let start = offset(row, 0), place = offset(row, column)
        let breaks = source.withUnsafeBufferPointer { countLineBreaks(in: $0[start..<max(start, place)]) }
        return SourceLocation(path: path, line: Int(rowLines[row]) + breaks, column: characterColumn(of: place, in: source))
    }
}

/// One cell in 32 bits: an offset (a file has at most 64 MB) and how to read what lies there.
struct CellMark: Sendable {
    enum Form { case plain, quoted, rewritten }

    private let bits: UInt32

    init(_ form: Form, offset: Int) {
        switch form {
        case .plain: bits = UInt32(offset)
        case .quoted: bits = UInt32(offset) | 1 << 30
        case .rewritten: bits = UInt32(offset) | 1 << 31
        }
    }

    var offset: Int { Int(bits & (1 << 30 - 1)) }

    var form: Form {
        if bits & 1 << 31 != 0 { return .rewritten }
        return bits & 1 << 30 != 0 ? .quoted : .plain
    }
}

/// Reads four bytes, lowest first.
func readUInt32(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
}

/// Appends four bytes, lowest first.
func appendUInt32(_ value: Int, to bytes: inout [UInt8]) {
    for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
}
