import Rendering
import Wording

/// Tables that scroll inside a region of their own, so that no page ever scrolls sideways. Where the script runs they can be
/// sorted by any column, and long ones filtered; the field's room is there from the start, so that nothing moves.
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
        let start = markup.bytes.count
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        text(caption)
        raw("\"><table class=\"")
        raw(kind)
        let isRecords = recordTables.contains(kind.description)
        if isRecords { raw(" records") }
        table = fixedTables.contains(kind.description) ? nil : OpenTable(start: start, classEnd: markup.bytes.count, isRecords: isRecords)
        raw("\"><caption>")
        text(caption)
        raw("</caption>\n")
    }

    mutating func closeTable() {
        raw("</tbody></table></div>\n")
        guard let table else { return }
        self.table = nil
        if table.isRecords { markup.rewrite(from: table.classEnd, labelled) }
        let rows = table.rows(in: markup.bytes, upTo: 20)
        if rows < 4 { return }
        noteSortable()
        markup.insert(" sortable".utf8, at: table.classEnd)
        if rows < 20 { return }
        var filter = Markup()
        filter.raw("<p class=\"filter\"><label>")
        filter.text(utf8: words.bytes(.tableFilter))
        filter.raw(" <input type=\"search\" autocomplete=\"off\"></label> <output data-count=\"")
        filter.text(utf8: words.bytes(.tableFiltered))
        filter.raw("\"></output></p>\n")
        markup.insert(filter.bytes, at: table.start)
    }
}

/// Kinds whose order is their meaning: years with their breaks, rules from first to last.
private let fixedTables: Set<String> = ["data", "rules", "columns"]

/// A table being written: where in the markup it begins, and where its class ends.
struct OpenTable {
    let start: Int
    let classEnd: Int
    let isRecords: Bool

    /// The heads left out; counted no further than the limit.
    func rows(in bytes: [UInt8], upTo limit: Int) -> Int {
        let (open, t, r) = (UInt8(ascii: "<"), UInt8(ascii: "t"), UInt8(ascii: "r"))
        var count = -1, at = classEnd
        while at + 2 < bytes.count, count < limit {
            if bytes[at] == open, bytes[at + 1] == t, bytes[at + 2] == r { count += 1 }
            at += 1
        }
        return count
    }
}

/// Rows in runs of which none has more than 2,000 cells.
func runs(rows: Int, columns: Int) -> [Range<Int>] {
    let length = max(1, 2000 / max(1, columns))
    return stride(from: 0, to: rows, by: length).map { $0..<min(rows, $0 + length) }
}
