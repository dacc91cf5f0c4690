import Foundation

/// A program that turns the HTML of a paper into a PDF.
package struct Engine: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// Footnotes, page references, small files; several papers in one start.
        case weasyprint
        /// Usually there already; notes at the end, no page references.
        case chromium
    }
    package let kind: Kind
    /// The program's file.
    package let path: String

    /// In the order of preference: what the person asked for (a name or a path), what the environment says, then what the machine has.
    /// - venv: the project's own programs, where `make print` puts WeasyPrint.
    /// nil where there is none; throws where the one asked for is not there.
    package static func find(
        _ asked: String?, environment: [String: String] = ProcessInfo.processInfo.environment, venv: String = ".venv/bin"
    ) throws(PrintFailure) -> Engine? {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let wish = asked ?? environment["SITEGEN_PRINT"].flatMap { $0.isEmpty ? nil : $0 }
        if let wish {
            guard let found = named(wish, folders, venv) else { throw .noSuchEngine(wish) }
            return found
        }
        return named("weasyprint", folders, venv) ?? named("chromium", folders, venv)
    }

    private static func named(_ wish: String, _ folders: [String], _ venv: String) -> Engine? {
        if wish.contains("/") {
            let isChromium =
                chromiums.contains { wish.hasSuffix("/\($0)") } || wish.lowercased().contains("chrom") || wish.hasSuffix("edge")
            return isProgram(wish) ? Engine(kind: isChromium ? .chromium : .weasyprint, path: wish) : nil
        }
        switch wish {
        case "weasyprint":
            return first(["weasyprint"], folders + [venv]).map { Engine(kind: .weasyprint, path: $0) }
        case "chromium":
            return first(chromiums, folders).map { Engine(kind: .chromium, path: $0) }
        case let other where chromiums.contains(other):
            return first([other], folders).map { Engine(kind: .chromium, path: $0) }
        default:
            return nil
        }
    }

    private static let chromiums = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

    static func first(_ names: [String], _ folders: [String]) -> String? {
        for name in names {
            for folder in folders where isProgram("\(folder)/\(name)") {
                return URL(filePath: "\(folder)/\(name)").path(percentEncoded: false)
            }
        }
        return nil
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }
}
