/// What the parser writes in a way that is out of date or says nothing when read aloud, and what stands for it here. Text is escaped
/// by then: these strings can only be the parser's own.
private let replacements: [(found: String, written: String)] = [
    ("<td align=\"left\">", "<td class=\"align-left\">"),
    ("<td align=\"center\">", "<td class=\"align-center\">"),
    ("<td align=\"right\">", "<td class=\"align-right\">"),
    ("<th align=\"left\">", "<th scope=\"col\" class=\"align-left\">"),
    ("<th align=\"center\">", "<th scope=\"col\" class=\"align-center\">"),
    ("<th align=\"right\">", "<th scope=\"col\" class=\"align-right\">"),
    ("<th>", "<th scope=\"col\">"),
    ("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", "<span class=\"task\" role=\"img\" aria-label=\"đã xong\">☑</span>"),
    ("<input type=\"checkbox\" disabled=\"\" />", "<span class=\"task\" role=\"img\" aria-label=\"chưa xong\">☐</span>"),
]

/// The parser's HTML with classes for alignment, scopes for header cells and words for tick boxes.
func accessible(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
        let rest = bytes[position...]
        if bytes[position] == UInt8(ascii: "<"), let match = replacements.first(where: { rest.starts(with: $0.found.utf8) }) {
            result += match.written.utf8
            position += match.found.utf8.count
        } else {
            result.append(bytes[position])
            position += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}
