import Diagnostics

/// The most rows of the wrong width that are named one by one; a file saved wrongly has as many as it has rows.
private let namedAtMost = 20

/// One error a row that has more or fewer cells than the header, and one that counts those beyond the first twenty.
func misfitFaults(_ misfits: [CSVRows.Misfit], columns: Int, path: String) -> [Diagnostic] {
    var faults = misfits.prefix(namedAtMost).map { misfitFault($0, columns: columns, path: path) }
    if misfits.count > namedAtMost {
        let others = misfits.count - namedAtMost
        faults.append(
            Diagnostic(
                .error, rule: "csv-row-width", at: SourceLocation(path: path, line: misfits[namedAtMost].line),
                Message(
                    vi: "còn \(others) dòng nữa có số ô khác dòng tiêu đề (\(columns) ô)",
                    en: "\(others) more rows have another number of cells than the header (\(columns))")))
    }
    return faults
}

private func misfitFault(_ misfit: CSVRows.Misfit, columns: Int, path: String) -> Diagnostic {
    let isLong = misfit.cellCount > columns
    return Diagnostic(
        .error, rule: "csv-row-width", at: SourceLocation(path: path, line: misfit.line),
        Message(
            vi: "dòng có \(misfit.cellCount) ô, dòng tiêu đề có \(columns) ô",
            en: "the row has \(misfit.cellCount) cells, the header has \(columns)"),
        suggestion: isLong
            ? Message(
                vi: "Bỏ ô thừa; nếu trong ô có dấu ngăn cách (ví dụ 55,5) thì đặt cả ô trong dấu ngoặc kép: \"55,5\".",
                en: "Remove the extra cells; a cell that holds the delimiter (such as 55,5) goes in quotes: \"55,5\".")
            : Message(
                vi: "Thêm dấu ngăn cách cho đủ \(columns) ô; ô trống vẫn cần dấu ngăn cách.",
                en: "Add delimiters until there are \(columns) cells; an empty cell needs its delimiter too."))
}
