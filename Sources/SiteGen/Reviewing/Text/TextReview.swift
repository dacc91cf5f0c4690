import Comparing

/// The review for a terminal: at most 80 columns, no colour, nothing that could command the terminal.
func textReview(_ changes: Changes, _ options: ReviewOptions) -> String {
    var text = wrapped(clean(summarySentence(of: changes, options.language), limit: 600), indent: "", more: "")
    for section in sections(of: changes, options.language) {
        text += "\n" + section.title.uppercased() + " (\(section.rows.count))\n"
        for row in section.rows { text += rowText(row, section) }
    }
    return text
}

/// A row of a table as its cells, one line each, the first further out; a list as it is.
private func rowText(_ row: [Section.Cell], _ section: Section) -> String {
    let cells = row.map { $0.map(marked).joined() }.filter { !$0.isEmpty }
    switch section.kind {
    case .standings where row.count == 6:
        let said = row.map { $0.map(marked).joined() }
        return wrapped("\(said[0]): \(said[1]) · \(said[2]) · \(said[3])", indent: "  ", more: "    ")
            + said[4...].filter { !$0.isEmpty }.map { wrapped($0, indent: "    ", more: "      ") }.joined()
    case .values where row.count == 6:
        let said = row.map { $0.map(marked).joined() }
        let head = wrapped("\(said[0]) · \(said[1]) · \(said[2])", indent: "  ", more: "    ")
        let move = wrapped(said[4].isEmpty ? said[3] : "\(said[3])  \(said[4])", indent: "    ", more: "      ")
        return head + move + (said[5].isEmpty ? "" : wrapped(said[5], indent: "    ", more: "      "))
    case .texts:
        return cells.enumerated().map { wrapped($1, indent: $0 == 0 ? "  " : "    ", more: "    ") }.joined()
    case .pages:
        return wrapped(cells.joined(separator: " "), indent: "  ", more: "    ")
    default:
        return wrapped(cells.joined(separator: " · "), indent: "  ", more: "    ")
    }
}

private func marked(_ run: Section.Run) -> String {
    let text = clean(run.text, limit: 400)
    switch run.look {
    case .plain, .code: return text
    case .removed: return "[-\(text)-]"
    case .added: return "{+\(text)+}"
    }
}

/// Broken at spaces so that no line is longer than 80 characters, unless one word is.
private func wrapped(_ text: String, indent: String, more: String) -> String {
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    for word in text.split(separator: " ") {
        if !isEmpty, line.count + 1 + word.count > 80 {
            lines.append(line)
            line = more
            isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
}
