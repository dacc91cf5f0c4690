import Telling

/// Tables: one region that scrolls by itself, a head whose words become the labels of a phone's cards, a body a row where rows unfold, so
/// that a row and what it unfolds to stay together when readers sort.
extension HTMLRenderer {
    mutating func table(_ table: Table) {
        if medium == .paper { return printed(table) }
        let caption = table.caption.label
        // so are those whose rows are drawn: on a phone each row is a card
        let unfolds = table.groups.contains { $0.rows.contains { $0.more != nil } } || table.columns.contains { $0.role == .drawing }
        if table.isSorted, table.rows >= 20, !unfolds { filter() }
        // without a name, and within a row, it is no landmark of the page
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"")
        raw(caption.isEmpty || isWithinRow ? "group\" aria-label=\"" : "region\" aria-label=\"")
        text(isWithinRow ? furniture.table : caption.isEmpty ? heading ?? furniture.table : caption)
        raw("\"><table class=\"told")
        if unfolds { raw(" unfolds") } else if table.isOfRecords { raw(" words") }
        raw(table.isSorted ? " sortable\">" : "\">")
        if !caption.isEmpty {
            raw("<caption")
            if let place = table.place { id(place) }
            raw(">")
            inlines(table.caption)
            // a table within a row that unfolds stands beneath the caption that explains them
            let signs = table.signs.filter { !explainedAbove.contains($0) }
            if !signs.isEmpty {
                raw(" <span class=\"signs\">")
                explained(signs)
                raw("</span>")
            }
            raw("</caption>")
        }
        let outer = explainedAbove
        explainedAbove += table.signs
        defer { explainedAbove = outer }
        raw("\n")
        heads(table)
        // what becomes cards on a phone says in each of a card's lines what it is
        let isCards = unfolds || table.isOfRecords && table.columns.count > 2
        let labels: [String?] = table.columns.map { isCards ? $0.head.label : nil }
        for group in table.groups {
            groupHeading(group, of: table)
            if !unfolds { raw("<tbody>\n") }
            for (row, columns) in zip(group.rows, group.columns) { self.row(row, columns, of: table, labels, unfolds: unfolds) }
            if !unfolds { raw("</tbody>\n") }
        }
        raw("</table></div>\n")
    }

    /// The field's room is there from the start, so that nothing moves when the script comes.
    private mutating func filter() {
        raw("<p class=\"filter\"><label>")
        text(furniture.filter)
        raw(" <input type=\"search\" autocomplete=\"off\"></label> <output data-count=\"")
        text(furniture.filtered)
        raw("\"></output></p>\n")
    }

    /// On paper nothing scrolls, heads stand on every page, and each column has its width.
    private mutating func printed(_ table: Table) {
        switch table.density {
        case .ofText: raw("<table>")
        case .usual: raw("<table class=\"sl\">")
        case .close: raw("<table class=\"sl day-1\">")
        case .closer: raw("<table class=\"sl day-2\">")
        case .closest: raw("<table class=\"sl day-3\">")
        }
        if !table.caption.isEmpty {
            raw("<caption")
            if let place = table.place { id(place) }
            element(">", table.caption, "</caption>")
        }
        raw("\n")
        heads(table)
        for group in table.groups {
            groupHeading(group, of: table)
            if group.rows.isEmpty { continue }
            raw(group.staysWhole ? "<tbody class=\"whole\">\n" : "<tbody>\n")
            for (row, columns) in zip(group.rows, group.columns) {
                raw(row.isTotal ? "<tr class=\"tong\">" : "<tr>")
                for (cell, column) in zip(row.cells, columns) { self.cell(cell, table.columns[column].role, label: nil) }
                raw("</tr>\n")
            }
            raw("</tbody>\n")
        }
        raw("</table>\n")
    }

    /// In one row, or in two where some columns have a head together.
    private mutating func heads(_ table: Table) {
        let isTwo = table.columns.contains { $0.over != nil }
        raw("<thead><tr>")
        var column = 0
        while column < table.columns.count {
            let next = table.columns[column]
            if let over = next.over {
                let beneath = table.columns[column...].prefix { $0.over == over }
                raw("<th scope=\"colgroup\" colspan=\"")
                number(beneath.count)
                raw("\"")
                width(beneath.allSatisfy { $0.width != nil } ? beneath.reduce(0) { $0 + ($1.width ?? 0) } : nil)
                raw(">")
                text(over)
                raw("</th>")
                column += beneath.count
            } else {
                head(next, rows: isTwo ? 2 : 1)
                column += 1
            }
        }
        raw("</tr>")
        if isTwo {
            raw("<tr>")
            for column in table.columns where column.over != nil { head(column, rows: 1) }
            raw("</tr>")
        }
        raw("</thead>\n")
    }

    private mutating func head(_ column: Table.Column, rows: Int) {
        raw("<th scope=\"col\"")
        if rows > 1 { raw(" rowspan=\"2\"") }
        switch column.role {
        case .number: raw(medium == .screen && column.isNow ? " class=\"n now\"" : " class=\"n\"")
        case .middle: raw(" class=\"middle\"")
        case .drawing: raw(" class=\"drawing\"")
        case .name, .text, .blank: break
        }
        width(column.width)
        raw(">")
        inlines(column.head)
        raw("</th>")
    }

    /// The policy of pages on screen forbids styles of their own.
    private mutating func width(_ millimetres: Int?) {
        guard medium == .paper, let millimetres else { return }
        raw(" style=\"width:")
        number(millimetres)
        raw("mm\"")
    }

    private mutating func groupHeading(_ group: Table.Group, of table: Table) {
        guard let heading = group.heading else { return }
        raw("<tbody class=\"heading\"><tr><th scope=\"rowgroup\" colspan=\"")
        number(table.columns.count)
        raw("\">")
        inlines(heading)
        raw("</th></tr></tbody>\n")
    }

    private mutating func row(_ row: Table.Row, _ columns: [Int], of table: Table, _ labels: [String?], unfolds: Bool) {
        if unfolds { raw("<tbody") } else { raw(row.isTotal ? "<tr class=\"total\"" : "<tr") }
        if let place = row.place { id(place) }
        raw(unfolds ? "><tr>" : ">")
        for (cell, column) in zip(row.cells, columns) { self.cell(cell, table.columns[column].role, label: labels[column]) }
        raw("</tr>\n")
        if let more = row.more {
            raw("<tr class=\"more\"><td colspan=\"")
            number(table.columns.count)
            raw("\">")
            isWithinRow = true
            fold(more)
            isWithinRow = false
            raw("</td></tr>")
        }
        if unfolds { raw("</tbody>\n") }
    }

    /// - label: of the column, for a phone's cards; nil on paper.
    private mutating func cell(_ cell: Table.Cell, _ role: Table.Column.Role, label: String?) {
        switch role {
        case .name: raw("<th scope=\"row\"")
        case .number: raw("<td class=\"n\"")
        case .middle: raw("<td class=\"middle\"")
        case .drawing: raw("<td class=\"drawing\"")
        case .blank: raw(cell.isBarred ? "<td class=\"khong\"" : "<td class=\"trong\"")
        case .text: raw("<td")
        }
        span("colspan", cell.span)
        span("rowspan", cell.rows)
        if let label, role != .name, role != .drawing {
            raw(" data-label=\"")
            text(label)
            raw("\"")
        }
        if medium == .screen, let key = cell.key {
            raw(" data-sort=\"")
            text(key.written)
            raw("\"")
        }
        raw(">")
        inlines(cell.inlines)
        raw(role == .name ? "</th>" : "</td>")
    }

    private mutating func span(_ name: StaticString, _ count: Int) {
        if count < 2 { return }
        raw(" ")
        raw(name)
        raw("=\"")
        number(count)
        raw("\"")
    }
}

extension Table {
    /// Words beside a name, and fewer numbers than words: a phone shows them one below the other. Numbers to be compared down their column stay in
    /// it, and so does what would be too long a way as cards.
    fileprivate var isOfRecords: Bool {
        guard columns.first?.role == .name, columns.dropFirst().allSatisfy({ $0.role == .text || $0.role == .number }) else { return false }
        let numbers = columns.count { $0.role == .number }
        return numbers == 0 || numbers * 2 < columns.count && rows <= 60
    }
}

extension Table.SortKey {
    fileprivate var written: String {
        switch self {
        // seven digits order what readers see
        case .number(let number): "\(Float(number))"
        case .rank(let rank): String(rank)
        }
    }
}
