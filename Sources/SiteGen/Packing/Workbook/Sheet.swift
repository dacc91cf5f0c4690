/// One sheet: rows from the first on, and what surrounds them. All counts begin with 1.
package struct Sheet: Sendable {
    /// As it stands on the tab: what was asked for, made sound. Formulas take it from `reference(to:)`.
    package let name: String
    package var isHidden = false
    package var tabColour: Colour?
    /// From the first column on; columns beyond are as wide as usual.
    package var columns: [Column] = []
    /// The first is row 1.
    package var rows: [Row] = []
    /// Below the rows.
    package var table: SheetTable?
    package var merged: [CellRange] = []
    package var validations: [Validation] = []
    package var conditionalFills: [ConditionalFill] = []
    /// Cells where a number kept as text is meant so: Excel shows no green corner.
    package var textNumbers: [CellRange] = []
    /// So many rows above and columns to the left stay in view.
    package var frozenRows = 0
    package var frozenColumns = 0
    /// The cell in which typing begins.
    package var selected: CellPlace?
    package var showsGrid = true
    /// Without a password: who must change a locked cell can lift it. Columns can be widened, rows made higher and all cells selected and
    /// copied; only cells of a style that is not locked take anything. A hidden column can therefore be shown again.
    package var isProtected = false
    package var paper = PaperLayout()

    /// - name: cut to 31 characters; what Excel forbids in it becomes «-». Two sheets that come to bear one name are refused by `packed`.
    package init(name: String) { self.name = Self.soundName(name) }

    /// Adds a row below and tells its number.
    @discardableResult
    package mutating func append(_ row: Row) -> Int {
        rows.append(row)
        return rows.count
    }

    /// The range as a formula of any sheet names it: «'Danh mục'!$A$1:$A$9».
    package func reference(to range: CellRange) -> String { "\(quotedName)!\(range.absolute)" }

    /// «'Ô''nhập'»: quoted always, for a name of letters alone may still read as a cell.
    var quotedName: String { "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" }

    private static func soundName(_ name: String) -> String {
        let sound = String(cellText(name).map { "[]:*?/\\\n\t".contains($0) ? "-" : $0 }).cut(to: 31)
        // an apostrophe may stand within a name only, and Excel keeps «History» for itself
        let inner = sound.drop { $0 == "'" || $0 == " " }
        let end = inner.lastIndex { $0 != "'" && $0 != " " }
        let trimmed = end.map { String(inner[...$0]) } ?? "-"
        return trimmed.lowercased() == "history" ? trimmed + "-" : trimmed
    }
}

/// How wide a column is, in digits of the usual font.
package struct Column: Hashable, Sendable {
    package var width: Double
    package var isHidden: Bool

    package init(width: Double, isHidden: Bool = false) {
        self.width = width
        self.isHidden = isHidden
    }
}

/// One row of a sheet; its place in `Sheet.rows` is its number.
package struct Row: Sendable {
    /// From the first column on.
    package var cells: [Cell]
    /// Points; without it as high as its text asks for, merged cells not counted.
    package var height: Double?
    package var isHidden: Bool

    package init(_ cells: [Cell] = [], height: Double? = nil, isHidden: Bool = false) {
        self.cells = cells
        self.height = height
        self.isHidden = isHidden
    }
}

/// What a cell holds.
package enum CellValue: Hashable, Sendable {
    case blank
    /// Stays text whatever it begins with. Characters that XML cannot hold are dropped; a line ends with «\n».
    case text(String)
    /// A decimal number as XML writes it: «-12.5», «1E3».
    case number(String)
    case boolean(Bool)
    /// Without «=», in English names with commas. Without a cached value, programs that do not calculate see an empty cell.
    case formula(String, cached: CachedValue?)
}

/// What a formula came to when the workbook was made.
package enum CachedValue: Hashable, Sendable {
    case number(String)
    case text(String)
}

/// A cell: what it holds, how it looks, and what hangs on it. One that holds and shows nothing is not written.
package struct Cell: Sendable {
    package var value: CellValue
    /// Without one: the usual font, locked.
    package var style: CellStyle?
    package var comment: CellComment?
    package var link: SheetLink?

    package init(_ value: CellValue, _ style: CellStyle? = nil, comment: CellComment? = nil, link: SheetLink? = nil) {
        self.value = value
        self.style = style
        self.comment = comment
        self.link = link
    }

    // short for the initialiser, so that a row reads as a row
    package static func blank(_ style: CellStyle? = nil) -> Cell { Cell(.blank, style) }
    package static func text(_ text: String, _ style: CellStyle? = nil) -> Cell { Cell(.text(text), style) }
    package static func number(_ decimal: String, _ style: CellStyle? = nil) -> Cell { Cell(.number(decimal), style) }
    package static func boolean(_ value: Bool, _ style: CellStyle? = nil) -> Cell { Cell(.boolean(value), style) }
    package static func formula(_ formula: String, cached: CachedValue? = nil, _ style: CellStyle? = nil) -> Cell {
        Cell(.formula(formula, cached: cached), style)
    }
}

/// A note at a cell, shown when the pointer rests on it.
package struct CellComment: Hashable, Sendable {
    package var author: String
    package var text: String

    package init(author: String, _ text: String) {
        self.author = author
        self.text = text
    }
}

/// Where a click on a cell leads within the workbook.
package struct SheetLink: Hashable, Sendable {
    /// `Sheet.reference(to:)`.
    package var target: String
    /// Shown when the pointer rests on it.
    package var tip: String?

    package init(_ target: String, tip: String? = nil) {
        self.target = target
        self.tip = tip
    }
}

/// How a sheet is printed: on A4, one page wide unless told otherwise.
package struct PaperLayout: Sendable {
    package var isLandscape = false
    package var fitsOnePageWide = true
    /// Printed again on each page.
    package var repeatedRows: ClosedRange<Int>?
    /// Without it: all that is filled.
    package var area: CellRange?
    /// Millimetres, as Decree 30/2020 asks of a report, less at the bottom where the footer stands.
    package var margins = Margins(top: 20, bottom: 20, left: 20, right: 15)
    /// Left, centre and right of the lower margin; at most 255 characters in all, the rest is cut.
    package var footer = Footer()

    package init() {}
}

/// Millimetres of white around the paper.
package struct Margins: Hashable, Sendable {
    package var top: Double, bottom: Double, left: Double, right: Double

    package init(top: Double, bottom: Double, left: Double, right: Double) {
        (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
    }
}

/// What stands below on each printed page.
package struct Footer: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String)
        /// The number of the page, and how many there are.
        case page, pages
    }

    package var left: [Piece], centre: [Piece], right: [Piece]

    package init(left: [Piece] = [], centre: [Piece] = [], right: [Piece] = []) {
        (self.left, self.centre, self.right) = (left, centre, right)
    }
}
