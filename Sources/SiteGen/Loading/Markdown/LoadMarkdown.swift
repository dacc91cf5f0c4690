import Diagnostics

/// Reads a Markdown file: YAML front matter, then a body in GitHub's Markdown (tables, footnotes, task lists, strikethrough,
/// autolinks) as values, numbers from the data still to be put in.
///
/// Source: GitHub Flavored Markdown 0.29, read by libcmark-gfm.
package func loadMarkdown(_ bytes: [UInt8], path: String) -> Loaded<RawMarkdown> {
    let opened = openText(bytes, path: path)
    guard let text = opened.value else { return Loaded(nil, opened.diagnostics) }
    do throws(Problems) {
        let parts = try FrontMatter.split(text)
        let head = parts.yaml.map(readYAML)
        let (markdown, faults) = readBody(parts.body, frontMatter: frontMatter(head, path: path), path: path)
        guard head?.diagnostics.isEmpty ?? true else { return Loaded(nil, (head?.diagnostics ?? []) + faults) }
        return Loaded(markdown, faults)
    } catch {
        return Loaded(nil, error.diagnostics)
    }
}

/// An empty block is a mapping without entries, so that what is missing in it can be named.
private func frontMatter(_ head: Loaded<RawNode>?, path: String) -> RawNode? {
    head.map { $0.value ?? RawNode(.mapping([]), at: SourceLocation(path: path, line: 1, column: 1)) }
}

private func readBody(_ body: SourceText, frontMatter: RawNode?, path: String) -> (RawMarkdown?, [Diagnostic]) {
    if let fault = beyondLimits(body) { return (nil, [fault]) }
    let text = scanReferences(in: body)
    guard let tree = MarkdownTree(text.fed.bytes) else { return (nil, []) }
    if let node = tree.tooDeep { return (nil, [tooDeep(node, in: text)]) }
    var walk = MarkdownWalk(text: text)
    let nodes = tree.nodes()
    walk.noteEatenNumbers(nodes)
    for node in nodes { walk.visit(node) }
    let notes = MarkdownNode(pointer: tree.document).children.filter { $0.kind == .footnoteDefinition }
    let footnotes = Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($0.offset + 1, walk.blocks($0.element.children)) })
    let sections = sections(of: tree, &walk)
    if isTooLong(sections, footnotes) { return (nil, walk.faults + [tooLong(body)]) }
    let markdown = RawMarkdown(
        path: path, frontMatter: frontMatter, sections: sections, references: walk.references, links: walk.links, pictures: walk.pictures,
        footnotes: footnotes,
        paragraphs: walk.paragraphs, paragraphStarts: walk.paragraphStarts, text: text)
    return (markdown, walk.faults)
}

/// The body cut into its parts.
private func sections(of tree: MarkdownTree, _ walk: inout MarkdownWalk) -> [RawSection] {
    walk.split(MarkdownNode(pointer: tree.document).children).map { part in
        RawSection(anchor: part.anchor?.id, unit: part.anchor?.unit, heading: part.heading, blocks: walk.blocks(part.blocks))
    }
}

/// Whether the parts would be too long together: on paper a footnote is printed at each place that refers to it, with those that it refers to.
private func isTooLong(_ sections: [RawSection], _ footnotes: [Int: [MarkdownBlock]]) -> Bool {
    // one without words takes room too
    let lengths = footnotes.mapValues { $0.length + 1 }
    var length = 0
    for section in sections {
        length += section.blocks.length
        for (number, places) in section.blocks.footnoteCalls {
            let own = [number] + (footnotes[number] ?? []).footnotes(in: footnotes)
            length += places * own.reduce(0) { $0 + (lengths[$1] ?? 0) }
            if length > MarkdownLimit.printed { return true }
        }
    }
    return length > MarkdownLimit.printed
}

private func tooDeep(_ node: MarkdownNode, in text: FedText) -> Diagnostic {
    var block = node
    while block.startLine == 0, let parent = block.parent { block = parent }
    let offset = text.fed.start(ofLine: block.startLine)
    return MarkdownExcess.depth(at: offset).diagnostic(at: text.location(atFed: offset))
}

private func tooLong(_ body: SourceText) -> Diagnostic {
    MarkdownExcess(
        offset: 0, rule: "markdown-limit",
        message: Message(
            vi: "bài viết dài quá \(MarkdownLimit.printed >> 20) MB khi in: chú thích in lại ở mỗi chỗ dẫn đến nó",
            en:
                "the text becomes more than \(MarkdownLimit.printed >> 20) MB in print: a footnote is printed again at each place that refers to it"
        ),
        suggestion: Message(vi: "Rút gọn chú thích, hoặc dẫn đến nó ít lần hơn.", en: "Shorten the footnotes, or refer to them less often.")
    ).diagnostic(at: body.location(at: 0))
}
