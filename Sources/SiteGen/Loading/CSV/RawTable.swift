import Diagnostics

/// A CSV file as cells that remember where they stood.
///
/// Memory: the file's own bytes and one 32-bit number a cell; a cell is a slice of the file, and only what cannot be
/// (escaped quotes, text that had to be composed to NFC) is written out beside it. Text, line and column are made only for
/// the cells that are asked for.
package struct RawTable: Sendable {
    package let path: String
    /// The column names as written, trimmed and NFC, in order.
    package let header: [Located<String>]
    /// The columns under the names that the program knows them by, beside `header`.
    package let names: [String]
    /// The number of data rows (blank lines are no rows).
    package let rowCount: Int
    let cells: CellStore
    /// The rows of the wrong width, as far as they go.
    let misfits: CellStore?

    init(path: String, header: [Located<String>], rowCount: Int, cells: CellStore, names: [String]? = nil, misfits: CellStore? = nil) {
        self.path = path
        self.header = header
        self.rowCount = rowCount
        self.cells = cells
        self.names = names ?? header.map(\.value)
        self.misfits = misfits
    }

    package var columnCount: Int { header.count }

    /// The file as it was read.
    package var source: [UInt8] { cells.source }

    /// The byte between two cells.
    package var delimiter: UInt8 { cells.delimiter }

    /// The place of a column in every row, or nil where the file has no such column.
    package func column(named name: String) -> Int? {
        names.firstIndex(of: name)
    }

    /// The cell's text: unquoted, trimmed (no-break spaces too), NFC.
    package func text(_ row: Int, _ column: Int) -> String {
        withBytes(row, column) { String(decoding: $0, as: UTF8.self) }
    }

    package func isBlank(_ row: Int, _ column: Int) -> Bool {
        withBytes(row, column) { $0.isEmpty }
    }

    /// The cell's UTF-8 bytes, as `text` would give them; they live only inside `body`.
    package func withBytes<Result>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try withReader { try body($0.bytes(row, column)) }
    }

    /// Opens the cells once for a loop over many of them.
    package func withReader<Result>(_ body: (CellReader) throws -> Result) rethrows -> Result {
        try cells.withReader(body)
    }

    /// The line on which a row begins, from 1.
    package func line(_ row: Int) -> Int { Int(cells.rowLines[row]) }

    /// Where a cell begins: its line (also inside a row of several lines) and its column in characters.
    package func location(_ row: Int, _ column: Int) -> SourceLocation {
        cells.location(row, column, path: path)
    }
}
