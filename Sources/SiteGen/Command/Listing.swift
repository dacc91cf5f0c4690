import Diagnostics
import Foundation

/// Findings for a terminal, each with the line it was found in, and the count at the end.
///
/// - folder: where the findings' paths start. A file that cannot be read any more goes without its line.
func listing(of findings: [Diagnostic], below folder: String, in language: MessageLanguage) -> String {
    texts(of: findings, below: folder, in: language).joined() + countLine(of: findings, in: language) + "\n"
}

/// The same without the count, finding by finding.
func texts(of findings: [Diagnostic], below folder: String, in language: MessageLanguage) -> [String] {
    var lines: [String: [Substring]] = [:]
    func line(at location: SourceLocation) -> String? {
        guard location.line > 0 else { return nil }
        if lines[location.path] == nil {
            let data = FileManager.default.contents(atPath: "\(folder)/\(location.path)") ?? FileManager.default.contents(atPath: location.path)
            let text = data.map { String(decoding: $0, as: UTF8.self) } ?? ""
            lines[location.path] = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        }
        let known = lines[location.path] ?? []
        return known.indices.contains(location.line - 1) ? String(known[location.line - 1]) : nil
    }
    return findings.map { $0.text(in: language, sourceLine: line(at: $0.location)) + "\n" }
}
