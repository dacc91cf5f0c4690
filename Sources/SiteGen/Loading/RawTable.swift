import Diagnostics

/// A CSV file as cells that remember where they stood.
///
/// Memory: the unquoted bytes of all cells lie in one buffer, each cell is an end offset there and a start offset in the file;
/// text, line and column are made only for the cells that are asked for.
package struct RawTable: Sendable {
    package let path: String
    /// The column names, trimmed and NFC, in order.
    package let header: [Located<String>]
    /// The number of data rows (blank lines are no rows).
    package let rowCount: Int
    let cells: CellStore

    package var columnCount: Int { header.count }
}
