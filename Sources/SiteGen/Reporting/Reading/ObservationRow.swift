import Diagnostics
import Language
import Loading

/// A data file while its rows are read: made for one loop over them.
final class ObservationFile {
    let table: RawTable
    let cells: CellReader
    let columns: ObservationColumns
    /// Its place among the data files.
    let number: Int32

    init(_ table: RawTable, _ cells: CellReader, _ columns: ObservationColumns, number: Int) {
        self.table = table
        self.cells = cells
        self.columns = columns
        self.number = Int32(number)
    }
}

/// One row of a data file while it is read. The usual row costs no String; only what is wrong is made text of.
struct ObservationRow {
    let file: ObservationFile
    let row: Int

    var area = AreaRef(0), indicator = IndicatorRef(0), year = 0
    var status = ObservationStatus.final
    var illustrative = false
    var asOf: CivilDate?, published: CivilDate?
    var value: Exact?, numerator: Int64?, denominator: Int64?
    var typed: Int64 = 0, scale: Int8 = -1
    var cell: Int32 = 0, source: Int32 = 0, note: Int32 = 0

    init(_ file: ObservationFile, row: Int) {
        self.file = file
        self.row = row
    }

    var table: RawTable { file.table }
    var columns: ObservationColumns { file.columns }

    /// False where the row is blank, or something in it could not be read (which has then been reported).
    mutating func read(_ known: inout ObservationWords, _ draft: Draft) -> Bool {
        let before = draft.findings.count
        guard readKey(&known, draft) else { return false }
        readState(known, draft)
        readNumbers(known, draft)
        readCell(&known, draft)
        source = known.texts.number(of: bytes(columns.source))
        note = known.texts.number(of: bytes(columns.note))
        return draft.findings.count == before
    }

    func observation() -> Observation {
        Observation(
            area: area, indicator: indicator, year: Int16(year), status: status, illustrative: illustrative, asOf: asOf, value: value,
            numerator: numerator, denominator: denominator, cell: cell, source: source, note: note, published: published,
            file: file.number, line: Int32(table.line(row)), supersedes: -1)
    }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        column < 0 ? UnsafeBufferPointer(start: nil, count: 0) : file.cells.bytes(row, column)
    }

    /// The cell as text with its place, for a message.
    func found(_ column: Int) -> Located<String> {
        Located(String(decoding: bytes(column), as: UTF8.self), at: table.location(row, column))
    }

    var isBlank: Bool { (0..<table.columnCount).allSatisfy { file.cells.bytes(row, $0).isEmpty } }
}
