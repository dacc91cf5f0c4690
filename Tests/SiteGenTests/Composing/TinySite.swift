import Diagnostics
import Measuring
import Rendering
import SmallContents
import Telling
import Testing

@testable import Composing

/// The plans of the tiny site's pages.
func composed(
    _ changes: [String: String?] = [:], pictures: [String] = [], isPreview: Bool = false, sharesPictures: Bool = false
) async throws -> [PagePlan] {
    let (now, history) = try await measured(changes, pictures: pictures)
    return try compose(
        now, history: history, assets: ["style.css": "assets/style-0a1b.css"], isPreview: isPreview, sharesPictures: sharesPictures)
}

/// The page at a path, made.
func page(_ path: String, _ changes: [String: String?] = [:], pictures: [String] = []) async throws
    -> FramedPage
{
    let plan = try #require(try await composed(changes, pictures: pictures).first { $0.path == path }, "no page \(path)")
    guard case .page(let make) = plan.content else { throw NoPage() }
    return try make()
}

/// The data file at a path, as text.
func dataFile(_ path: String, _ changes: [String: String?] = [:]) async throws -> String {
    let plan = try #require(try await composed(changes).first { $0.path == path }, "no file \(path)")
    guard case .data(let make) = plan.content else { throw NoPage() }
    return String(decoding: try make(), as: UTF8.self)
}

/// The content is not valid, or the path is no page.
struct NoPage: Error {}

extension FramedPage {
    /// Everything the page says, field by field in the order of their names.
    var text: String { said(fields) }

    /// A told page as plain text: read aloud, it says what it says.
    var read: String { if case .told(let page)? = fields["body"] { TextRenderer.render(page) } else { "not told" } }

    /// One field as text.
    func text(_ name: String) -> String { fields[name].map { said($0) } ?? "no field \(name)" }
}

private func said(_ fields: Fields) -> String {
    fields.sorted { $0.key < $1.key }.map { "\($0.key): \(said($0.value))" }.joined(separator: "\n")
}

private func said(_ field: Field) -> String {
    switch field {
    case .text(let text): text
    case .markup(let markup): withoutLabels(markup.bytes)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let rows): rows.map { said($0) }.joined(separator: "\n")
    case .view(let fields): fields.map { said($0) } ?? ""
    case .told(let page): withoutLabels(HTMLRenderer.render(page).bytes)
    case .json(let json):
        String(
            decoding: {
                var markup = Markup()
                markup.json(json)
                return markup.bytes
            }(), as: UTF8.self)
    case .printed(let printed): String(decoding: printed.bytes, as: UTF8.self)
    }
}

/// The heads that cells carry for phones are TablesTests' concern.
private func withoutLabels(_ html: [UInt8]) -> String { String(decoding: html, as: UTF8.self).replacing(/\ data-label="[^"]*"/, with: "") }

/// Some blocks as paper, or a screen, has them.
func printed(_ blocks: [Block], _ medium: HTMLRenderer.Medium = .paper) -> String {
    let furniture = Furniture(filter: "", filtered: "", showAll: "", table: "", done: "", notDone: "", back: "")
    return String(decoding: HTMLRenderer.render(blocks, at: Address("print.html"), furniture, medium).bytes, as: UTF8.self)
}
