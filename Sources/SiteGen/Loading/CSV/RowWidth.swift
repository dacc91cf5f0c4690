import Diagnostics

/// A row of the wrong width, as a table of its own.
struct MisfitRow {
    let misfit: CSVRows.Misfit
    private let table: RawTable

    init(_ misfit: CSVRows.Misfit, _ table: RawTable) {
        self.misfit = misfit
        self.table = table
    }

    /// What the row says in a column of the header, where it goes so far.
    func text(_ name: String) -> String? {
        guard let column = table.column(named: name), column < misfit.cells.count else { return nil }
        let text = table.text(0, column)
        return text.isEmpty ? nil : text
    }

    /// The first cell too many; where cells are missing, the row's end.
    var location: SourceLocation {
        if misfit.cellCount > table.columnCount, misfit.cells.count > table.columnCount { return table.location(0, table.columnCount) }
        return sourceLocation(of: misfit.end, in: table.cells.source, path: table.path)
    }
}

/// One error a row that has more or fewer cells than the header, and one that counts those beyond the first twenty.
func misfitFaults(_ rows: [MisfitRow], columns: Int, path: String) -> [Diagnostic] {
    let namedAtMost = CSVRows.namedAtMost
    var faults = rows.prefix(namedAtMost).map { misfitFault($0, columns: columns) }
    if rows.count > namedAtMost {
        let others = rows.count - namedAtMost
        faults.append(
            Diagnostic(
                .error, rule: "csv-row-width", at: SourceLocation(path: path, line: rows[namedAtMost].misfit.line),
                Message(
                    vi: "còn \(others) dòng nữa có số ô khác dòng tiêu đề (\(columns) ô)",
                    en: "\(others) more rows have another number of cells than the header (\(columns))")))
    }
    return faults
}

private func misfitFault(_ row: MisfitRow, columns: Int) -> Diagnostic {
    let count = row.misfit.cellCount
    let isLong = count > columns
    return Diagnostic(
        .error, rule: "csv-row-width", at: row.location, unit: row.text("unit"), indicator: row.text("indicator"),
        Message(
            vi: "dòng có \(count) ô, dòng tiêu đề có \(columns) ô",
            en: "the row has \(count) cells, the header has \(columns)"),
        suggestion: isLong
            ? Message(
                vi: "Bỏ ô thừa; nếu trong ô có dấu ngăn cách (ví dụ 55,5) thì đặt cả ô trong dấu ngoặc kép: \"55,5\".",
                en: "Remove the extra cells; a cell that holds the delimiter (such as 55,5) goes in quotes: \"55,5\".")
            : Message(
                vi: "Thêm dấu ngăn cách cho đủ \(columns) ô; ô trống vẫn cần dấu ngăn cách.",
                en: "Add delimiters until there are \(columns) cells; an empty cell needs its delimiter too."))
}
