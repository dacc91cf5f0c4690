import Diagnostics

/// Makes the table from marks: the header must name every column once, every row must have as many cells as the header.
func makeTable(_ rows: CSVRows, source: [UInt8], delimiter: UInt8, path: String, isLoose: Bool = false) -> Loaded<RawTable> {
    func store(_ marks: [CellMark], _ lines: [UInt32], _ columns: Int? = nil) -> CellStore {
        CellStore(
            source: source, rewritten: rows.rewritten, marks: marks, rowLines: lines,
            columnCount: columns ?? rows.header.count, delimiter: delimiter)
    }
    if rows.header.isEmpty { return Loaded(nil, [emptyFile(path, source)]) }
    let headerRow = RawTable(path: path, header: [], rowCount: 1, cells: store(rows.header, [UInt32(rows.headerLine)]))
    let header = rows.header.indices.map { Located(headerRow.text(0, $0), at: headerRow.location(0, $0)) }
    let faults = isLoose ? [] : titleFault(rows, header).map { [$0] } ?? headerFaults(header)
    if !faults.isEmpty { return Loaded(nil, faults) }
    var rows = rows
    let whole = RawTable(path: path, header: header, rowCount: rows.rowLines.count, cells: store(rows.marks, rows.rowLines))
    rows.putAside(splitRows(rows.trimmed, of: whole))
    let table = RawTable(
        path: path, header: header, rowCount: rows.rowLines.count, cells: store(rows.marks, rows.rowLines),
        misfits: rows.misfits.isEmpty
            ? nil : store(rows.misfits.flatMap { $0.cells(of: header.count) }, rows.misfits.map { UInt32($0.line) }))
    let named = RawTable(path: path, header: header, rowCount: 0, cells: store([], [])).naming(among: ColumnShape.known)
    return Loaded(
        table,
        misfitFaults(rows.misfits, columns: header.count) { misfit in
            let cells = store(misfit.cells, [UInt32(misfit.line)], misfit.cells.count)
            return MisfitRow(misfit, RawTable(path: path, header: header, rowCount: 1, cells: cells, names: named.names))
        })
}

extension CSVRows {
    /// Counts rows among those of the wrong width after all.
    fileprivate mutating func putAside(_ split: [Trimmed]) {
        if split.isEmpty { return }
        let width = header.count
        let places = Set(split.map(\.row))
        misfits += split.map {
            Misfit(
                line: Int(rowLines[$0.row]), cellCount: width + $0.blanks, end: $0.end,
                cells: Array(marks[$0.row * width..<($0.row + 1) * width]))
        }
        misfits.sort { $0.line < $1.line }
        let kept = rowLines.indices.filter { !places.contains($0) }
        marks = kept.flatMap { marks[$0 * width..<($0 + 1) * width] }
        rowLines = kept.map { rowLines[$0] }
    }
}

/// The first line is no line of names: a report's title in one cell of a wider table, or cells merged into each other.
private func titleFault(_ rows: CSVRows, _ header: [Located<String>]) -> Diagnostic? {
    let nameless = header.count { $0.value.isEmpty }
    let longer = rows.misfits.count { $0.cellCount > header.count }
    let isTitle =
        nameless > 1
        || (longer > 0 && longer * 2 >= rows.rowLines.count + rows.misfits.count && (header.count == 1 || rows.blankHeaderCells > 0))
    if !isTitle { return nil }
    return Diagnostic(
        .error, rule: "csv-header", at: header[0].location,
        Message(vi: "dòng đầu không phải dòng tên cột", en: "the first line does not name the columns"),
        suggestion: Message(
            vi: "Dòng đầu phải là tên các cột (trong data/: unit,indicator,year,…); xóa dòng tiêu đề báo cáo và ô gộp.",
            en: "The first line must name the columns (in data/: unit,indicator,year,…); delete report titles and merged cells."))
}

private func headerFaults(_ header: [Located<String>]) -> [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    var faults: [Diagnostic] = []
    for (index, name) in header.enumerated() {
        if name.value.isEmpty {
            faults.append(namelessColumn(index + 1, at: name.location))
        } else if let earlier = first[name.value] {
            faults.append(repeatedColumn(name, earlier: earlier))
        } else {
            first[name.value] = name.location
        }
    }
    return faults
}

private func namelessColumn(_ number: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "csv-header", at: location,
        Message(vi: "cột thứ \(number) không có tên", en: "column \(number) has no name"),
        suggestion: Message(
            vi: "Ghi tên cột vào dòng đầu, hoặc xóa hẳn cột thừa.", en: "Name the column in the first line, or delete the spare column."))
}

private func repeatedColumn(_ name: Located<String>, earlier: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "csv-header", at: name.location,
        Message(
            vi: "tên cột “\(name.value)” xuất hiện hai lần (lần đầu ở ký tự thứ \(earlier.column))",
            en: "the column “\(name.value)” is named twice (first at character \(earlier.column))"),
        suggestion: Message(vi: "Giữ lại một cột, xóa hoặc đổi tên cột kia.", en: "Keep one of the columns; delete or rename the other."))
}
