/// What the parser writes in a way that is out of date or says nothing when read aloud, and what stands for it here. Text is escaped
/// by then: these strings can only be the parser's own.
private let replacements: [(found: [UInt8], written: [UInt8])] = [
    // a wide table scrolls by itself, by keyboard too; a group, for it is no landmark of the page
    ("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" \(SpokenLabel.table.attribute)\"><table>"),
    ("</table>", "</table></div>"),
    ("<td align=\"left\">", "<td class=\"align-left\">"),
    ("<td align=\"center\">", "<td class=\"align-center\">"),
    ("<td align=\"right\">", "<td class=\"align-right\">"),
    ("<th align=\"left\">", "<th scope=\"col\" class=\"align-left\">"),
    ("<th align=\"center\">", "<th scope=\"col\" class=\"align-center\">"),
    ("<th align=\"right\">", "<th scope=\"col\" class=\"align-right\">"),
    ("<th>", "<th scope=\"col\">"),
    (
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
        "<span class=\"task\" role=\"img\" \(SpokenLabel.done.attribute)\">☑</span>"
    ),
    ("<input type=\"checkbox\" disabled=\"\" />", "<span class=\"task\" role=\"img\" \(SpokenLabel.notDone.attribute)\">☐</span>"),
].map { (Array($0.utf8), Array($1.utf8)) }

/// The parser's HTML with classes for alignment, scopes for header cells and words for tick boxes.
func accessible(_ html: String) -> [UInt8] {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var position = 0
    while let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
        result += bytes[position..<tag]
        position = tag
        // only tables, their cells (<td, <th) and tick boxes (<input) are written otherwise
        let isCandidate = tag + 1 < bytes.count && [UInt8(ascii: "t"), UInt8(ascii: "i"), UInt8(ascii: "/")].contains(bytes[tag + 1])
        if isCandidate, let match = replacements.first(where: { bytes[tag...].starts(with: $0.found) }) {
            result += match.written
            position += match.found.count
        } else {
            result.append(bytes[tag])
            position += 1
        }
    }
    return result + bytes[position...]
}
