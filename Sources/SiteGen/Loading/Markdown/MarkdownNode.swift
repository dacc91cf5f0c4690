import CMarkGFM

/// A node of a Markdown tree; it must not outlive its tree.
struct MarkdownNode: Equatable {
    enum Kind {
        case text, softBreak, lineBreak, code, codeBlock, html, link, image, heading, paragraph, tableCell, footnoteReference,
            footnoteDefinition
        case emphasis, strong, strikethrough, list, item, quotation, table, tableRow, rule, other
    }

    let pointer: OpaquePointer

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .quotation
        default: extended
        }
    }

    /// The kinds of the parser's extensions have names, not numbers.
    private var extended: Kind {
        switch String(cString: cmark_node_get_type_string(pointer)) {
        case "table": .table
        case "table_cell": .tableCell
        case "table_row", "table_header": .tableRow
        case "strikethrough": .strikethrough
        // an item with a box has a name of its own
        case "tasklist": .item
        default: .other
        }
    }

    /// Whether it can stand inside another of its kind without end: what goes round text or blocks.
    var isAround: Bool {
        switch kind {
        case .quotation, .item, .link, .image, .emphasis, .strong, .strikethrough, .footnoteDefinition: true
        default: false
        }
    }

    /// 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// The number of a numbered list's first item.
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Of an item with a box whether it is ticked; nil for any other.
    var taskState: Bool? {
        String(cString: cmark_node_get_type_string(pointer)) == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
    }
    /// Of a table, by column.
    var alignments: [MarkdownTable.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { letters[$0] == UInt8(ascii: "c") ? .center : letters[$0] == UInt8(ascii: "r") ? .end : .start }
    }

    /// A list whose items are numbered.
    var isNumbered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    /// «a@b.vn» of «mailto:a@b.vn», which the parser makes of it; else nothing.
    var mailAddress: String { url.hasPrefix("mailto:") ? String(url.dropFirst("mailto:".count)) : "" }
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
    var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
    var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
    var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var lines: ClosedRange<Int> { startLine...max(startLine, Int(cmark_node_get_end_line(pointer))) }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// In bytes, from 1; the parser counts it wrongly after indented or escaped line ends.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    var children: [MarkdownNode] {
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let node = next {
            children.append(MarkdownNode(pointer: node))
            next = cmark_node_next(node)
        }
        return children
    }

    func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }
    func setURL(_ url: String) { cmark_node_set_url(pointer, url) }

    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Puts the children in the node's place, between two pieces of text that were taken for marks.
    func unwrap(between mark: String) {
        for _ in 0..<2 {
            guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return }
            cmark_node_set_literal(node, mark)
            if parent == nil { return cmark_node_free(node) }
            cmark_node_insert_before(pointer, node)
            // the children come between the first piece and the second
            for child in children { cmark_node_insert_before(pointer, child.pointer) }
        }
        remove()
    }

    /// Puts the children in the node's place.
    func unwrap() {
        for child in children { cmark_node_insert_before(pointer, child.pointer) }
        remove()
    }

    /// Puts a piece of text in the node's place.
    func replace(withText text: String) {
        guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(node, text)
        cmark_node_replace(pointer, node)
        cmark_node_free(pointer)
    }

    /// True for a node inside one of the given kind.
    func isInside(_ kind: Kind) -> Bool {
        var node = parent
        while let ancestor = node {
            if ancestor.kind == kind { return true }
            node = ancestor.parent
        }
        return false
    }
}
