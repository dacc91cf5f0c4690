import Diagnostics

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
    return String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
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
