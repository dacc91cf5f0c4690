import Diagnostics
import Loading

/// The columns of one CSV file, checked: the required ones are there, none is unknown. (That none is there twice has been seen to in Loading.)
struct Columns {
    /// Its columns under the names that the program knows.
    let table: RawTable
    private let places: [String: Int]

    /// nil, which is told, where a required column is missing.
    ///
    /// - taken: further columns that may stand there, and of which nobody speaks.
    /// - own: columns of `optional` that the site declares, by the keys of their names.
    init?(
        _ written: RawTable, required: [String], optional: [String], taken: [String] = [], own: [String: String] = [:],
        _ findings: inout KeptFindings
    ) {
        let wanted = required + optional
        let known = wanted + taken
        let table = written.naming(among: known.filter { !own.values.contains($0) }, own: own)
        self.table = table
        let subject = Subject("Tệp \(table.path)", "File \(table.path)")
        let absent = wanted.filter { !table.names.contains($0) }
        let place = table.header.first?.location ?? .wholeFile(table.path)
        if absent.count == wanted.count, table.header.allSatisfy({ UnknownColumn.meant(by: $0.value, among: wanted) == nil }) {
            findings.take(UnknownColumn.noHeader(at: place, known: required + optional.prefix(6), subject))
            return nil
        }
        var meant: Set<String> = []
        var places: [String: Int] = [:]
        for (index, column) in table.header.enumerated() {
            let name = table.names[index]
            if known.contains(name) {
                places[name] = index
            } else if let twin = ColumnNames.meant(by: column.value).lazy.compactMap({ table.column(named: $0) }).first {
                findings.take(UnknownColumn.second(column, first: table.header[twin], meaning: table.names[twin], subject))
            } else {
                let near = UnknownColumn.meant(by: column.value, among: absent)
                findings.take(UnknownColumn.finding(column, near: near, known: wanted, subject))
                if let near { meant.insert(near) }
            }
        }
        self.places = places
        let missing = required.filter { places[$0] == nil }
        // a column that is only misspelt has been named
        for column in missing where !meant.contains(column) { findings.take(MissingColumn.finding(column, at: place, subject)) }
        if !missing.isEmpty { return nil }
    }

    /// Where a column stands in each row; nil where the file does not have it.
    subscript(_ column: String) -> Int? { places[column] }

    /// The rows that hold anything at all: spreadsheets leave rows of bare commas behind.
    var rows: [Row] {
        (0..<table.rowCount).filter { row in (0..<table.columnCount).contains { !table.isBlank(row, $0) } }
            .map { Row(columns: self, index: $0) }
    }
}

/// One row of a small table, cell by cell. (Observations, of which there are many, are read as bytes instead.)
struct Row {
    let columns: Columns
    let index: Int

    /// The line on which the row begins.
    var location: SourceLocation { SourceLocation(path: columns.table.path, line: columns.table.line(index)) }

    func location(of column: String) -> SourceLocation {
        columns[column].map { columns.table.location(index, $0) } ?? location
    }

    /// The cell's text, empty where it is blank or the file has no such column.
    func text(_ column: String) -> String {
        columns[column].map { columns.table.text(index, $0) } ?? ""
    }

    /// The cell with its place; nil where it is blank.
    func cell(_ column: String) -> Located<String>? {
        let text = text(column)
        return text.isEmpty ? nil : Located(text, at: location(of: column))
    }
}
