import Diagnostics
import Packing
import Reporting

/// What one file says of one unit and one year.
struct Answer: Sendable {
    let area: AreaRef
    let year: Int
    /// Below the folder that was collected.
    let file: String
    /// In the order of the file.
    var rows: [AnswerRow]
    /// Rows that ask for an indicator and say nothing.
    var blank: [IndicatorRef] = []
    /// The row of each indicator as it was sent, read or not.
    var lines: [IndicatorRef: SentLine] = [:]
}

/// One row in the columns of data files.
struct AnswerRow: Sendable {
    struct Field: Sendable {
        /// A column of data files.
        let column: String
        /// As a data file writes it.
        let text: String
        let place: SentPlace
    }

    let indicator: IndicatorRef
    let fields: [Field]
    /// Where the row names its indicator.
    let place: SentPlace
    /// The row as it was sent; nil for a line of a CSV file.
    var line: SentLine?

    /// Where a column of data files stands in the row, filled in or not: a rate that is not there is to be made of its counts.
    func place(of column: String) -> SentPlace {
        if let field = fields.first(where: { $0.column == column }) { return field.place }
        guard let line, let role = ColumnRole(rawValue: column) else { return place }
        return line.place(role) ?? (role == .value ? line.place(.numerator) : nil) ?? place
    }

    func text(_ column: String) -> String { fields.first { $0.column == column }?.text ?? "" }
}

/// A row of a sheet as it was sent.
struct SentLine: Sendable {
    let file: String
    let sheet: String
    let row: Int
    let columns: [ColumnRole: Int]
    /// What stands in its cells.
    let cells: [ColumnRole: SentCell]

    /// The cell of a column, blank or not; nil where the sheet has no such column.
    func place(_ role: ColumnRole) -> SentPlace? { columns[role].map { SentPlace(file, sheet, CellPlace(row: row, column: $0)) } }
}

/// A cell of a file that was sent, or a line of a CSV file.
struct SentPlace: Sendable, Hashable {
    let location: SourceLocation

    init(_ file: String, _ sheet: String, _ cell: CellPlace) { location = SourceLocation(path: "\(file)!\(sheet)!\(cell.a1)") }

    init(_ location: SourceLocation) { self.location = location }
}

/// What became of one file.
struct ReadFile: Sendable {
    let file: String
    var answers: [Answer] = []
    /// Errors refuse the file, or the row they speak of; warnings and notes say how it was read.
    var found: [Diagnostic] = []
    /// Nothing of it was taken.
    var isRefused = false
}
