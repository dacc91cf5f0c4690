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

    /// The cell that was split, where that is why the row is too long.
    var split: SplitCell? {
        // of more cells than were kept nobody can tell which were one
        if misfit.cellCount >= table.columnCount + CSVRows.Misfit.beyond, misfit.cells.count >= table.columnCount + CSVRows.Misfit.beyond {
            return nil
        }
        let blanks = Array(repeating: "", count: misfit.cellCount - misfit.cells.count)
        let cells = misfit.cells.indices.map { table.text(0, $0) } + blanks
        let spaced = Set(misfit.cells.indices.filter { table.isSpaced(0, $0) })
        return SplitCell.find(in: cells, names: table.names, spaced: spaced, delimiter: Character(Unicode.Scalar(table.delimiter)))
    }

    /// As the header writes it.
    func name(of column: Int) -> String { table.header[column].value }

    /// The split cell, or the first cell too many; where cells are missing, the row's end.
    func location(_ split: SplitCell?) -> SourceLocation {
        if let split { return table.location(0, split.column) }
        if misfit.cellCount > table.columnCount, misfit.cells.count > table.columnCount { return table.location(0, table.columnCount) }
        return sourceLocation(of: misfit.end, in: table.cells.source, path: table.path)
    }
}

/// The most rows whose cells are looked at one by one; a file saved wrongly has as many rows of the wrong width as it has rows.
private let lookedAtMost = 1000

/// Errors for rows that have more or fewer cells than the header. Rows that are wrong in the same way, the same column split or as many cells
/// too many or too few, are one error.
///
/// - opened: a row as a table of its own; made only of rows that are looked at.
func misfitFaults(_ rows: [CSVRows.Misfit], columns: Int, opened: (CSVRows.Misfit) -> MisfitRow) -> [Diagnostic] {
    var faults: [Diagnostic] = [], lines: [[Int]] = []
    var known: [[Int]: Int] = [:], firstOfWidth: [Int: Int] = [:]
    for (place, misfit) in rows.enumerated() {
        let row = place < lookedAtMost ? opened(misfit) : nil
        let split = row?.split
        let kind = [misfit.cellCount, split?.column ?? -1]
        if let earlier = known[kind] ?? (row == nil ? firstOfWidth[misfit.cellCount] : nil) {
            lines[earlier].append(misfit.line)
            continue
        }
        known[kind] = faults.count
        if firstOfWidth[misfit.cellCount] == nil { firstOfWidth[misfit.cellCount] = faults.count }
        faults.append(misfitFault(row ?? opened(misfit), split, columns: columns))
        lines.append([])
    }
    return zip(faults, lines).map { $0.speaking(for: $1) }
}

private func misfitFault(_ row: MisfitRow, _ split: SplitCell?, columns: Int) -> Diagnostic {
    let count = row.misfit.cellCount
    let (vi, en) = ("dòng có \(count) ô, dòng tiêu đề có \(columns) ô", "the row has \(count) cells, the header has \(columns)")
    let message: Message, advice: Message
    if let split {
        let pieces = split.pieces.map { "«\($0)»" }
        let name = row.name(of: split.column)
        message = Message(
            vi: "\(vi): ô «\(split.text)» ở cột «\(name)» bị tách thành \(pieces.joined(separator: " và "))",
            en: "\(en): the cell «\(split.text)» of the column «\(name)» was split into \(pieces.joined(separator: " and "))")
        let point = split.text.replacing(",", with: ".")
        advice = Message(
            vi: "Đặt cả ô trong dấu ngoặc kép: \"\(split.text)\"" + (split.isNumber ? ", hoặc ghi \(point)." : "."),
            en: "Put the whole cell in quotes: \"\(split.text)\"" + (split.isNumber ? ", or write \(point)." : "."))
    } else {
        message = Message(vi: vi, en: en)
        advice =
            count > columns
            ? Message(
                vi: "Bỏ ô thừa; nếu trong ô có dấu ngăn cách (ví dụ 55,5) thì đặt cả ô trong dấu ngoặc kép: \"55,5\".",
                en: "Remove the extra cells; a cell that holds the delimiter (such as 55,5) goes in quotes: \"55,5\".")
            : Message(
                vi: "Thêm dấu ngăn cách cho đủ \(columns) ô; ô trống vẫn cần dấu ngăn cách.",
                en: "Add delimiters until there are \(columns) cells; an empty cell needs its delimiter too.")
    }
    return Diagnostic(
        .error, rule: "csv-row-width", at: row.location(split), unit: row.text("unit"), indicator: row.text("indicator"), message,
        suggestion: advice)
}
