import Diagnostics
import Language
import Loading

/// A data file while its rows are read: made for one loop over them.
final class ObservationFile {
    /// What has been read before.
    let draft: Draft
    let table: RawTable
    let cells: CellReader
    let columns: ObservationColumns
    /// Its place among the data files.
    let number: Int32

    init(_ table: RawTable, _ cells: CellReader, _ columns: ObservationColumns, number: Int, _ draft: Draft) {
        self.draft = draft
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

    /// The key, as far as it could be read.
    var knownArea: AreaRef?, knownIndicator: IndicatorRef?, knownYear: Int?
    var status = ObservationStatus.final
    var illustrative = false
    var asOf: CivilDate?, published: CivilDate?
    var value: Rational?, numerator: Int64?, denominator: Int64?
    var typed: TypedValue?
    var unread: ObservationOrigin.Unread = []
    var cell: Int32 = 0, source: Int32 = 0, note: Int32 = 0
    /// What was found in it.
    var findings: [Finding] = []

    init(_ file: ObservationFile, row: Int) {
        self.file = file
        self.row = row
    }

    var table: RawTable { file.table }
    var columns: ObservationColumns { file.columns }

    enum Outcome {
        /// read whole · nobody has filled it in · some of it could not be read · the same, and it is not known whose it is · nothing stands
        /// there · nobody reported it, the program works it out
        case whole, unfilled, faulty, stray, blank, passedOver
    }

    /// All that is wrong in a row is said in one run: what can be read is read, whatever stands beside it.
    mutating func read(_ known: inout ObservationWords) -> Outcome {
        if isDerived() { return .passedOver }
        guard readKey(&known) else { return .blank }
        let hasKey = knownArea != nil && knownIndicator != nil && knownYear != nil
        if isUnfilled { return hasKey ? .unfilled : .stray }
        readState(known)
        if let knownIndicator { readNumbers(of: knownIndicator, known) }
        readCell(&known)
        source = known.texts.number(of: prose(columns.source))
        note = known.texts.number(of: prose(columns.note))
        if !hasErrors() { return .whole }
        return hasKey ? .faulty : .stray
    }

    /// Whether errors were found, beyond so many findings.
    func hasErrors(behind count: Int = 0) -> Bool { findings.dropFirst(count).contains { $0.severity == .error } }

    var area: AreaRef { knownArea ?? AreaRef(0) }
    var indicator: IndicatorRef { knownIndicator ?? IndicatorRef(0) }
    var year: Int { knownYear ?? 0 }
    var origin: ObservationOrigin { ObservationOrigin(row: Int32(row), typed: typed, unread: unread) }

    func observation() -> Observation {
        Observation(
            area: area, indicator: indicator, year: Int16(year), status: status, illustrative: illustrative, asOf: asOf, value: value,
            numerator: numerator, denominator: denominator, cell: cell, source: source, note: note, published: published,
            file: file.number, line: Int32(table.line(row)), supersedes: nil)
    }

    func bytes(_ column: Int?) -> UnsafeBufferPointer<UInt8> {
        column.map { file.cells.bytes(row, $0) } ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    /// A text without the apostrophe by which open data keep a spreadsheet from taking it for a formula.
    private func prose(_ column: Int?) -> UnsafeBufferPointer<UInt8> {
        let text = bytes(column)
        guard text.count > 1, text[0] == UInt8(ascii: "'"), "=+-@".utf8.contains(text[1]) else { return text }
        return UnsafeBufferPointer(rebasing: text[1...])
    }

    /// The cell as text with its place, for a message.
    func found(_ column: Int) -> Located<String> {
        Located(String(decoding: bytes(column), as: UTF8.self), at: table.location(row, column))
    }

    /// The cell as text.
    func text(_ column: Int?) -> String { String(decoding: bytes(column), as: UTF8.self) }

    var isBlank: Bool { (0..<table.columnCount).allSatisfy { file.cells.bytes(row, $0).isEmpty } }
}
