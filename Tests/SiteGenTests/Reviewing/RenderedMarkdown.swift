import CMarkGFM

/// Markdown as GitHub's own parser reads it, with the extensions that GitHub has on.
struct RenderedMarkdown {
    private(set) var links: [String] = []
    private(set) var images = 0
    /// Raw HTML, block or inline.
    private(set) var html: [String] = []
    /// Rows of each table, the head included.
    private(set) var tables: [Int] = []
    private(set) var headings = 0
    /// Text outside of code.
    private(set) var text = ""

    init(_ markdown: String) {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink", "strikethrough", "tagfilter", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        let bytes = Array(markdown.utf8CString)
        bytes.withUnsafeBufferPointer { cmark_parser_feed(parser, $0.baseAddress, $0.count - 1) }
        let root = cmark_parser_finish(parser)
        defer { cmark_node_free(root) }
        let walk = cmark_iter_new(root)
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { break }
            if event == CMARK_EVENT_ENTER { note(cmark_iter_get_node(walk)) }
        }
    }

    private mutating func note(_ node: OpaquePointer?) {
        let kind = String(cString: cmark_node_get_type_string(node))
        func literal() -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
        switch kind {
        case "link": links.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        case "image": images += 1
        case "html_block", "html_inline": html.append(literal())
        case "table": tables.append(0)
        case "table_row", "table_header": if !tables.isEmpty { tables[tables.count - 1] += 1 }
        case "heading": headings += 1
        case "text": text += literal()
        case "softbreak", "linebreak", "paragraph", "table_cell": text += "\n"
        default: break
        }
    }
}
