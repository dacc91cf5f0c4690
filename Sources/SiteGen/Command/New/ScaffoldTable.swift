import Collecting
import Language

/// A CSV file to be filled in with a spreadsheet: with a byte order mark and semicolons, which is what Excel set to Vietnam opens in
/// columns with its letters whole, and what it saves again as «CSV UTF-8».
func tableText(_ rows: [[String]]) -> String {
    "\u{feff}" + rows.map { tableLine($0, ";") + "\n" }.joined()
}

/// One line, cells in quotes where they need them; without its end.
func tableLine(_ cells: [String], _ separator: Character) -> String {
    cells.map { csvCell($0, separator) }.joined(separator: String(separator))
}

/// The columns of units.csv, in the order of a new file.
let unitColumns = ["id", "name", "kind", "parent", "valid_from", "valid_to", "order", "basis"]
