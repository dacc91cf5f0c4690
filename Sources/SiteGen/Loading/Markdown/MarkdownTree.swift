import CMarkGFM
import Synchronization

/// libcmark-gfm switches tables of the whole process while it parses (its extensions' special characters): one text at a time.
private let turn = Mutex(())
private let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
private let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

/// A Markdown text as libcmark-gfm's tree; the nodes live as long as this.
final class MarkdownTree {
    let document: OpaquePointer
    private let parser: OpaquePointer
    /// Nil only where memory is out.
    init?(_ text: [UInt8]) {
        // only ~~…~~ strikes out: «5~10» is a range
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
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
        if tooDeep != nil { return }
        if keepOperators(in: nodes()) { cmark_consolidate_text_nodes(document) }
    }

    deinit {
        cmark_node_free(document)
        cmark_parser_free(parser)
    }

    /// The first node inside more than a hundred others that go round text; nil where there is none, and what walks over the tree may call itself
    /// for each node inside a node.
    var tooDeep: MarkdownNode? {
        var depth = 0
        var next = cmark_node_first_child(document)
        while let pointer = next {
            let node = MarkdownNode(pointer: pointer)
            if node.isAround { depth += 1 }
            if depth > MarkdownLimit.depth { return node }
            next = cmark_node_first_child(pointer)
            if next == nil { next = behind(node, &depth) }
        }
        return nil
    }

    /// The node that follows a node and all that is in it.
    private func behind(_ node: MarkdownNode, _ depth: inout Int) -> OpaquePointer? {
        var node = node
        while node.pointer != document {
            if node.isAround { depth -= 1 }
            if let next = cmark_node_next(node.pointer) { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
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
}
