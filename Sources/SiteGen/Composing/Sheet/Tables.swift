/// Tables that scroll inside a region of their own, so that no page ever scrolls sideways.
extension Sheet {
    /// Opens a table with its caption and column heads; the region has the caption's name for those who cannot see it.
    mutating func openTable(_ kind: StaticString, caption: String, columns: [String]) {
        openTable(kind, caption: caption)
        raw("<thead><tr>")
        for column in columns { element("<th scope=\"col\">", column, "</th>") }
        raw("</tr></thead>\n<tbody>\n")
    }

    /// The same without column heads: the caller writes `<thead>` and opens `<tbody>`.
    mutating func openTable(_ kind: StaticString, caption: String) {
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        text(caption)
        raw("\"><table class=\"")
        raw(kind)
        raw("\"><caption>")
        text(caption)
        raw("</caption>\n")
    }

    mutating func closeTable() { raw("</tbody></table></div>\n") }
}

/// Rows in runs of which none has more than 2,000 cells.
func runs(rows: Int, columns: Int) -> [Range<Int>] {
    let length = max(1, 2000 / max(1, columns))
    return stride(from: 0, to: rows, by: length).map { $0..<min(rows, $0 + length) }
}
