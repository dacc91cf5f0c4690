/// Where a key that Yams found twice stands for the second time: in the same column of a later line of the same block, or later
/// on the line between braces. Yams tells only the first place. Nil where it is written in a way this does not see.
func secondUse(of key: String, first: Int, in text: SourceText) -> Int? {
    let firstLine = text.lineNumber(at: first)
    let start = text.start(ofLine: firstLine)
    let column = first - start
    let line = text.line(firstLine)
    if let again = secondUse(of: key, after: first, onLine: line) { return again }
    for number in firstLine + 1..<max(firstLine + 1, text.lineCount + 1) {
        let line = text.line(number)
        guard let textStart = line.firstIndex(where: { $0 != 0x20 }) else { continue }
        if textStart - line.startIndex < column { return nil }
        if textStart - line.startIndex == column, isKey(key, at: textStart, in: line) { return textStart }
    }
    return nil
}

/// Later on the same line and between the same braces, not in braces inside them.
private func secondUse(of key: String, after first: Int, onLine line: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for offset in first + 1..<max(first + 1, line.endIndex) {
        switch line[offset] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: if depth == 0, opensEntry(offset, in: line), isKey(key, at: offset, in: line) { return offset }
        }
        if depth < 0 { return nil }
    }
    return nil
}

/// True after `{` or `,` with blanks between.
private func opensEntry(_ offset: Int, in line: ArraySlice<UInt8>) -> Bool {
    guard let before = line[..<offset].last(where: { $0 != 0x20 }) else { return false }
    return before == UInt8(ascii: "{") || before == UInt8(ascii: ",")
}

private func isKey(_ key: String, at offset: Int, in line: ArraySlice<UInt8>) -> Bool {
    [key, "\"\(key)\"", "'\(key)'"].contains { written in
        let rest = line[offset...]
        guard rest.starts(with: written.utf8) else { return false }
        return rest.dropFirst(written.utf8.count).first { $0 != 0x20 } == UInt8(ascii: ":")
    }
}
