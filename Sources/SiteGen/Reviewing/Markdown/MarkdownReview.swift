import Comparing
import Diagnostics

/// The mark by which the commenter finds the comment it wrote before.
package let stickyMark = "<!-- sitegen-diff -->"

/// The review as GitHub's Markdown, for a comment or a job summary: at most `maxBytes` of UTF-8. Rows are cut whole, the last section
/// first, and every cut says how many more there are.
func markdownReview(_ changes: Changes, _ options: ReviewOptions) -> String {
    let language = options.language
    let opening = "\(stickyMark)\n**\(markdown(summarySentence(of: changes, language), limit: 600))**\n"
    let footer = "\n" + markdownFooter(changes, language) + "\n"
    var parts = sections(of: changes, language).map { MarkdownPart($0, options) }
    var room = options.maxBytes - opening.utf8.count - footer.utf8.count - parts.reduce(0) { $0 + $1.byteCount }
    for index in parts.indices.reversed() where room < 0 { room += parts[index].cut(missing: -room, language) }
    // with nothing but headings left, those go too
    while room < 0, let last = parts.popLast() { room += last.byteCount }
    return opening + parts.map(\.text).joined() + footer
}

/// The two sides and the program, in code so that hashes do not become links.
private func markdownFooter(_ changes: Changes, _ language: MessageLanguage) -> String {
    func name(_ side: Side) -> String { markdownCode(side.revision.map { "\(side.name) \($0.prefix(12))" } ?? side.name, limit: 80) }
    let sides = [name(changes.base), name(changes.head)].map { $0.isEmpty ? "—" : $0 }.joined(separator: " → ")
    return "\(sides) · \(markdown(changes.program, limit: 40))"
}

/// One section in the making: what stands around its rows, and the rows that are left.
private struct MarkdownPart {
    private let head: String
    private var rows: [String]
    private var note = ""

    init(_ section: Section, _ options: ReviewOptions) {
        var head = "\n### \(section.title) (\(section.rows.count))\n\n"
        if !section.columns.isEmpty {
            head += "| \(section.columns.joined(separator: " | ")) |\n|\(String(repeating: " --- |", count: section.columns.count))\n"
        }
        self.head = head
        // findings are the program's own sentences
        let limit = section.kind == .errors || section.kind == .warnings ? 300 : 120
        rows = section.rows.map { row in
            if section.columns.isEmpty { return listItem(row, options) }
            return "| " + row.map { cell($0, options, limit: limit) }.joined(separator: " | ") + " |\n"
        }
    }

    var text: String { head + rows.joined() + note }
    var byteCount: Int { head.utf8.count + rows.reduce(0) { $0 + $1.utf8.count } + note.utf8.count }

    /// Takes rows from the end until `missing` bytes are won, the note included, or none is left. Returns what was won.
    mutating func cut(missing: Int, _ language: MessageLanguage) -> Int {
        let before = byteCount
        let whole = rows.count
        var won = 0
        while won - note.utf8.count < missing, let row = rows.popLast() {
            won += row.utf8.count
            let left = whole - rows.count
            note = language == .vi ? "\n… còn \(left) dòng, xem diff.html\n" : "\n… \(left) more rows, see diff.html\n"
        }
        return before - byteCount
    }
}

private func listItem(_ row: [Section.Cell], _ options: ReviewOptions) -> String {
    let lines = row.map { cell($0, options, limit: 300) }.map { line in
        // a dash alone under a line of text would make a heading of it
        line.allSatisfy { $0 == " " } ? "—" : line
    }
    return "- " + (lines.first ?? "") + "\n" + lines.dropFirst().map { "  - \($0)\n" }.joined()
}

private func cell(_ cell: Section.Cell, _ options: ReviewOptions, limit: Int) -> String {
    var text = ""
    for run in cell {
        // a run's own spaces at its ends part it from its neighbours
        let lead = run.text.hasPrefix(" ") ? " " : "", tail = run.text.hasSuffix(" ") && run.text.count > 1 ? " " : ""
        let body = run.look == .code ? markdownCode(run.text, limit: limit) : markdown(run.text, limit: limit)
        if body.isEmpty {
            text += lead
            continue
        }
        let looked =
            switch run.look {
            case .plain, .code: body
            case .removed: "~~\(body)~~"
            case .added: "**\(body)**"
            }
        text += lead + (link(run, options).map { "[\(looked)](\($0))" } ?? looked) + tail
    }
    return text
}

/// To the preview, with everything but plain path signs in percent form.
private func link(_ run: Section.Run, _ options: ReviewOptions) -> String? {
    guard let base = options.linkBase, let path = run.link else { return nil }
    return "<\(percentEncoded(base))\(percentEncoded(path))>"
}
