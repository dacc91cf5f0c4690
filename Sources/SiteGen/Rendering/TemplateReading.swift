import Diagnostics
import Mustache

/// Reads the files of the templates folder one by one: scanned for faults, and compiled when there are none.
struct TemplateReading {
    let folder: String
    private(set) var scanned: [String: ScannedTemplate] = [:]
    private(set) var compiled: [String: MustacheTemplate] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(folder: String) { self.folder = folder }

    mutating func read(_ file: TemplateFile) {
        let path = "\(folder)/\(file.path)"
        guard let name = ScannedTemplate.name(of: file.path) else {
            if !ScannedTemplate.isExpected(file.path) { report(.stranger(file.path), path) }
            return
        }
        if let other = scanned[name] { return report(.twice(other.path), path) }
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            scanned[name] = ScannedTemplate(path: path, tags: [])
            return report(.notUTF8, path)
        }
        let scan = TagScan(text, path: path)
        scanned[name] = ScannedTemplate(path: path, tags: scan.tags)
        diagnostics += scan.diagnostics
        guard scan.diagnostics.isEmpty else { return }
        do {
            compiled[name] = try MustacheTemplate(string: TemplateReading.unindented(text))
        } catch let error as MustacheTemplate.ParserError {
            let location = SourceLocation(path: path, line: error.context.lineNumber, column: error.context.columnNumber)
            diagnostics.append(TemplateFault.unreadable("\(error.error)").diagnostic(at: location))
        } catch {
            report(.unreadable("\(error)"), path)
        }
    }

    private mutating func report(_ fault: TemplateFault, _ path: String) {
        diagnostics.append(fault.diagnostic(at: SourceLocation(path: path)))
    }

    /// Without the spaces before `{{>…}}`, `{{<…}}` and `{{$…}}`: swift-mustache would count the characters
    /// of everything these render, to repeat the spaces on each line.
    static func unindented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            let bare = line.drop { $0 == " " || $0 == "\t" }
            return ["{{>", "{{<", "{{$"].contains { bare.hasPrefix($0) } ? bare : line
        }.joined(separator: "\n")
    }
}
