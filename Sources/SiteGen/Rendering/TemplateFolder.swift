import Composing
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
    package static func load(_ files: [TemplateFile], named folder: String = "Templates", pageKinds: Set<String>) throws(Problems) -> TemplateFolder {
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
