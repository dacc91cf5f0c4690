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
    /// What stood in the cells of each row, read or not, and the name of its sheet.
    var sent: [IndicatorRef: [ColumnRole: SentCell]] = [:]
    var sheets: [IndicatorRef: String] = [:]
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

    func text(_ column: String) -> String { fields.first { $0.column == column }?.text ?? "" }
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
