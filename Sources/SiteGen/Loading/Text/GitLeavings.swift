import Diagnostics

/// What git leaves in a file instead of its content: the marks round two versions that nobody has joined («<<<<<<< HEAD»), or the pointer to a
/// file that Git LFS keeps elsewhere. Nil for any other file.
func gitLeaving(_ bytes: [UInt8], path: String) -> Diagnostic? {
    let start = byteOrderMarkLength(of: bytes)
    if bytes[start...].starts(with: "version https://git-lfs.github.com/spec/".utf8) { return largeFilePointer(path) }
    let marks = conflictMarks(in: bytes, from: start)
    // in Markdown the line under a heading may be of seven signs as well, and a table may begin with seven strokes
    let isMarkdown = path.lowercased().hasSuffix(".md")
    guard let first = marks.first(where: { !isMarkdown || $0.kind == .begin || $0.kind == .end }) else { return nil }
    return conflict(marks.filter { $0.line >= first.line }, in: bytes, path: path)
}

private func largeFilePointer(_ path: String) -> Diagnostic {
    Diagnostic(
        .error, rule: "git-lfs-pointer", at: SourceLocation(path: path, line: 1, column: 1),
        Message(
            vi: "đây chỉ là con trỏ của Git LFS, chính tệp chưa được tải về",
            en: "this is only a pointer of Git LFS; the file itself has not been fetched"),
        suggestion: Message(
            vi: "Cài Git LFS rồi chạy «git lfs pull»; hoặc chép chính tệp đó vào đây.",
            en: "Install Git LFS and run «git lfs pull»; or copy the file itself here."))
}

private func conflict(_ marks: [ConflictMark], in bytes: [UInt8], path: String) -> Diagnostic {
    let first = marks[0]
    let written = String(decoding: bytes[first.offset..<min(first.end, first.offset + 60)], as: UTF8.self)
    let others = marks.dropFirst().prefix { $0.kind != .begin }
    let named = others.map { "\($0.kind.rawValue) (dòng \($0.line))" }.joined(separator: ", ")
    let namedInEnglish = others.map { "\($0.kind.rawValue) (line \($0.line))" }.joined(separator: ", ")
    let further = marks.dropFirst().filter { $0.kind == .begin }.map(\.line)
    return Diagnostic(
        .error, rule: "merge-conflict", at: SourceLocation(path: path, line: first.line, column: 1),
        Message(
            vi: "«\(written)» là dấu xung đột của git: hai bản của tệp chưa được gộp"
                + (named.isEmpty ? "" : "; các dấu tiếp theo: \(named)"),
            en: "«\(written)» is a conflict mark of git: two versions of the file have not been joined"
                + (namedInEnglish.isEmpty ? "" : "; further marks: \(namedInEnglish)")),
        suggestion: Message(
            vi: "Giữ những dòng đúng của một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.",
            en: "Keep the right lines of one of the two versions, then delete the lines <<<<<<<, ======= and >>>>>>>.")
    ).speaking(for: further)
}

/// A file has a few.
private let namedAtMost = 10_000

private struct ConflictMark {
    enum Kind: String { case begin = "<<<<<<<", base = "|||||||", middle = "=======", end = ">>>>>>>" }

    let kind: Kind
    let line: Int
    let offset: Int
    /// Where its line ends.
    let end: Int
}

/// Lines that begin with seven signs of a kind and go on with a space or not at all.
private func conflictMarks(in bytes: [UInt8], from start: Int) -> [ConflictMark] {
    var marks: [ConflictMark] = []
    bytes.withUnsafeBufferPointer { bytes in
        // of seven signs in a row every seventh byte of a file meets one, and next to no file has any there
        if !stride(from: start + 6, to: bytes.count, by: 7).contains(where: { isSign(bytes[$0]) }) { return }
        var line = 1, offset = start
        while offset < bytes.count {
            let kind = markKind(at: offset, in: bytes)
            let begin = offset
            while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            if let kind, marks.count < namedAtMost { marks.append(ConflictMark(kind: kind, line: line, offset: begin, end: offset)) }
            if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
            offset += 1
            line += 1
        }
    }
    return marks
}

private func isSign(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x7C || byte == 0x3D || byte == 0x3E }

private func markKind(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ConflictMark.Kind? {
    let kind: ConflictMark.Kind
    switch bytes[offset] {
    case 0x3C: kind = .begin
    case 0x7C: kind = .base
    case 0x3D: kind = .middle
    case 0x3E: kind = .end
    default: return nil
    }
    guard offset + 7 <= bytes.count, (1..<7).allSatisfy({ bytes[offset + $0] == bytes[offset] }) else { return nil }
    let next = offset + 7 < bytes.count ? bytes[offset + 7] : 0x0A
    let isAlone = next == 0x0A || next == 0x0D
    // the middle one stands alone
    return isAlone || (next == 0x20 && kind != .middle) ? kind : nil
}
