/// The cells of a table, opened for a loop: bytes without copies. It must not outlive the closure it was handed to.
package struct CellReader {
    let source: UnsafeBufferPointer<UInt8>
    let rewritten: UnsafeBufferPointer<UInt8>
    let marks: UnsafeBufferPointer<CellMark>
    let columnCount: Int
    let delimiter: UInt8

    /// The trimmed UTF-8 text of a cell.
    package func bytes(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
        let mark = marks[row * columnCount + column]
        let start = mark.offset
        switch mark.form {
        case .plain: return withoutBlanks(source, start, endOfPlain(from: start))
        case .quoted: return withoutBlanks(source, start, endOfQuoted(from: start))
        case .rewritten: return withoutBlanks(rewritten, start + 8, start + 8 + readUInt32(rewritten, at: start + 4))
        }
    }

    /// A cell without quotes ends before a delimiter, a line's end or the file's.
    private func endOfPlain(from start: Int) -> Int {
        var end = start
        while end < source.count {
            let byte = source[end]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            end += 1
        }
        return end
    }

    private func endOfQuoted(from start: Int) -> Int {
        var end = start
        while end < source.count, source[end] != 0x22 { end += 1 }
        return end
    }
}
