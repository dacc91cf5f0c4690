/// The footnotes of a file. Each section carries those it refers to, so that it can stand on a page alone; numbers run through the
/// file, ids carry the file's name and the section, so that two narratives can share a page.
struct Footnotes {
    /// The text of each, by its number from 1.
    private let html: [String]
    private let prefix: String

    init(_ definitions: [MarkdownNode], in tree: MarkdownTree, path: String) {
        html = definitions.map { tree.render($0.children) }
        prefix = footnotePrefix(of: path)
    }

    /// The raised number in the text; `use` counts the uses of one footnote in one section from 1.
    func mark(_ number: Int, section: Int, use: Int) -> String {
        let id = "\(prefix)-\(section)-\(number)"
        let again = use == 1 ? "" : "-\(use)"
        return "<sup class=\"footnote-ref\"><a href=\"#fn-\(id)\" id=\"fnref-\(id)\(again)\" role=\"doc-noteref\">\(number)</a></sup>"
    }

    /// The list item, with a way back to its first use.
    func item(_ number: Int, section: Int) -> String {
        guard html.indices.contains(number - 1) else { return "" }
        let id = "\(prefix)-\(section)-\(number)"
        let back =
            "<a href=\"#fnref-\(id)\" class=\"footnote-backref\" role=\"doc-backlink\" \(SpokenLabel.back.attribute) \(number)\">↩</a>"
        let text = html[number - 1]
        let end = "</p>\n"
        let body = text.hasSuffix(end) ? text.dropLast(end.count) + " " + back + end : text + "<p>\(back)</p>\n"
        return "<li id=\"fn-\(id)\" value=\"\(number)\">\n\(body)</li>\n"
    }
}

/// `narratives/go-vap/2024.md` gives `go-vap-2024`, `pages/about.md` gives `about`.
func footnotePrefix(of path: String) -> String {
    let parts = path.split(separator: "/")
    let name = (parts.count > 1 ? parts.dropFirst() : parts[...]).joined(separator: "-")
    return name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
}
