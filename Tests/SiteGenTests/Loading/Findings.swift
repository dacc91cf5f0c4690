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
    /// A body as one text, references as ‹words›, a section's anchor and heading as §anchor heading§.
    var outline: String {
        sections.map { section in
            let head = section.anchor.map { "§\($0.value) \(section.heading ?? "")§" } ?? ""
            return head
                + section.pieces.map { piece in
                    switch piece {
                    case .html(let html): html
                    case .link(let own): "‹\(own.kind.rawValue):\(own.id)›"
                    case .linkEnd: "‹›"
                    case .picture(let use): "‹!\(use.words)!\(use.address.value)!\(use.caption)›"
                    case .reference(let number): "‹" + references[number].words.map(\.value).joined(separator: " ") + "›"
                    }
                }.joined()
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
