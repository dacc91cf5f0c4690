import Telling

/// A told page as plain text: for a letter, or to read it at a glance. What only the eye takes in is left out; what is
/// folded is open.
package struct TextRenderer {
    private var text = ""
    private var indent = 0

    package static func render(_ page: Telling.Page) -> String {
        var renderer = TextRenderer()
        renderer.line(page.title.uppercased())
        renderer.blocks(page.blocks)
        let signs = page.blocks.signs
        if !signs.isEmpty { renderer.paragraph(signs.map { "\($0.sign) \($0.meaning)" }.joined(separator: "\n")) }
        return renderer.text
    }

    private mutating func line(_ line: String) {
        let margin = String(repeating: " ", count: indent)
        for part in line.split(separator: "\n", omittingEmptySubsequences: false) { text += margin + part + "\n" }
    }

    private mutating func paragraph(_ words: String) {
        if words.isEmpty { return }
        if !text.isEmpty { text += "\n" }
        line(words)
    }

    private mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): self.paragraph(paragraph.inlines.plain)
        case .list(let list): self.list(list)
        case .definitions(let definitions):
            text += "\n"
            for definition in definitions { line("\(definition.term.plain): \(definition.details.plain)") }
        case .table(let table): self.table(table)
        case .figure(let figure):
            let caption = figure.caption.plain
            paragraph((caption.isEmpty ? "" : "[\(caption)] ") + figure.plot.description)
        case .notice(let inlines): paragraph(inlines.plain)
        case .fold(let fold):
            paragraph(fold.summary.plain)
            indented { $0.blocks(fold.blocks) }
        case .section(let section):
            let heading = section.heading.plain
            text += "\n"
            line(heading)
            line(String(repeating: "-", count: heading.count))
            blocks(section.blocks)
        case .foreign(_, let blocks), .beside(let blocks): self.blocks(blocks)
        case .quotation(let blocks): indented { $0.blocks(blocks) }
        case .code(let lines): indented { $0.paragraph(lines) }
        case .rule: paragraph("* * *")
        case .heading(_, let inlines): paragraph(inlines.plain)
        case .footnotes(let notes):
            text += "\n"
            for note in notes {
                lines(note.blocks.led(by: "[\(note.mark.number)] "))
            }
        case .search(let field): if case .answers(let answers) = field.role { paragraph(answers.withoutScript) }
        case .frameCode(let code): paragraph("\(code.label): \(code.url ?? code.frame.path)")
        }
    }

    /// The first of some blocks on the next line, without one left blank before it; the others further in.
    private mutating func lines(_ blocks: [Block]) {
        line(blocks.first?.plain ?? "")
        indented { $0.blocks(Array(blocks.dropFirst())) }
    }

    private mutating func list(_ list: List) {
        switch list.kind {
        case .choices: return  // ways to other pages
        case .strip: return  // each square is a row of the table
        case .counts: paragraph(list.items.map { $0.blocks.first?.plain ?? "" }.joined(separator: "; "))
        case .plain, .numbered:
            text += "\n"
            for (index, item) in list.items.enumerated() {
                let mark = if case .numbered(let first) = list.kind { "\(first + index). " } else { "- " }
                let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
                lines(item.blocks.led(by: mark + box))
            }
        }
    }

    /// A row a line, each cell behind the head of its column: read aloud, it says what it says.
    private mutating func table(_ table: Table) {
        paragraph(table.caption.plain)
        let heads = table.columns.map { $0.head.plain.split(separator: "\n").joined(separator: " ") }
        for group in table.groups {
            if let heading = group.heading { paragraph(heading.plain) }
            for (row, columns) in zip(group.rows, group.columns) {
                var said: [String] = [], name = ""
                for (cell, column) in zip(row.cells, columns) {
                    let words = cell.inlines.plain.replacing("\n", with: ", ")
                    switch table.columns[column].role {
                    case .name: name = words
                    case .drawing, .blank: break
                    case .text, .number, .middle: if !words.isEmpty { said.append("\(heads[column]): \(words)") }
                    }
                }
                line("- " + (said.isEmpty ? name : "\(name). \(said.joined(separator: "; "))"))
                if let more = row.more { indented { $0.blocks(more.blocks) } }
            }
        }
    }

    private mutating func indented(_ write: (inout TextRenderer) -> Void) {
        indent += 4
        write(&self)
        indent -= 4
    }
}

extension Block {
    fileprivate var plain: String {
        switch self {
        case .paragraph(let paragraph): paragraph.inlines.plain
        case .notice(let inlines): inlines.plain
        case .heading(_, let inlines): inlines.plain
        case .list, .definitions, .table, .figure, .fold, .section, .foreign, .quotation, .beside, .code, .rule, .footnotes,
            .search, .frameCode:
            ""
        }
    }
}
