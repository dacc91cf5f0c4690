import CMarkGFM
import Glibc
import Synchronization

/// libcmark-gfm switches tables of the whole process while it parses (its extensions' special characters): one text at a time.
private let turn = Mutex(())
private let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
private let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

/// A Markdown text as libcmark-gfm's tree; the nodes live as long as this.
final class MarkdownTree {
    let document: OpaquePointer
    private let parser: OpaquePointer
    /// Raw HTML and dangerous addresses are left out: CMARK_OPT_UNSAFE is never set.
    /// Only ~~…~~ strikes out: «5~10» is a range.
    private let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// Nil only where memory is out.
    init?(_ text: [UInt8]) {
        let options = options
        let parsed: (OpaquePointer, OpaquePointer)? = turn.withLock { _ in
            _ = extensionsAreRegistered
            guard let parser = cmark_parser_new(options) else { return nil }
            for name in extensionNames { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
            text.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            guard let document = cmark_parser_finish(parser) else {
                cmark_parser_free(parser)
                return nil
            }
            cmark_consolidate_text_nodes(document)
            return (parser, document)
        }
        guard let parsed else { return nil }
        (parser, document) = parsed
        if keepOperators(in: nodes()) { cmark_consolidate_text_nodes(document) }
    }

    deinit {
        cmark_node_free(document)
        cmark_parser_free(parser)
    }

    /// Every node below the document, in reading order.
    func nodes() -> [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        guard let iterator = cmark_iter_new(document) else { return nodes }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return nodes }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), node != document else { continue }
            nodes.append(MarkdownNode(pointer: node))
        }
    }

    /// The HTML of some blocks, which leave their places in the tree for it.
    func render(_ blocks: [MarkdownNode]) -> String {
        guard let part = cmark_node_new(CMARK_NODE_DOCUMENT) else { return "" }
        defer { cmark_node_free(part) }
        for block in blocks {
            cmark_node_unlink(block.pointer)
            cmark_node_append_child(part, block.pointer)
        }
        guard let html = cmark_render_html(part, options, cmark_parser_get_syntax_extensions(parser)) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }
}
