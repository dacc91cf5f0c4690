import Diagnostics
import Language
import Loading
import Packing
import Reporting

/// The columns that a list of units may have: those of units.csv.
let unitListColumns = ["id", "name", "kind", "parent", "valid_from", "valid_to", "order", "basis", "tile", "contact"]

/// A unit of a list, in the columns of units.csv.
struct ListedUnit {
    var values: [String: String]
    /// Where the row begins, and each cell that holds something.
    let place: SourceLocation
    let places: [String: SourceLocation]

    func place(_ column: String) -> SourceLocation { places[column] ?? place }
}

/// Reads a list of units, a workbook or a CSV file: the first row that heads a column of names is its head.
struct UnitList {
    private(set) var units: [ListedUnit] = []
    private(set) var found: [Diagnostic] = []

    init(_ file: SentFile) {
        let sheets: [TargetSheet]
        if file.path.lowercased().hasSuffix(".csv") {
            let loaded = loadCSV(file.bytes, path: file.path)
            found = loaded.diagnostics
            sheets = loaded.value.map { [TargetSheet($0)] } ?? []
            if sheets.isEmpty { return }
        } else {
            do throws(SentFileFault) { sheets = try readWorkbook(file.bytes).sheets.map { TargetSheet($0, of: file.path) } } catch {
                found = [error.diagnostic(file.path)]
                return
            }
        }
        let shown = sheets.filter { !$0.sheet.isHidden }.compactMap { sheet in head(of: sheet).map { (sheet, $0) } }
        if shown.isEmpty { found.append(SayUnits.noList(file.path)) }
        for (sheet, head) in shown { read(sheet, head) }
        if !shown.isEmpty, units.isEmpty { found.append(SayUnits.noUnits(file.path)) }
    }

    /// The number of the row, and the column of units.csv that each of its cells heads.
    private func head(of sheet: TargetSheet) -> (row: Int, columns: [Int: String])? {
        for row in sheet.sheet.rows.prefix(40) where row.cells.count > 1 {
            var columns: [Int: String] = [:]
            for cell in row.cells {
                guard let column = Self.column(of: cell.text), !columns.values.contains(column) else { continue }
                columns[cell.place.column] = column
            }
            if columns.values.contains("name") { return (row.number, columns) }
        }
        return nil
    }

    private static func column(of heading: String) -> String? {
        let own = searchKey(heading)
        if unitListColumns.contains(own) { return own }
        if ["xa, phuong", "xa, phuong, dac khu", "ten xa, phuong", "don vi hanh chinh"].contains(own) { return "name" }
        // «Đơn vị» heads names here, «Mã đơn vị» codes
        if own == "don vi" { return "name" }
        return ColumnNames.meant(by: heading).first(where: unitListColumns.contains)
    }

    private mutating func read(_ sheet: TargetSheet, _ head: (row: Int, columns: [Int: String])) {
        for cell in sheet.sheet.rows.first(where: { $0.number == head.row })?.cells ?? [] where head.columns[cell.place.column] == nil {
            found.append(SayUnits.passedOver(cell.text, at: sheet.place(cell.place)))
        }
        for row in sheet.sheet.rows where row.number > head.row {
            var values: [String: String] = [:], places: [String: SourceLocation] = [:]
            for cell in row.cells where !cell.isBlank {
                guard let column = head.columns[cell.place.column], !cell.text.isEmpty else { continue }
                (values[column], places[column]) = (cell.text, sheet.place(cell.place))
            }
            // a number in the list alone is no unit
            if values.keys.allSatisfy({ $0 == "order" }) { continue }
            let place = sheet.place(row.cells[0].place)
            if row.isHidden { found.append(SayUnits.hidden(values["name"] ?? "", at: place)) }
            if values["name"] == nil { found.append(SayUnits.nameless(at: place)) }
            units.append(ListedUnit(values: values, place: place, places: places))
        }
    }
}
