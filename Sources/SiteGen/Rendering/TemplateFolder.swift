import Diagnostics
import Mustache

/// The templates folder, compiled once: every page is rendered from it, also by several tasks at once.
///
/// For the author of a template:
/// - `unit.mustache` frames the pages whose template is «unit»; `partials/crumb.mustache` is `{{>crumb}}`.
/// - The frame of every page is a template of its own, `layout.mustache`, that offers blocks, `{{$main}}{{/main}}`.
///   A page's template fills them: `{{<layout}}{{$main}}<h1>{{.title}}</h1>{{/main}}{{/layout}}`.
/// - A field is `{{.title}}` (text, escaped), `{{{.chart}}}` (finished markup) or `{{#.rows}}…{{/.rows}}` and its opposite
///   `{{^.rows}}…{{/.rows}}`: a list once per row, a view when present, a flag when true, a text when not empty (then `{{.}}` is it).
/// - Rows and views see their own fields only; flags, texts and `{{^…}}` leave the view as it is.
/// - There are no functions, no `{{&…}}`, no `{{=…}}`; comments are `{{! … }}`. Inside sections the dot must be written.
package struct TemplateFolder: Sendable {
    let library: MustacheLibrary
    /// Page template -> where it asks for which field.
    let places: [String: [FieldPlace]]
    let folder: String
    let frames = FrameStore()

    /// In: the files of the templates folder, and the template names that pages may ask for.
    /// Throws: everything that is wrong with them.
    package static func load(_ files: [TemplateFile], named folder: String = "Templates", pageKinds: Set<String>) throws(Problems)
        -> TemplateFolder
    {
        var reading = TemplateReading(folder: folder)
        for file in files.sorted(by: { $0.path < $1.path }) { reading.read(file) }
        var diagnostics = reading.diagnostics
        var places: [String: [FieldPlace]] = [:]
        var reached: Set<String> = []
        for kind in pageKinds.sorted() {
            guard reading.scanned[kind] != nil else {
                diagnostics.append(TemplateFault.missing(kind).diagnostic(at: SourceLocation(path: "\(folder)/\(kind).mustache")))
                continue
            }
            let walk = TemplateWalk(from: kind, templates: reading.scanned)
            reached.formUnion(walk.reached)
            places[kind] = walk.places
            diagnostics += walk.diagnostics
        }
        for (name, template) in reading.scanned where !reached.contains(name) {
            diagnostics.append(TemplateFault.unused(name).diagnostic(at: SourceLocation(path: template.path)))
        }
        // a layout's faults are found once for every page kind
        guard diagnostics.isEmpty else { throw Problems(Set(diagnostics).sorted()) }
        return TemplateFolder(library: MustacheLibrary(templates: reading.compiled), places: places, folder: folder)
    }
}

/// Reads the files of the templates folder one by one: scanned for faults, and compiled when there are none.
struct TemplateReading {
    let folder: String
    private(set) var scanned: [String: Template] = [:]
    private(set) var compiled: [String: MustacheTemplate] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(folder: String) { self.folder = folder }

    mutating func read(_ file: TemplateFile) {
        let path = "\(folder)/\(file.path)"
        guard let name = Template.name(of: file.path) else {
            if !Template.isExpected(file.path) { report(.stranger(file.path), path) }
            return
        }
        if let other = scanned[name] { return report(.twice(other.path), path) }
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            scanned[name] = Template(path: path, tags: [])
            return report(.notUTF8, path)
        }
        let scan = TemplateTags(text, path: path)
        scanned[name] = Template(path: path, tags: scan.tags)
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

/// One template after its scan: its file and its tags.
struct Template: Sendable {
    /// As a message shows it: with the templates folder in front.
    let path: String
    let tags: [TemplateTag]

    /// «unit.mustache» and «partials/unit.mustache» are both called «unit»; nil for what is no template's path.
    static func name(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInPlace = parts.count == 1 || (parts.count == 2 && parts[0] == "partials")
        guard isInPlace, let file = parts.last, file.hasSuffix(".mustache"), file.count > 9 else { return nil }
        return String(file.dropLast(9))
    }

    /// Files that may lie in the templates folder without being a template.
    static func isExpected(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return path.hasPrefix("assets/") || name.hasPrefix(".") || name == "README.md"
    }
}

/// One file of the templates folder as it was read; its path is relative to that folder («unit.mustache», «partials/crumb.mustache»).
package struct TemplateFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
