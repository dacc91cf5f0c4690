import Diagnostics

/// Numbers that Markdown takes for marks and would not print, or print otherwise.
extension MarkdownWalk {
    /// Looks at the tree as it was parsed, before anything is taken out of it.
    mutating func noteEatenNumbers(_ nodes: [MarkdownNode]) {
        var firstLine = 0
        for node in nodes {
            switch node.kind {
            // «15. 3. 2024» is a list in a list, and said once
            case .list where node.startLine > firstLine: if noteList(node) { firstLine = node.startLine }
            case .quotation: noteQuotation(node)
            case .tableRow: noteCells(node)
            default: break
            }
        }
        noteDefinitions(nodes)
    }

    private func lineText(_ number: Int, from column: Int = 1) -> Substring {
        String(decoding: text.fed.line(number).dropFirst(max(column - 1, 0)), as: UTF8.self)[...]
    }

    private func place(_ line: Int, _ column: Int = 1) -> SourceLocation {
        text.location(atFed: text.fed.start(ofLine: line) + max(column - 1, 0))
    }

    // MARK: Lists

    /// Out: whether something was said of it.
    private mutating func noteList(_ list: MarkdownNode) -> Bool {
        let items = list.children
        guard let first = items.first else { return false }
        let mark = mark(of: first)
        // a list that begins right under a line that does not announce it
        let isUnannounced = list.previous.map { $0.kind == .paragraph && $0.endLine == list.startLine - 1 && !announcesList($0) } ?? false
        if items.count == 1 {
            let isNumber = list.isNumbered ? isUnannounced || number(mark) != 1 : isUnannounced && startsWithDigit(first)
            guard isNumber else { return false }
            // «84.», «- 5»
            let word = lineText(first.startLine, from: first.startColumn).dropFirst(mark.count).trimmed.prefix { !$0.isWhitespace }
            report(
                .numberAsItem(list.isNumbered ? mark : "\(mark) \(word)", isUnderText: isUnannounced),
                at: place(first.startLine, first.startColumn))
            return true
        }
        guard list.isNumbered, let start = number(mark) else { return false }
        let numbers = items.map { number(self.mark(of: $0)) }
        // «1. 1. 1.» leaves the counting to the program
        if numbers.allSatisfy({ $0 == start }) { return false }
        guard let wrong = numbers.indices.first(where: { numbers[$0] != nil && numbers[$0] != start + $0 }) else { return false }
        let written = self.mark(of: items[wrong])
        report(
            .renumberedItem(written, printed: "\(start + wrong)\(written.suffix(1))"),
            at: place(items[wrong].startLine, items[wrong].startColumn))
        return true
    }

    /// «84.», «-»: as the item begins.
    private func mark(of item: MarkdownNode) -> String {
        String(lineText(item.startLine, from: item.startColumn).prefix { !$0.isWhitespace })
    }

    private func number(_ mark: String) -> Int? { Int(mark.dropLast()) }

    private func startsWithDigit(_ item: MarkdownNode) -> Bool {
        lineText(item.startLine, from: item.startColumn).dropFirst().trimmed.first?.isNumber ?? false
    }

    private func announcesList(_ paragraph: MarkdownNode) -> Bool {
        let last = lineText(paragraph.endLine).trimmed.last
        return last.map { ":;.".contains($0) } ?? false
    }

    // MARK: Quotations, tables, definitions

    /// «> 50%» may be meant as «more than».
    private mutating func noteQuotation(_ quotation: MarkdownNode) {
        let written = lineText(quotation.startLine, from: quotation.startColumn)
        guard written.first == ">", written.dropFirst().trimmed.first?.isNumber ?? false else { return }
        let found = String(written.prefix { $0 == ">" || $0 == " " } + written.drop { $0 == ">" || $0 == " " }.prefix { !$0.isWhitespace })
        report(.numberAsQuotation(found), at: place(quotation.startLine, quotation.startColumn))
    }

    /// The parser drops cells for which the head has no column.
    private mutating func noteCells(_ row: MarkdownNode) {
        var cells = cells(of: lineText(row.startLine, from: row.startColumn))
        let kept = row.children.count
        guard cells.count > kept else { return }
        cells.removeFirst(kept)
        guard let lost = cells.first(where: { !$0.isEmpty }) else { return }
        report(.cellBeyondTable(String(asWritten(lost).prefix(40))), at: place(row.startLine, row.startColumn))
    }

    /// A row's cells as typed; bars behind a backslash part nothing.
    private func cells(of line: Substring) -> [String] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line.trimmed {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.first?.trimmed.isEmpty ?? false { cells.removeFirst() }
        if cells.last?.trimmed.isEmpty ?? false, !cells.isEmpty { cells.removeLast() }
        return cells.map { String($0.trimmed) }
    }

    /// «[2024]: 84» and notes that nothing refers to leave no trace in the tree.
    private mutating func noteDefinitions(_ nodes: [MarkdownNode]) {
        var notes: Set<Int> = [], verbatim: Set<Int> = []
        // the paragraph to which a line belongs, and the labels in its text
        var paragraphs: [Int: MarkdownNode] = [:], labels: [Int: Set<String>] = [:]
        for node in nodes {
            switch node.kind {
            case .footnoteDefinition: notes.insert(node.startLine)
            case .codeBlock, .html: verbatim.formUnion(node.lines)
            case .paragraph: for line in node.lines { paragraphs[line] = node }
            default: break
            }
        }
        func isText(_ label: String, _ line: Int) -> Bool {
            guard let paragraph = paragraphs[line] else { return false }
            let known = labels[paragraph.startLine] ?? labelsWithColon(plainText(of: paragraph))
            labels[paragraph.startLine] = known
            return known.contains(label)
        }
        for line in 1...max(text.fed.lineCount, 1) where !verbatim.contains(line) {
            if !text.fed.line(line).contains(UInt8(ascii: "[")) { continue }
            let written = lineText(line)
            let indent = written.prefix { $0 == " " }.count
            guard indent < 4, let label = label(of: written.dropFirst(indent)) else { continue }
            let place = place(line, indent + 1)
            if label.text.hasPrefix("[^") {
                if !notes.contains(line) { report(.unusedFootnote(label.text), at: place) }
            } else if isNumber(label.rest), !isText(label.text, line) {
                report(.numberAsAddress(label.text + ": " + label.rest), at: place)
            }
        }
    }

    /// «[2024]», and what stands behind its colon.
    private func label(of line: Substring) -> (text: String, rest: String)? {
        guard line.first == "[", let close = line.firstIndex(of: "]") else { return nil }
        let behind = line[line.index(after: close)...]
        guard behind.first == ":" else { return nil }
        return (String(line[...close]), String(behind.dropFirst().trimmed))
    }

    /// Every «[2024]» that a colon follows. Of brackets in brackets the four inmost are looked at.
    private func labelsWithColon(_ text: String) -> Set<String> {
        var labels: Set<String> = []
        var open: [String.Index] = []
        for place in text.indices {
            switch text[place] {
            case "[": open = open.suffix(3) + [place]
            case "]":
                let next = text.index(after: place)
                if next < text.endIndex, text[next] == ":" { labels.formUnion(open.map { String(text[$0...place]) }) }
                open = []
            default: break
            }
        }
        return labels
    }

    private func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || ".,%~*+-–/<>=".contains($0) }
    }
}

extension StringProtocol {
    /// Without the spaces around it.
    fileprivate var trimmed: SubSequence {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start[start.startIndex..<start.startIndex] }
        return start[...last]
    }
}
