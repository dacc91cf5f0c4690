import Diagnostics

/// Reads a Markdown file: YAML front matter, then a body in GitHub's Markdown (tables, footnotes, task lists, strikethrough,
/// autolinks) as safe HTML cut at its `{{ … }}`.
///
/// Source: GitHub Flavored Markdown 0.29, read by libcmark-gfm in safe mode.
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
    let text = scanReferences(in: body)
    guard let tree = MarkdownTree(text.fed.bytes) else { return (nil, []) }
    var walk = MarkdownWalk(text: text)
    let nodes = tree.nodes()
    walk.noteEatenNumbers(nodes)
    for node in nodes { walk.visit(node) }
    let blocks = MarkdownNode(pointer: tree.document).children
    let parts = walk.split(blocks)
    let footnotes = Footnotes(blocks.filter { $0.kind == .footnoteDefinition }, in: tree, path: path)
    let sections = parts.enumerated().map { number, part in
        var cutter = HTMLCutter(
            footnotes: footnotes, referenceNumbers: walk.referenceNumbers, references: walk.references, pictures: walk.pictures, section: number)
        return RawSection(
            anchor: part.anchor?.id, unit: part.anchor?.unit, heading: part.heading, pieces: cutter.cut(tree.render(part.blocks)))
    }
    let markdown = RawMarkdown(
        path: path, frontMatter: frontMatter, sections: sections, references: walk.references, links: walk.links, pictures: walk.pictures,
        paragraphs: walk.paragraphs, paragraphStarts: walk.paragraphStarts, text: text)
    return (markdown, walk.faults)
}
