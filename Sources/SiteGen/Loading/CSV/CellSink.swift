import Language

/// The rows of a file as marks: the header apart, rows of the wrong width left out and remembered.
struct CSVRows {
    struct Misfit {
        let line: Int
        let cellCount: Int
    }

    var header: [CellMark] = []
    var headerLine = 0
    var marks: [CellMark] = []
    var rowLines: [UInt32] = []
    var rewritten: [UInt8] = []
    var misfits: [Misfit] = []
}

/// Collects the cells that libcsv finds. It lives only as long as the bytes it points into.
struct CellSink {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var rows = CSVRows()
    /// Where the cell being read begins: after the delimiter or line end before it.
    private(set) var cellStart: Int
    /// The byte after the piece being read; it ends the cell unless a quote is open.
    var cellEnd = 0
    private let isNFC: Bool
    private var rowStart = 0
    private var rowLine = 1
    private var rowHasText = false
    private var line = 1

    init(bytes: UnsafeBufferPointer<UInt8>, start: Int, delimiter: UInt8) {
        self.bytes = bytes
        cellStart = start
        isNFC = isSurelyNFC(bytes.span)
        let cellsAtMost = bytes.reduce(1) { $1 == delimiter || $1 == 0x0A || $1 == 0x0D ? $0 + 1 : $0 }
        rows.marks.reserveCapacity(cellsAtMost)
    }

    /// Where the quote stands that the cell being read begins with, if it does.
    var openQuote: Int? {
        let start = afterSpaces
        return start < bytes.count && bytes[start] == 0x22 ? start : nil
    }

    private var afterSpaces: Int {
        var start = cellStart
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start
    }

    /// Takes down the cell between `cellStart` and `cellEnd`; `content` is what libcsv made of it.
    mutating func endCell(_ content: UnsafeBufferPointer<UInt8>) {
        if let quote = openQuote {
            let asWritten = !content.contains(0x22)
            mark(content, asWritten ? CellMark(.quoted, offset: quote + 1) : nil, offset: quote)
        } else {
            var start = cellStart
            while start < cellEnd {
                let width = blankWidth(at: start, before: cellEnd, in: bytes)
                if width == 0 { break }
                start += width
            }
            mark(UnsafeBufferPointer(rebasing: bytes[start..<cellEnd]), CellMark(.plain, offset: start), offset: start)
        }
        cellStart = cellEnd + 1
    }

    /// Marks a cell in place where its bytes are already as they should be, else writes them out.
    private mutating func mark(_ content: UnsafeBufferPointer<UInt8>, _ inPlace: CellMark?, offset: Int) {
        let composed = isNFC ? nil : nfcIfNeeded(content.span)
        if !rowHasText, !withoutBlanks(content, 0, content.count).isEmpty { rowHasText = true }
        if let inPlace, composed == nil { return rows.marks.append(inPlace) }
        rows.marks.append(CellMark(.rewritten, offset: rows.rewritten.count))
        appendUInt32(offset, to: &rows.rewritten)
        appendUInt32(composed?.count ?? content.count, to: &rows.rewritten)
        if let composed { rows.rewritten += composed } else { rows.rewritten += content }
    }

    /// A row without any text (`;;;;`, as spreadsheets leave behind) is a blank line.
    mutating func endRow() {
        let count = rows.marks.count - rowStart
        if !rowHasText {
            rows.marks.removeLast(count)
        } else if rows.header.isEmpty {
            rows.header = Array(rows.marks)
            rows.headerLine = rowLine
            rows.marks.removeAll(keepingCapacity: true)
        } else if count != rows.header.count {
            rows.misfits.append(CSVRows.Misfit(line: rowLine, cellCount: count))
            rows.marks.removeLast(count)
        } else {
            rows.rowLines.append(UInt32(rowLine))
        }
        rowStart = rows.marks.count
        rowHasText = false
    }

    /// Counts the line that ends at an offset, and steps over it where no row has begun.
    mutating func endLine(at offset: Int) {
        let isSecondHalf = bytes[offset] == 0x0A && offset > 0 && bytes[offset - 1] == 0x0D
        if !isSecondHalf { line += 1 }
        guard rows.marks.count == rowStart, afterSpaces >= offset else { return }
        cellStart = offset + 1
        rowLine = line
    }
}
