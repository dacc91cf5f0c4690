import Diagnostics

/// Reads a CSV file into a table: strict quoting, comma or semicolon, UTF-8 with or without byte order mark, any line ends.
///
/// A file whose text, quotes or header are broken gives no table; a row of the wrong width is left out, with an error.
/// Source: RFC 4180, read by libcsv in strict mode.
package func loadCSV(_ bytes: [UInt8], path: String) -> Loaded<RawTable> { loadCSV(bytes, path: path, isLoose: false) }

/// - isLoose: a header that names a column twice, or not at all, is taken as it is.
func loadCSV(_ bytes: [UInt8], path: String, isLoose: Bool = false, mostRows: Int = CSVLimit.rows) -> Loaded<RawTable> {
    if let refusal = renamedSpreadsheet(bytes, path: path) ?? refuseText(bytes, path: path) { return Loaded(nil, [refusal]) }
    let beginning = byteOrderMarkLength(of: bytes)
    let declared = Delimiter.declared(in: bytes, from: beginning)
    let start = declared?.next ?? beginning
    let delimiter = declared?.delimiter ?? Delimiter.detected(in: bytes, from: start)
    if delimiter == Delimiter.tab { return Loaded(nil, [tabSeparated(at: SourceLocation(path: path, line: 1, column: 1))]) }
    var brokenAt: Int?
    let rows = bytes.withUnsafeBufferPointer { buffer in
        var sink = CellSink(bytes: buffer, start: start, line: declared == nil ? 1 : 2, delimiter: delimiter, mostRows: mostRows)
        brokenAt = feedCSV(buffer, delimiter: delimiter, into: &sink)
        return sink.rows
    }
    if let excess = rows.excess {
        return Loaded(nil, [excess.diagnostic(at: sourceLocation(of: excess.offset, in: bytes, path: path))])
    }
    if let brokenAt {
        return Loaded(nil, [brokenQuote(at: sourceLocation(of: brokenAt, in: bytes, path: path))])
    }
    return makeTable(rows, source: bytes, delimiter: delimiter, path: path, isLoose: isLoose)
}

private func brokenQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "csv-quotes", at: location,
        Message(
            vi: "dấu ngoặc kép mở ở đây không được đóng đúng; phần còn lại của tệp không đọc được",
            en: "the quote that opens here is not closed properly; the rest of the file cannot be read"),
        suggestion: Message(
            vi: "Đặt cả ô trong một cặp \"…\"; dấu ngoặc kép bên trong ô viết hai lần: \"\".",
            en: "Put the whole cell in one pair of \"…\"; write a quote inside the cell twice: \"\"."))
}
