import Diagnostics
import Language

/// How many lines end in `bytes`: LF, CR LF and a lone CR each end one.
func countLineBreaks(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0, afterReturn = false
    for byte in bytes {
        if byte == 0x0D || (byte == 0x0A && !afterReturn) { count += 1 }
        afterReturn = byte == 0x0D
    }
    return count
}

/// The column of a byte in its line, in characters from 1; a byte order mark takes no column.
func characterColumn(of offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    if start == 0 { start = min(offset, byteOrderMarkLength(of: bytes)) }
    return characterCount(bytes[start..<offset]) + 1
}

/// The number of characters in a piece of a line. Where nothing can join, characters are scalar values: no need to look for clusters.
func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { piece in
        if isSurelyNFC(piece.span) { return piece.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
        return String(decoding: piece, as: UTF8.self).count
    }
}

/// Where a piece of ASCII stands for the last time.
func lastOffset(of piece: StaticString, in bytes: [UInt8]) -> Int? {
    let wanted = UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount)
    return bytes.indices.last { bytes[$0] == wanted.first && bytes[$0...].starts(with: wanted) }
}

/// The line and column of a byte of a file.
func sourceLocation(of offset: Int, in bytes: [UInt8], path: String) -> SourceLocation {
    let line = bytes.withUnsafeBufferPointer { countLineBreaks(in: $0[0..<offset]) } + 1
    return SourceLocation(path: path, line: line, column: characterColumn(of: offset, in: bytes))
}

/// 3 where the bytes begin with the UTF-8 byte order mark, 0 otherwise.
func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
