/// A workbook to be: what it holds and how it looks, as a value. `packed` makes its bytes.
///
/// Source: ECMA-376 part 1 (SpreadsheetML), in the transitional form that Excel, LibreOffice and phones read.
package struct Workbook: Sendable {
    package var title = ""
    package var subject = ""
    package var author = ""
    /// A language tag: «vi», «vi-VN».
    package var language = ""
    /// «2025-12-31» or «2025-12-31T08:00:00Z»: given, never the clock's, so that the same workbook gives the same bytes.
    package var created: String
    /// What programs, ours first, find in the file whatever happened to its cells.
    package var properties: [DocumentProperty] = []
    package var sheets: [Sheet]
    package var names: [DefinedName] = []
    /// Sheets can be neither renamed, moved, deleted nor shown, without a password.
    package var isStructureLocked = false

    package init(created: String, sheets: [Sheet] = []) {
        self.created = created
        self.sheets = sheets
    }
}

/// A text that a document carries beside its content (File › Info › Properties › Custom). Names are distinct in any case of letters.
package struct DocumentProperty: Hashable, Sendable {
    package var name: String
    package var text: String

    package init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

/// A name that formulas of all sheets may use.
package struct DefinedName: Hashable, Sendable {
    /// Letters, digits, «_» and «.»; begins with a letter or «_» and looks like no cell.
    package var name: String
    /// Without «=»: `sheet.reference(to:)`, or any formula.
    package var formula: String

    package init(_ name: String, _ formula: String) {
        self.name = name
        self.formula = formula
    }
}

/// Why a workbook could not be made: a mistake of the program that asked for it, but for `notPacked`.
package enum WorkbookFault: Error, Sendable, Equatable {
    case noVisibleSheet
    /// Two sheets of one name in any case of letters.
    case repeatedSheet(String)
    case repeatedProperty(String)
    /// No decimal number as XML writes it: «1,5», «1.000,5», «nan».
    case notANumber(sheet: String, cell: String, text: String)
    /// More than the 32,767 characters (UTF-16) that a cell takes.
    case textTooLong(sheet: String, cell: String)
    /// Beyond the last row or column, or before the first.
    case beyondSheet(sheet: String, place: String)
    /// A merged range of one cell, or one that meets another: Excel would call the file damaged.
    case unsoundMerge(sheet: String, range: String)
    /// A table without columns, with two heads alike or one empty, or of a name that is no name or another's.
    case unsoundTable(String)
    /// `created` is neither a date nor a time in UTC.
    case notATime(String)
    case notPacked(ArchiveWriterFault)
}
