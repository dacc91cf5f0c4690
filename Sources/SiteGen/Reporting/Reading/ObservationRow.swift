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

    /// The key: nil, nil and 0 where it could not be read.
    var knownArea: AreaRef?, knownIndicator: IndicatorRef?, year = 0
    var status = ObservationStatus.final
    var illustrative = false
    var asOf: CivilDate?, published: CivilDate?
    var value: Exact?, numerator: Int64?, denominator: Int64?
    var typed: Int64 = 0, scale: Int8 = -1
    var unread: ObservationOrigin.Unread = []
    var cell: Int32 = 0, source: Int32 = 0, note: Int32 = 0

    init(_ file: ObservationFile, row: Int) {
        self.file = file
        self.row = row
    }

    var table: RawTable { file.table }
    var columns: ObservationColumns { file.columns }

    enum Outcome {
        /// read whole · nobody has filled it in · some of it could not be read, which has been reported · the same, and it is not known
        /// whose it is · nothing stands there · nobody reported it, the program works it out
        case whole, unfilled, faulty, stray, blank, passedOver
    }

    /// All that is wrong in a row is said in one run: what can be read is read, whatever stands beside it.
    mutating func read(_ known: inout ObservationWords, _ draft: Draft) -> Outcome {
        let before = draft.findings.count
        if isDerived(draft) { return .passedOver }
        guard readKey(&known, draft) else { return .blank }
        let hasKey = knownArea != nil && knownIndicator != nil && year != 0
        if isUnfilled { return hasKey ? .unfilled : .stray }
        readState(known, draft)
        if knownIndicator != nil { readNumbers(known, draft) }
        readCell(&known, draft)
        source = known.texts.number(of: prose(columns.source))
        note = known.texts.number(of: prose(columns.note))
        if draft.findings.count == before { return .whole }
        return hasKey ? .faulty : .stray
    }

    var area: AreaRef { knownArea ?? AreaRef(0) }
    var indicator: IndicatorRef { knownIndicator ?? IndicatorRef(0) }

    func observation() -> Observation {
        Observation(
            area: area, indicator: indicator, year: Int16(year), status: status, illustrative: illustrative, asOf: asOf, value: value,
            numerator: numerator, denominator: denominator, cell: cell, source: source, note: note, published: published,
            file: file.number, line: Int32(table.line(row)), supersedes: -1)
    }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        column < 0 ? UnsafeBufferPointer(start: nil, count: 0) : file.cells.bytes(row, column)
    }

    /// A text without the apostrophe by which open data keep a spreadsheet from taking it for a formula.
    private func prose(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let text = bytes(column)
        guard text.count > 1, text[0] == UInt8(ascii: "'"), "=+-@".utf8.contains(text[1]) else { return text }
        return UnsafeBufferPointer(rebasing: text[1...])
    }

    /// The cell as text with its place, for a message.
    func found(_ column: Int) -> Located<String> {
        Located(String(decoding: bytes(column), as: UTF8.self), at: table.location(row, column))
    }

    var isBlank: Bool { (0..<table.columnCount).allSatisfy { file.cells.bytes(row, $0).isEmpty } }
}
