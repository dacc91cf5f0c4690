import Language

/// The rows of a file as marks: the header apart, rows of the wrong width left out and remembered.
struct CSVRows {
    struct Misfit {
        let line: Int
        /// Without blank cells behind the last text, where it is too long.
        let cellCount: Int
        /// The bytes after the row's last cell.
        let end: Int
        /// No more than a few beyond the header's.
        let cells: [CellMark]

        /// How many more cells than columns are kept; of more nobody can tell which were one.
        static let beyond = 4
    }
    /// A row of the right width once blank cells behind its last were dropped: it may be one whose cell a comma has split.
    struct Trimmed {
        /// Its place among the rows.
        let row: Int
        let blanks: Int
        /// The bytes after its last cell.
        let end: Int
    }

    /// Without the blank cells behind the last name, which spreadsheets leave behind.
    var header: [CellMark] = []
    /// How many those were.
    var blankHeaderCells = 0
    var headerLine = 0
    var marks: [CellMark] = []
    var rowLines: [UInt32] = []
    var rewritten: [UInt8] = []
    var misfits: [Misfit] = []
    var trimmed: [Trimmed] = []
    /// The first thing of which there is more than a table may have; nothing behind it is read.
    var excess: CSVExcess?
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
    private let delimiter: UInt8
    private let mostRows: Int
    private var rowStart = 0
    /// Where the spaces end with which a cell begins: asked at every line of a cell of many lines.
    private var spaces = (cell: -1, end: 0)
    /// Where in the file the row begins.
    private var rowOffset = 0
    private var rowLine: Int
    private var rowHasText = false
    private var line: Int

    /// - line: the number of the line that begins at `start`.
    init(bytes: UnsafeBufferPointer<UInt8>, start: Int, line: Int, delimiter: UInt8, mostRows: Int) {
        self.bytes = bytes
        self.mostRows = mostRows
        self.delimiter = delimiter
        self.line = line
        rowLine = line
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
        if spaces.cell == cellStart { return spaces.end }
        var start = cellStart
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start
    }

    /// Takes down the cell between `cellStart` and `cellEnd`; `content` is what libcsv made of it.
    mutating func endCell(_ content: UnsafeBufferPointer<UInt8>) {
        if rows.marks.count == rowStart { rowOffset = cellStart }
        if content.count > CSVLimit.cell { exceed(.cell(content.count), at: afterSpaces) }
        if cellEnd - rowOffset > CSVLimit.row { exceed(.row, at: rowOffset) }
        if rows.excess != nil { return }
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
        if rows.excess != nil { return }
        let count = rows.marks.count - rowStart
        if !rowHasText {
            rows.marks.removeLast(count)
        } else if rows.header.isEmpty {
            let blank = blankCells(atMost: count)
            rows.header = Array(rows.marks.dropLast(blank))
            if rows.header.count > CSVLimit.columns { exceed(.columns(rows.header.count), at: rowOffset) }
            rows.blankHeaderCells = blank
            rows.headerLine = rowLine
            rows.marks.removeAll(keepingCapacity: true)
        } else if count != rows.header.count {
            endUnevenRow(count)
        } else {
            rows.rowLines.append(UInt32(rowLine))
        }
        rowStart = rows.marks.count
        rowHasText = false
        if rows.rowLines.count + rows.misfits.count > mostRows { exceed(.rows(mostRows), at: rowOffset) }
    }

    private mutating func exceed(_ kind: CSVExcess.Kind, at offset: Int) {
        if rows.excess == nil { rows.excess = CSVExcess(kind: kind, offset: offset) }
    }

    /// Blank cells beyond the header are dropped; any other difference is remembered, and the row left out.
    private mutating func endUnevenRow(_ count: Int) {
        let blank = blankCells(atMost: count - rows.header.count)
        rows.marks.removeLast(blank)
        let width = count - blank
        if width == rows.header.count {
            if blank > rows.blankHeaderCells {
                rows.trimmed.append(CSVRows.Trimmed(row: rows.rowLines.count, blanks: blank - rows.blankHeaderCells, end: cellEnd))
            }
            return rows.rowLines.append(UInt32(rowLine))
        }
        // copied one by one: an array of a whole array's cells would keep all the room of that one
        let cells = rows.marks.suffix(width).prefix(rows.header.count + CSVRows.Misfit.beyond).map(\.self)
        rows.misfits.append(CSVRows.Misfit(line: rowLine, cellCount: width, end: cellEnd, cells: cells))
        rows.marks.removeLast(width)
        if rows.misfits.count * rows.header.count > CSVLimit.misfits { exceed(.misfits, at: rowOffset) }
    }

    /// How many of the last cells read are blank.
    private func blankCells(atMost limit: Int) -> Int {
        var count = 0
        rows.rewritten.withUnsafeBufferPointer { rewritten in
            rows.marks.withUnsafeBufferPointer { marks in
                let reader = CellReader(source: bytes, rewritten: rewritten, marks: marks, columnCount: marks.count, delimiter: delimiter)
                while count < limit, reader.bytes(0, marks.count - 1 - count).isEmpty { count += 1 }
            }
        }
        return count
    }

    /// Counts the line that ends at an offset, and steps over it where no row has begun.
    mutating func endLine(at offset: Int) {
        let isSecondHalf = bytes[offset] == 0x0A && offset > 0 && bytes[offset - 1] == 0x0D
        if !isSecondHalf { line += 1 }
        guard rows.marks.count == rowStart else { return }
        spaces = (cellStart, afterSpaces)
        guard spaces.end >= offset else { return }
        cellStart = offset + 1
        rowLine = line
    }
}
