import Wording

/// Tables whose rows are records of several words each: on a phone a row becomes a card of labelled lines instead of a strip that
/// must be pushed sideways. Each cell carries its column's head for that.
let recordTables: Set<String> = ["changes", "duties", "deadlines", "targets", "published", "standings"]

/// In: the markup of one table of plain rows. Out: the same with `data-label` on every `<td>` of its body; a cell that spans columns,
/// and one beyond the heads, has none.
func labelled(_ table: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(table.count * 5 / 4)
    var labels: [ArraySlice<UInt8>] = []
    var column = 0, isBody = false, at = table.startIndex
    while at < table.endIndex {
        guard table[at] == UInt8(ascii: "<") else {
            out.append(table[at])
            at += 1
            continue
        }
        let end = table[at...].firstIndex(of: UInt8(ascii: ">")) ?? table.index(before: table.endIndex)
        let tag = table[at...end]
        at = end + 1
        if tag.starts(with: "<tbody".utf8) { isBody = true }
        if tag.starts(with: "<tr".utf8) { column = 0 }
        let isHead = tag.starts(with: "<th ".utf8), isCell = tag.starts(with: "<td".utf8)
        if isHead, !isBody { labels.append(table[at...].prefix { $0 != UInt8(ascii: "<") }) }
        if isCell, isBody, labels.indices.contains(column), !labels[column].isEmpty {
            out += "<td data-label=\"".utf8
            out += labels[column]
            out.append(UInt8(ascii: "\""))
            out += tag.dropFirst("<td".utf8.count)
        } else {
            out += tag
        }
        if isHead || isCell { column += 1 }
    }
    return out
}
