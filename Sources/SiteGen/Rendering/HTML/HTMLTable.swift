import Telling

/// Tables: one region that scrolls by itself, a head whose words become the labels of a phone's cards, a body a row where rows unfold, so
/// that a row and what it unfolds to stay together when readers sort.
extension HTMLRenderer {
    mutating func table(_ table: Table) {
        if medium == .paper { return printed(table) }
        let caption = table.caption.plain
        let unfolds = table.groups.contains { $0.rows.contains { $0.more != nil } }
        // without a name it is no landmark of the page
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"")
        raw(caption.isEmpty ? "group\" aria-label=\"" : "region\" aria-label=\"")
        text(caption.isEmpty ? furniture.table : caption)
        raw(unfolds ? "\"><table class=\"told unfolds\">" : "\"><table class=\"told\">")
        if !caption.isEmpty {
            raw("<caption>")
            inlines(table.caption)
            let signs = table.signs
            if !signs.isEmpty {
                raw(" <span class=\"signs\">")
                explained(signs)
                raw("</span>")
            }
            raw("</caption>")
        }
        raw("\n<thead><tr>")
        for column in table.columns { head(column) }
        raw("</tr></thead>\n")
        let labels = table.columns.map(\.head.label)
        for group in table.groups {
            if let heading = group.heading {
                raw("<tbody class=\"heading\"><tr><th scope=\"rowgroup\" colspan=\"")
                number(table.columns.count)
                raw("\">")
                inlines(heading)
                raw("</th></tr></tbody>\n")
            }
            if !unfolds { raw("<tbody>\n") }
            for row in group.rows { self.row(row, of: table, labels, unfolds: unfolds) }
            if !unfolds { raw("</tbody>\n") }
        }
        raw("</table></div>\n")
    }

    /// A table of a text, on paper.
    private mutating func printed(_ table: Table) {
        raw("<table>\n<thead><tr>")
        for column in table.columns { head(column) }
        raw("</tr></thead>\n<tbody>\n")
        for row in table.groups.lazy.flatMap(\.rows) {
            raw("<tr>")
            for (cell, column) in zip(row.cells, table.columns) {
                switch column.role {
                case .number: raw("<td class=\"n\">")
                case .middle: raw("<td class=\"middle\">")
                case .name, .text, .drawing: raw("<td>")
                }
                inlines(cell.inlines)
                raw("</td>")
            }
            raw("</tr>\n")
        }
        raw("</tbody></table>\n")
    }

    private mutating func head(_ column: Table.Column) {
        switch column.role {
        case .number: raw("<th scope=\"col\" class=\"n\">")
        case .middle: raw("<th scope=\"col\" class=\"middle\">")
        case .drawing: raw("<th scope=\"col\" class=\"drawing\">")
        case .name, .text: raw("<th scope=\"col\">")
        }
        inlines(column.head)
        raw("</th>")
    }

    private mutating func row(_ row: Table.Row, of table: Table, _ labels: [String], unfolds: Bool) {
        if unfolds { raw("<tbody") } else { raw("<tr") }
        if let place = row.place { id(place) }
        raw(unfolds ? "><tr>" : ">")
        var column = 0
        for cell in row.cells {
            self.cell(cell, table.columns[column].role, label: labels[column])
            column += cell.span
        }
        raw("</tr>\n")
        if let more = row.more {
            raw("<tr class=\"more\"><td colspan=\"")
            number(table.columns.count)
            raw("\">")
            fold(more)
            raw("</td></tr>")
        }
        if unfolds { raw("</tbody>\n") }
    }

    private mutating func cell(_ cell: Table.Cell, _ role: Table.Column.Role, label: String) {
        switch role {
        case .name: raw("<th scope=\"row\"")
        case .number: raw("<td class=\"n\"")
        case .middle: raw("<td class=\"middle\"")
        case .drawing: raw("<td class=\"drawing\"")
        case .text: raw("<td")
        }
        if cell.span > 1 {
            raw(" colspan=\"")
            number(cell.span)
            raw("\"")
        }
        if role != .name, role != .drawing {
            raw(" data-label=\"")
            text(label)
            raw("\"")
        }
        if let key = cell.key {
            raw(" data-sort=\"")
            text(key.written)
            raw("\"")
        }
        raw(">")
        inlines(cell.inlines)
        raw(role == .name ? "</th>" : "</td>")
    }
}

extension Table.SortKey {
    fileprivate var written: String {
        switch self {
        case .number(let number): "\(number)"
        case .rank(let rank): String(rank)
        }
    }
}
