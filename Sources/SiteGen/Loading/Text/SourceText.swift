import Diagnostics

/// UTF-8 text in NFC with the starts of its lines, so that marks of parsers become places in the file.
struct SourceText: Sendable {
    let path: String
    let bytes: [UInt8]
    /// The file's line on which this text begins (more than 1 for what stands inside a larger file).
    let firstLine: Int
    private let lineStarts: [Int]
    private let columns: ColumnMarks

    init(_ bytes: [UInt8], path: String, firstLine: Int = 1) {
        self.path = path
        self.bytes = bytes
        self.firstLine = firstLine
        lineStarts = starts(ofLinesIn: bytes)
        columns = ColumnMarks(bytes, lineStarts: lineStarts)
    }

    var lineCount: Int { lineStarts.count }

    /// The bytes of a line (from 1) without its end; empty beyond the text.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        let start = lineStarts[number - 1]
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    /// The offset at which a line (from 1) begins; the text's end beyond it.
    func start(ofLine number: Int) -> Int {
        guard number >= 1 else { return 0 }
        return number <= lineStarts.count ? lineStarts[number - 1] : bytes.count
    }

    /// The number of the line (from 1) that holds an offset.
    func lineNumber(at offset: Int) -> Int {
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The place in the file of a byte of this text.
    func location(at offset: Int) -> SourceLocation {
        let number = lineNumber(at: offset)
        let column = columns.characters(before: min(offset, bytes.count), ofLineAt: start(ofLine: number), in: bytes) + 1
        return SourceLocation(path: path, line: firstLine + number - 1, column: column)
    }

    /// The offset of the scalar value in a column (from 1) of a line (from 1), held inside the line.
    func offset(line number: Int, scalarColumn: Int) -> Int {
        let line = line(number)
        if line.isEmpty { return start(ofLine: number) }
        let known = columns.place(before: scalarColumn - 1, from: line.startIndex, to: line.endIndex)
        var offset = known.offset
        var scalars = known.scalars + 1
        while offset < line.endIndex, scalars < scalarColumn {
            repeat { offset += 1 } while offset < line.endIndex && line[offset] & 0xC0 == 0x80
            scalars += 1
        }
        return offset
    }
}

private func starts(ofLinesIn bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
        let endsLine = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
        if endsLine, index + 1 < bytes.count { starts.append(index + 1) }
    }
    return starts
}
