import Foundation

/// The project's own sources, read as text.
struct SourceFile {
    /// Relative to Sources/SiteGen, with `/`.
    let path: String
    let lines: [String]
    var room: String { String(path.prefix { $0 != "/" }) }
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// Lines without comments and string literals, with their numbers from 1.
    var code: [(number: Int, text: String)] {
        lines.enumerated().compactMap { index, line in
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("//") || bare.hasPrefix("*") { return nil }
            return (index + 1, line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/ .*/, with: ""))
        }
    }
}

enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let files: [SourceFile] = {
        let base = root.appending(path: "Sources/SiteGen")
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.allObjects ?? []
        return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap { url in
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
            let path = url.path(percentEncoded: false).replacingOccurrences(of: base.path(percentEncoded: false) + "/", with: "")
            return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
        }.sorted { $0.path < $1.path }
    }()

    /// Every place where `pattern` occurs in code, as `path:line`.
    static func places(of pattern: Regex<Substring>, where isIncluded: (SourceFile) -> Bool = { _ in true }) -> [String] {
        files.filter(isIncluded).flatMap { file in
            file.code.filter { $0.text.contains(pattern) }.map { "\(file.path):\($0.number)" }
        }
    }
}
