import Diagnostics
import Testing

@testable import Loading

/// A finding on one line as the Vietnamese reader sees it: `path:line:column: severity: rule: message` and, behind an arrow, the suggestion.
func line(_ diagnostic: Diagnostic) -> String {
    let suggestion = diagnostic.suggestion.map { " → \($0.vi)" } ?? ""
    return "\(diagnostic.location): \(diagnostic.severity.rawValue): \(diagnostic.rule): \(diagnostic.message.vi)\(suggestion)"
}

func csv(_ text: String) -> Loaded<RawTable> { loadCSV(Array(text.utf8), path: "data/a.csv") }
func yaml(_ text: String) -> Loaded<RawDocument> { loadYAML(Array(text.utf8), path: "site.yaml") }
func markdown(_ text: String) -> Loaded<RawMarkdown> { loadMarkdown(Array(text.utf8), path: "narratives/go-vap/2024.md") }

extension Loaded {
    /// Every finding on a line of its own.
    var findings: [String] { diagnostics.map(line) }
    /// Only where they are and which rule found them.
    var places: [String] { diagnostics.map { "\($0.location): \($0.rule)" } }
}

extension RawTable {
    /// The rows as text.
    var rows: [[String]] {
        (0..<rowCount).map { row in (0..<columnCount).map { text(row, $0) } }
    }
}

extension RawNode {
    /// The tree on one line: quotes round what was quoted, braces and brackets as in JSON.
    var outline: String {
        switch kind {
        case .scalar(let text, let quoted): quoted ? "\"\(text)\"" : text
        case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
        case .position(let longitude, let latitude): "(\(longitude) \(latitude))"
        case .mapping(let entries): "{" + entries.map { "\($0.key.value): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }
}

extension RawMarkdown {
    /// A body as one text, in tags as short as can be: references as ‹words›, a section's anchor and heading as §anchor heading§, behind each
    /// section the footnotes that it refers to.
    var outline: String {
        sections.map { section in
            let head = section.anchor.map { "§\($0.value) \(section.heading ?? "")§" } ?? ""
            let notes = section.blocks.footnotes(in: footnotes).map { "[^\($0)]: " + outline(footnotes[$0] ?? []) }
            return head + outline(section.blocks) + notes.joined()
        }.joined()
    }

    private func outline(_ blocks: [MarkdownBlock]) -> String {
        blocks.map { block in
            switch block {
            case .heading(let level, let inlines): "<h\(level)>\(outline(inlines))</h\(level)>\n"
            case .paragraph(let inlines): "<p>\(outline(inlines))</p>\n"
            case .list(let first, let items):
                "<\(first.map { "ol \($0)" } ?? "ul")>\n"
                    + items.map { "<li>" + ($0.isDone.map { $0 ? "☑ " : "☐ " } ?? "") + outline($0.blocks) + "</li>\n" }.joined() + "</>\n"
            case .quotation(let blocks): "<quote>\n\(outline(blocks))</quote>\n"
            case .code(let lines): "<pre>\(lines)</pre>\n"
            case .rule: "<hr>\n"
            case .table(let table):
                "<table \(table.alignments.map { "\($0)" }.joined(separator: " "))>\n"
                    + ([table.head] + table.rows).map { "| " + $0.map(outline).joined(separator: " | ") + " |\n" }.joined()
            }
        }.joined()
    }

    private func outline(_ inlines: [MarkdownInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .code(let code): "<code>\(code)</code>"
            case .reference(let number): "‹" + references[number].words.map(\.value).joined(separator: " ") + "›"
            case .picture(let number): "‹!\(pictures[number].words)!\(pictures[number].address.value)!\(pictures[number].caption)›"
            case .link(let own, let label): "‹\(own.kind.rawValue):\(own.id)›\(outline(label))‹›"
            case .outside(let address, let label): "<a \(address)>\(outline(label))</a>"
            case .emphasis(let inner): "<em>\(outline(inner))</em>"
            case .strong(let inner): "<strong>\(outline(inner))</strong>"
            case .struck(let inner): "<del>\(outline(inner))</del>"
            case .footnote(let number): "[^\(number)]"
            case .softBreak: "\n"
            case .lineBreak: "<br>"
            }
        }.joined()
    }
}

/// A text without end, made when it is wanted, so that no report of a test prints it.
struct LongCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
    let expected: String

    /// - expected: what is told of it: the place behind the path, and the message.
    init(_ name: String, _ expected: String, _ text: @escaping @Sendable () -> String) {
        (testDescription, self.expected, self.text) = (name, expected, text)
    }
}

func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
