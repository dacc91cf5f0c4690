import Diagnostics
import Glibc
import Wording

/// The most findings that are printed one by one; nobody reads more, and the machine formats of `check` have all of them.
private let toldAtMost = 1_000

/// Findings for a terminal, each with the line it was found in, and the count at the end.
///
/// - folder: where the findings' paths start. A file that cannot be read any more goes without its line.
func listing(of findings: [Diagnostic], below folder: String, in language: MessageLanguage) -> String {
    let more = findings.dropFirst(toldAtMost)
    return texts(of: Array(findings.prefix(toldAtMost)), below: folder, in: language).joined() + untold(more, in: language)
        + countLine(of: findings, in: language) + "\n"
}

/// The same without the count, finding by finding.
func texts(of findings: [Diagnostic], below folder: String, in language: MessageLanguage) -> [String] {
    let wanted = Dictionary(grouping: findings.lazy.map(\.location).filter { $0.line > 0 }, by: \.path).mapValues { Set($0.map(\.line)) }
    var file = (path: "", lines: [Int: String]())
    return findings.map { finding in
        let location = finding.location
        if location.path != file.path { file = (location.path, sourceLines(wanted[location.path] ?? [], of: location.path, below: folder)) }
        return finding.text(in: language, sourceLine: file.lines[location.line]) + "\n"
    }
}

/// «… và 63.004 cảnh báo nữa, xem đủ bằng sitegen check --format json»; nothing where all are told.
private func untold(_ findings: ArraySlice<Diagnostic>, in language: MessageLanguage) -> String {
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
        let count = findings.count { $0.severity == severity }
        let plural = language == .en && count != 1 ? "s" : ""
        return count == 0 ? nil : Counted(count, severity.word(in: language), severity.word(in: language) + plural).text(in: language)
    }.joined(separator: ", ")
    if counts.isEmpty { return "" }
    return language == .vi
        ? "… và \(counts) nữa, xem đủ bằng sitegen check --format json\n"
        : "… and \(counts) more, see them all with sitegen check --format json\n"
}

/// Larger files are refused without a look into them.
private let largestFile = 64 << 20

/// Some lines of a file, from 1, without their ends.
private func sourceLines(_ wanted: Set<Int>, of path: String, below folder: String) -> [Int: String] {
    if wanted.isEmpty { return [:] }
    let names = ["\(folder)/\(path)", path].filter { name in
        var status = stat()
        return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size <= largestFile
    }
    // read whole or not at all: half a line would be shown as one
    var found: [UInt8]?
    for name in names where found == nil { found = wholeFile(name) }
    guard let bytes = found else { return [:] }
    var lines: [Int: String] = [:], number = 1, start = 0
    func end(at offset: Int) {
        if wanted.contains(number) { lines[number] = String(decoding: bytes[start..<offset], as: UTF8.self) }
        number += 1
    }
    for (offset, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
        // of CR LF the first has ended the line
        if byte == 0x0D || offset == 0 || bytes[offset - 1] != 0x0D { end(at: offset) }
        start = offset + 1
    }
    end(at: bytes.count)
    return lines
}

/// nil where the file is not there any more, or cannot be read to its end: the finding has been told, only its line is not shown.
private func wholeFile(_ path: String) -> [UInt8]? {
    do { return try bytes(of: path) } catch { return nil }
}
