import Composing
import Diagnostics

@testable import Rendering

/// One page rendered from templates given as text; problems come out as `place: message [suggestion]`.
func rendered(_ templates: [String: String], _ fields: Fields, template: String = "page", path: String = "a/index.html") throws -> String {
    let files = templates.map { TemplateFile(path: $0.key, text: $0.value) }
    let folder = try TemplateFolder.load(files, pageKinds: [template])
    return String(decoding: try folder.render(FramedPage(path: path, template: template, fields: fields)), as: UTF8.self)
}

func faults(_ templates: [String: String], pageKinds: Set<String> = ["page"]) -> [String] {
    faults { _ = try TemplateFolder.load(templates.map { TemplateFile(path: $0.key, text: $0.value) }, pageKinds: pageKinds) }
}

func faults(_ work: () throws -> Void) -> [String] {
    do {
        try work()
        return []
    } catch let problems as Problems {
        return problems.diagnostics.map { found in
            "\(found.location): \(found.message.en)" + (found.suggestion.map { " [\($0.en)]" } ?? "")
        }
    } catch {
        return ["\(error)"]
    }
}

func markup(_ text: String) -> Field {
    var markup = Markup()
    markup.raw(safe: text)
    return .markup(markup)
}
