import Diagnostics

/// A Markdown file: front matter, and its body as values.
package struct RawMarkdown: Sendable {
    package let path: String
    /// The YAML mapping between the `---` lines; nil where the file has none.
    package let frontMatter: RawNode?
    /// The body, cut before every heading that carries an anchor `{#id}`; the first has no anchor.
    package let sections: [RawSection]
    /// Every `{{ … }}` of the body, in order; blocks point here by index.
    package let references: [RawReference]
    /// Every link of the body, in order, but those that were dropped as unsafe.
    package let links: [RawLink]
    /// Every picture of the body, in order; blocks point here by index.
    package let pictures: [PictureUse]
    /// By number, from 1.
    package let footnotes: [Int: [MarkdownBlock]]
    /// The plain text of every paragraph, list item and table cell, for checks on what is written; references are left out of it.
    package let paragraphs: [Located<String>]

    /// Where each paragraph begins in `text`.
    let paragraphStarts: [Int]
    let text: FedText

    init(
        path: String, frontMatter: RawNode?, sections: [RawSection], references: [RawReference], links: [RawLink], pictures: [PictureUse],
        footnotes: [Int: [MarkdownBlock]] = [:],
        paragraphs: [Located<String>], paragraphStarts: [Int], text: FedText
    ) {
        self.path = path
        self.frontMatter = frontMatter
        self.sections = sections
        self.references = references
        self.links = links
        self.pictures = pictures
        self.footnotes = footnotes
        self.paragraphs = paragraphs
        self.paragraphStarts = paragraphStarts
        self.text = text
    }

    /// Where a figure of a paragraph stands in the file, as written there; nil where marks of emphasis cut it.
    ///
    /// - cursor: how far the paragraph has been looked through; 0 in the beginning.
    package func location(ofFigure figure: String, inParagraph number: Int, after cursor: inout Int) -> SourceLocation? {
        let bytes = text.fed.bytes, wanted = Array(figure.utf8)
        let end = number + 1 < paragraphStarts.count ? paragraphStarts[number + 1] : bytes.count
        var offset = max(cursor, paragraphStarts[number])
        while offset + wanted.count <= end {
            let isInside = offset > 0 && (0x30...0x39).contains(bytes[offset - 1])
            if !isInside, bytes[offset] == wanted.first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
                cursor = offset + wanted.count
                return text.location(atFed: offset)
            }
            offset += 1
        }
        return nil
    }
}

/// A part of a Markdown body under one anchored heading.
package struct RawSection: Sendable {
    /// The id in `{#id}`, with its place; nil before the first anchored heading.
    package let anchor: Located<String>?
    /// The unit's id in `{#id unit}`: whom the part speaks of, where it is not the file's own.
    package let unit: Located<String>?
    /// The heading's plain text; the heading itself is not among the blocks of an anchored section.
    package let heading: String?
    package let blocks: [MarkdownBlock]

    package init(anchor: Located<String>?, unit: Located<String>? = nil, heading: String?, blocks: [MarkdownBlock]) {
        self.anchor = anchor
        self.unit = unit
        self.heading = heading
        self.blocks = blocks
    }
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
