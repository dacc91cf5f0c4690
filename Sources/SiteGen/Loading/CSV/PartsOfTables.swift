/// Parts of a table for those who set the unsound ones aside: some of its rows, its rows of the wrong width, and what can still be seen
/// of a file that is no table at all.
import Language

extension RawTable {
    /// The same table with some of its rows only; every cell keeps its place in the file.
    package func keeping(_ isKept: (Int) -> Bool) -> RawTable {
        let rows = (0..<rowCount).filter(isKept)
        if rows.count == rowCount { return self }
        return RawTable(path: path, header: header, rowCount: rows.count, cells: cells.keeping(rows), names: names)
    }

    /// The rows that were left out because they have more or fewer cells than the header, as far as they go; nil where there is none.
    package var leftOut: RawTable? {
        misfits.map { RawTable(path: path, header: header, rowCount: $0.rowLines.count, cells: $0, names: names) }
    }

    /// The row in which a line of the file lies; nil before the first.
    package func row(atLine line: Int) -> Int? {
        var low = 0, high = rowCount
        while low < high {
            let middle = (low + high) / 2
            if self.line(middle) <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}

extension CellStore {
    fileprivate func keeping(_ rows: [Int]) -> CellStore {
        CellStore(
            source: source, rewritten: rewritten, marks: rows.flatMap { marks[$0 * columnCount..<($0 + 1) * columnCount] },
            rowLines: rows.map { rowLines[$0] }, columnCount: columnCount, delimiter: delimiter)
    }
}

extension CSVRows.Misfit {
    /// As many cells as a row of the table has: those too many dropped, those that lack blank.
    func cells(of width: Int) -> [CellMark] {
        // what stands behind the row's last cell is a line's end, or nothing: read as a cell it is blank
        cells.prefix(width) + Array(repeating: CellMark(.plain, offset: end), count: max(0, width - cells.count))
    }
}

/// What can be seen of a data file that is no table because of its header, its quotes, its letters or its tabs: its lines as rows, each cut
/// wherever the delimiter stands. Good for finding whom it speaks of, never for figures. nil where nothing can be seen.
package func looseTable(_ bytes: [UInt8], path: String) -> RawTable? {
    // two bytes a letter, as some programs save «Unicode text», have a zero beside each ASCII letter
    let text = bytes.filter { $0 != 0 }
    let isText = text.count == bytes.count && firstInvalidUTF8(in: bytes.span) == nil
    let read = { (keepsLetters: Bool) in loadCSV(withoutTitle(plain(text, keepsLetters: keepsLetters)), path: path, isLoose: true).value }
    return (isText ? read(true) : nil) ?? read(false)
}

/// Without quotes and controls, its tabs as commas where they part the columns; each byte still in its line.
private func plain(_ text: [UInt8], keepsLetters: Bool) -> [UInt8] {
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let hasTabs = first.contains(0x09) && !first.contains(0x2C) && !first.contains(0x3B)
    return text.map { byte in
        switch byte {
        case 0x0A, 0x0D: byte
        case 0x09: hasTabs ? 0x2C : 0x20
        case 0x2C: hasTabs ? 0x20 : byte
        case 0x22, 0x00..<0x20, 0x7F: 0x20
        default: byte < 0x80 || keepsLetters ? byte : 0x20
        }
    }
}

/// Lines of a report's title above the columns, which have fewer cells than the table, made blank.
private func withoutTitle(_ text: [UInt8]) -> [UInt8] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count, lines.count < 20 {
        let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
        lines.append(start..<end)
        start = end + 1
    }
    let widths = lines.map { line in text[line].count { $0 == 0x2C || $0 == 0x3B } }
    guard let widest = widths.max(), let header = widths.firstIndex(of: widest) else { return text }
    var text = text
    for line in lines[..<header] { for place in line { text[place] = 0x20 } }
    return text
}
