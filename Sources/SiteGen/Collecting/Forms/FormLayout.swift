import Language
import Packing
import Reporting

/// The columns of a form, from left to right.
enum FormColumn: Int, CaseIterable {
    case order = 1, code, name, counted, unitOfMeasure, target, before, numerator, denominator, value, status, source, note

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .order: 5
        case .code: 9
        case .name: 36
        case .counted: 19
        case .unitOfMeasure: 8
        case .target: 14
        case .before: 12
        case .numerator, .denominator: 11
        case .value: 12
        case .status: 12
        case .source: 12
        case .note: 15
        }
    }

    /// What collecting reads the column as; nil for what is only shown.
    var role: ColumnRole? {
        switch self {
        case .order: .order
        case .code: .code
        case .name: .name
        case .counted: .counted
        case .unitOfMeasure: .unitOfMeasure
        case .target: .target
        case .before: nil
        case .numerator: .numerator
        case .denominator: .denominator
        case .value: .value
        case .status: .status
        case .source: .source
        case .note: .note
        }
    }

    func place(_ row: Int) -> CellPlace { CellPlace(row: row, column: rawValue) }
}

/// Looks of a form's cells: what is to be filled in is yellow, the rest can only be read.
enum FormStyle {
    static let yellow = Colour(0xFFF9DB), grey = Colour(0xF1F3F5), red = Colour(0xFFD8D8), ink = Colour(0x495057)

    static let title = CellStyle { ($0.isBold, $0.size, $0.horizontal, $0.vertical) = (true, 14, .center, .center) }
    static let line = CellStyle { ($0.wraps, $0.vertical) = (true, .center) }
    static let strong = CellStyle { ($0.isBold, $0.wraps, $0.vertical) = (true, true, .center) }
    static let small = CellStyle { ($0.isItalic, $0.size, $0.wraps, $0.vertical, $0.colour) = (true, 11, true, .center, ink) }
    static let head = CellStyle {
        ($0.isBold, $0.size, $0.wraps, $0.horizontal, $0.vertical) = (true, 11, true, .center, .center)
        ($0.borders, $0.fill) = (.all, grey)
    }
    static let shown = CellStyle { ($0.borders, $0.wraps, $0.vertical, $0.size) = (.all, true, .center, 11) }
    static let middle = shown.with { $0.horizontal = .center }
    static let code = shown.with { ($0.size, $0.colour) = (8, ink) }
    static let barred = shown.with { ($0.fill, $0.horizontal) = (grey, .center) }
    static let input = shown.with { ($0.fill, $0.isLocked, $0.size) = (yellow, false, 12) }
    static let count = input.with { $0.numberFormat = "#,##0" }
    static let amount = input.with { $0.numberFormat = "General" }
    static let state = input.with { $0.horizontal = .center }
    static let words = input.with { ($0.size, $0.numberFormat) = (11, "@") }
    static let rate = shown.with { ($0.numberFormat, $0.fill) = ("0.00%", grey) }
}
