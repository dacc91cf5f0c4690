/// Reading what stands in the lines of a text, wherever it stands.
extension [MarkdownBlock] {
    /// Each inline in reading order, before those inside of it; what a footnote says is not in here.
    package func forEachInline(_ visit: (MarkdownInline) -> Void) {
        for block in self {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): inlines.forEachInline(visit)
            case .list(_, let items): for item in items { item.blocks.forEachInline(visit) }
            case .quotation(let blocks): blocks.forEachInline(visit)
            case .table(let table): for cell in table.head + table.rows.flatMap(\.self) { cell.forEachInline(visit) }
            case .code, .rule: break
            }
        }
    }

    /// Indices of the references, in reading order.
    package var references: [Int] {
        var found: [Int] = []
        forEachInline { if case .reference(let index) = $0 { found.append(index) } }
        return found
    }

    /// The numbers of the footnotes that the blocks refer to, in the order in which they do, then of those that these refer to; each once.
    package func footnotes(in texts: [Int: [MarkdownBlock]]) -> [Int] {
        var found: [Int] = [], known: Set<Int> = []
        func add(_ blocks: [MarkdownBlock]) {
            blocks.forEachInline { if case .footnote(let number) = $0, known.insert(number).inserted { found.append(number) } }
        }
        add(self)
        var next = 0
        while next < found.count {
            add(texts[found[next]] ?? [])
            next += 1
        }
        return found
    }

    /// How often the blocks refer to each footnote.
    var footnoteCalls: [Int: Int] {
        var calls: [Int: Int] = [:]
        forEachInline { if case .footnote(let number) = $0 { calls[number, default: 0] += 1 } }
        return calls
    }

    /// Bytes of what is said, of addresses too.
    var length: Int {
        var length = 0
        forEachInline { inline in
            switch inline {
            case .text(let text), .code(let text): length += text.utf8.count
            case .outside(let address, _): length += address.utf8.count
            case .link, .picture, .reference, .footnote, .emphasis, .strong, .struck, .softBreak, .lineBreak: length += 1
            }
        }
        return length + codeLength
    }

    private var codeLength: Int {
        reduce(0) { length, block in
            switch block {
            case .code(let lines): length + lines.utf8.count
            case .list(_, let items): items.reduce(length) { $0 + $1.blocks.codeLength }
            case .quotation(let blocks): length + blocks.codeLength
            case .heading, .paragraph, .table, .rule: length
            }
        }
    }

    /// Runs of words, code and references: the parts of its lines that have no parts.
    package var leaves: Int {
        var count = 0
        forEachInline { inline in
            switch inline {
            case .text, .code, .reference: count += 1
            case .picture, .link, .outside, .emphasis, .strong, .struck, .footnote, .softBreak, .lineBreak: break
            }
        }
        return count
    }
}

extension [MarkdownInline] {
    package func forEachInline(_ visit: (MarkdownInline) -> Void) {
        for inline in self {
            visit(inline)
            switch inline {
            case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(_, let inner), .outside(_, let inner):
                inner.forEachInline(visit)
            case .text, .code, .reference, .picture, .footnote, .softBreak, .lineBreak: break
            }
        }
    }

    /// What is read: marks, numbers from the data, footnotes and pictures left out.
    package var plain: String {
        var text = ""
        forEachInline { inline in
            switch inline {
            case .text(let more), .code(let more): text += more
            case .softBreak, .lineBreak: text += " "
            case .reference, .picture, .footnote, .emphasis, .strong, .struck, .link, .outside: break
            }
        }
        return text
    }
}

extension [MarkdownBlock] {
    /// The same of blocks, one behind the other.
    package var plain: String {
        flatMap { block -> [String] in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): [inlines.plain]
            case .list(_, let items): items.map(\.blocks.plain)
            case .quotation(let blocks): [blocks.plain]
            case .table(let table): (table.head + table.rows.flatMap(\.self)).map(\.plain)
            case .code(let lines): [lines]
            case .rule: []
            }
        }.joined(separator: " ")
    }
}
