/// A block of a text, straight from the parser's tree: what an author wrote, without the form it takes on a page.
package indirect enum MarkdownBlock: Sendable, Hashable {
    /// Level 1 to 6, as the author counts.
    case heading(level: Int, [MarkdownInline])
    case paragraph([MarkdownInline])
    /// In: the first number of a numbered list; nil for one with marks.
    case list(first: Int?, [MarkdownItem])
    case quotation([MarkdownBlock])
    /// Lines as they are.
    case code(String)
    /// «---»
    case rule
    case table(MarkdownTable)
}

package struct MarkdownItem: Sendable, Hashable {
    package let blocks: [MarkdownBlock]
    /// Of `- [x]`; nil for an item without a box.
    package let isDone: Bool?
}

package struct MarkdownTable: Sendable, Hashable {
    package enum Alignment: Sendable, Hashable { case start, center, end }
    /// By column.
    package let alignments: [Alignment]
    package let head: [[MarkdownInline]]
    package let rows: [[[MarkdownInline]]]
}

/// What stands in a line of a text.
package indirect enum MarkdownInline: Sendable, Hashable {
    case text(String)
    case code(String)
    /// `{{ … }}`: index into `RawMarkdown.references`.
    case reference(Int)
    /// Index into `RawMarkdown.pictures`.
    case picture(Int)
    /// To a page of the site.
    case link(OwnAddress, [MarkdownInline])
    /// To anywhere else: the address as written.
    case outside(String, [MarkdownInline])
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case struck([MarkdownInline])
    /// The number of a footnote, from 1 through the file.
    case footnote(Int)
    /// A line end that the author only wrote to break a long line.
    case softBreak
    case lineBreak
}

extension MarkdownWalk {
    /// The values of some blocks. To be asked for once all nodes were visited.
    func blocks(_ nodes: [MarkdownNode]) -> [MarkdownBlock] { nodes.compactMap(block) }

    private func block(_ node: MarkdownNode) -> MarkdownBlock? {
        switch node.kind {
        case .heading: .heading(level: node.headingLevel, inlines(of: node))
        case .paragraph: .paragraph(inlines(of: node))
        case .list: .list(first: node.isNumbered ? node.listStart : nil, node.children.map(item))
        case .quotation: .quotation(blocks(node.children))
        case .codeBlock: .code(node.literal)
        case .table: table(node)
        case .rule: .rule
        // what is refused, and what stands inside of others
        case .html, .text, .softBreak, .lineBreak, .code, .link, .image, .tableCell, .tableRow, .footnoteReference, .footnoteDefinition,
            .emphasis, .strong,
            .strikethrough, .item, .other:
            nil
        }
    }

    private func item(_ node: MarkdownNode) -> MarkdownItem {
        MarkdownItem(blocks: blocks(node.children), isDone: node.taskState)
    }

    private func table(_ node: MarkdownNode) -> MarkdownBlock {
        let rows = node.children.map { row in row.children.map { inlines(of: $0) } }
        return .table(MarkdownTable(alignments: node.alignments, head: rows.first ?? [], rows: Array(rows.dropFirst())))
    }

    /// What was taken out between two pieces of text leaves one.
    private func inlines(of node: MarkdownNode) -> [MarkdownInline] {
        node.children.flatMap { parts($0) }.reduce(into: []) { inlines, next in
            if case .text(let more) = next, case .text(let text)? = inlines.last {
                inlines[inlines.count - 1] = .text(text + more)
            } else {
                inlines.append(next)
            }
        }
    }

    private func parts(_ node: MarkdownNode) -> [MarkdownInline] {
        switch node.kind {
        case .text: parts(of: node.literal)
        case .code: [.code(node.literal)]
        case .softBreak: [.softBreak]
        case .lineBreak: [.lineBreak]
        case .emphasis: [.emphasis(inlines(of: node))]
        case .strong: [.strong(inlines(of: node))]
        case .strikethrough: [.struck(inlines(of: node))]
        case .link: [OwnAddress(node.url).map { .link($0, inlines(of: node)) } ?? .outside(node.url, inlines(of: node))]
        case .image: PictureUse.number(inMark: node.url).map { [.picture($0)] } ?? []
        case .html, .codeBlock, .heading, .paragraph, .tableCell, .footnoteReference, .footnoteDefinition, .list, .item, .quotation,
            .tableRow, .table, .rule, .other:
            []
        }
    }

    /// A piece of text cut at what the parser was given in place of references and footnotes.
    private func parts(of literal: String) -> [MarkdownInline] {
        guard literal.utf8.contains(Sentinel.lead) else { return literal.isEmpty ? [] : [.text(literal)] }
        let bytes = Array(literal.utf8)
        var parts: [MarkdownInline] = [], text: [UInt8] = [], position = 0
        func flushed() -> [MarkdownInline] { text.isEmpty ? [] : [.text(String(decoding: text, as: UTF8.self))] }
        while position < bytes.count {
            guard let found = Sentinel.at(position, in: bytes) else {
                text.append(bytes[position])
                position += 1
                continue
            }
            parts += flushed()
            text = []
            position = found.end
            switch found.sentinel {
            case .footnote: parts.append(.footnote(found.number))
            case .reference: if let reference = referenceNumbers[found.number] { parts.append(.reference(reference)) }
            }
        }
        return parts + flushed()
    }
}
