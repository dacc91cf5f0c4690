import Language
import Packing

/// A workbook as it was sent: its sheets with what stands in their cells, and the properties it bears.
struct SentWorkbook: Sendable {
    var sheets: [SentSheet] = []
    /// Document properties of the sender's own, by name.
    var properties: [String: String] = [:]
}

struct SentSheet: Sendable {
    let name: String
    let isHidden: Bool
    /// Those in which something stands, from top to bottom.
    var rows: [SentRow] = []
    /// Top left and bottom right of cells made one; only the first holds anything.
    var merges: [(first: CellPlace, last: CellPlace)] = []
}

struct SentRow: Sendable {
    /// As the spreadsheet counts, from 1.
    let number: Int
    let isHidden: Bool
    /// Those in which something stands, from left to right.
    var cells: [SentCell] = []

    func cell(_ column: Int) -> SentCell? { cells.first { $0.place.column == column } }
}

/// A cell in which something stands.
struct SentCell: Sendable {
    enum Content: Sendable, Equatable {
        /// As the file writes it: digits, a point, perhaps an exponent.
        case number(String)
        case text(String)
        case flag(Bool)
        /// A number that its format shows as a day.
        case day(CivilDate)
        /// «#DIV/0!»
        case error(String)
        /// A formula whose value no program has stored.
        case uncalculated
    }

    let place: CellPlace
    let content: Content
    /// Without the sign of equality.
    let formula: String?
    let format: CellFormat
}

/// What a cell's number is, as its format shows it.
enum CellFormat: Sendable {
    case plain, percent, date
    /// By a condition in it, a percent for some numbers and not for others.
    case doubtful
}
