import Diagnostics

/// Makes the table from marks: the header must name every column once, every row must have as many cells as the header.
func makeTable(_ rows: CSVRows, source: [UInt8], delimiter: UInt8, path: String) -> Loaded<RawTable> {
    func store(_ marks: [CellMark], _ lines: [UInt32]) -> CellStore {
        CellStore(
            source: source, rewritten: rows.rewritten, marks: marks, rowLines: lines,
            columnCount: rows.header.count, delimiter: delimiter)
    }
    if rows.header.isEmpty { return Loaded(nil, [emptyFile(path)]) }
    let headerRow = RawTable(path: path, header: [], rowCount: 1, cells: store(rows.header, [UInt32(rows.headerLine)]))
    let header = rows.header.indices.map { Located(headerRow.text(0, $0), at: headerRow.location(0, $0)) }
    let faults = headerFaults(header)
    if !faults.isEmpty { return Loaded(nil, faults) }
    let table = RawTable(path: path, header: header, rowCount: rows.rowLines.count, cells: store(rows.marks, rows.rowLines))
    return Loaded(table, misfitFaults(rows.misfits, columns: header.count, path: path))
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
