import Diagnostics

/// A Markdown file: front matter, and its body as safe HTML cut at the places where a number from the data is asked for.
package struct RawMarkdown: Sendable {
    package let path: String
    /// The YAML mapping between the `---` lines; nil where the file has none.
    package let frontMatter: RawNode?
    /// The body, cut before every heading that carries an anchor `{#id}`; the first has no anchor.
    package let sections: [RawSection]
    /// Every `{{ … }}` of the body, in order; pieces point here by index.
    package let references: [RawReference]
    /// The plain text of every paragraph, list item and table cell, for checks on what is written; references are left out of it.
    package let paragraphs: [Located<String>]

    package init(path: String, frontMatter: RawNode?, sections: [RawSection], references: [RawReference], paragraphs: [Located<String>]) {
        self.path = path
        self.frontMatter = frontMatter
        self.sections = sections
        self.references = references
        self.paragraphs = paragraphs
    }
}

/// A part of a Markdown body under one anchored heading.
package struct RawSection: Sendable {
    /// The id in `{#id}`, with its place; nil before the first anchored heading.
    package let anchor: Located<String>?
    /// The heading's plain text; the heading itself is not among the pieces of an anchored section.
    package let heading: String?
    package let pieces: [MarkdownPiece]

    package init(anchor: Located<String>?, heading: String?, pieces: [MarkdownPiece]) {
        self.anchor = anchor
        self.heading = heading
        self.pieces = pieces
    }
}

/// A run of finished HTML, or the place of a reference.
package enum MarkdownPiece: Sendable {
    case html(String)
    /// Index into `references`.
    case reference(Int)
}

/// `{{ value learning-citizens 2024 }}` as written: its words and where each stands.
package struct RawReference: Sendable {
    package let words: [Located<String>]
    package let location: SourceLocation

    package init(words: [Located<String>], location: SourceLocation) {
        self.words = words
        self.location = location
    }
}
