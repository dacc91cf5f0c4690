import Drawing

/// What stands on its own line.
package enum Block: Sendable {
    case paragraph(Paragraph)
    case list(List)
    case definitions([Definition])
    case table(Table)
    case figure(Figure)
    case notice([Inline])
    case fold(Fold)
    case section(Section)
    /// Words in another locale than the page's.
    case foreign(locale: String, [Block])
    case quotation([Block])
    /// Side by side where there is room, to be compared.
    case beside([Block])
    /// Lines as they are.
    case code(String)
    case rule
    /// A heading within a text that somebody else wrote, at the level he gave it: it opens no section of the page.
    case heading(level: Int, [Inline])
    /// Behind the text that refers to them.
    case footnotes([Footnote])
    case search(SearchField)
    case frameCode(FrameCode)

    package static func text(_ inlines: Inline...) -> Block { .paragraph(Paragraph(inlines)) }
    package static func lead(_ text: String) -> Block { .paragraph(Paragraph([.text(text)], role: .lead)) }
    package static func note(_ text: String) -> Block { .paragraph(Paragraph([.text(text)], role: .note)) }
}

package struct Paragraph: Sendable {
    package enum Role: Sendable {
        case plain
        /// Under the title: what the page says in one sentence.
        case lead
        /// Small: sources, dates, remarks.
        case note
    }
    package let inlines: [Inline]
    package let role: Role

    package init(_ inlines: [Inline], role: Role = .plain) {
        self.inlines = inlines
        self.role = role
    }
}

extension [Block] {
    /// With a mark before the first words: in them where they are a paragraph, else on a line of its own.
    package func led(by mark: String) -> [Block] {
        guard case .paragraph(let first)? = first else { return [.text(.text(mark))] + self }
        return [.paragraph(Paragraph([.text(mark)] + first.inlines, role: first.role))] + dropFirst()
    }
}

/// What a footnote says.
package struct Footnote: Sendable {
    /// The first reference to it.
    package let mark: FootnoteMark
    package let blocks: [Block]

    package init(_ mark: FootnoteMark, _ blocks: [Block]) {
        self.mark = mark
        self.blocks = blocks
    }
}

/// A part of the page under a heading; how deep it stands is its level.
package struct Section: Sendable {
    package let heading: [Inline]
    package let place: Place?
    /// On paper it begins a page, and lies across it.
    package let isAcross: Bool
    package let blocks: [Block]

    package init(_ heading: [Inline], place: Place? = nil, isAcross: Bool = false, _ blocks: [Block]) {
        (self.heading, self.place, self.isAcross, self.blocks) = (heading, place, isAcross, blocks)
    }
}

package struct List: Sendable {
    package enum Kind: Sendable {
        case plain
        case numbered(from: Int)
        /// Numbers first: «3 chậm tiến độ».
        case counts
        /// A row of squares, one a standing.
        case strip
        /// One of several pages of a kind: years, languages.
        case choices
    }
    package struct Item: Sendable {
        package let blocks: [Block]
        package let isCurrent: Bool
        /// Of a list of what is to be done; nil in any other.
        package let isDone: Bool?

        package init(_ inlines: [Inline], isCurrent: Bool = false) {
            self.init(blocks: [.paragraph(Paragraph(inlines))], isCurrent: isCurrent)
        }

        package init(blocks: [Block], isCurrent: Bool = false, isDone: Bool? = nil) {
            self.blocks = blocks
            self.isCurrent = isCurrent
            self.isDone = isDone
        }
    }
    package let kind: Kind
    /// For those who cannot see what kind of list it is.
    package let label: String?
    package let items: [Item]

    package init(_ kind: Kind = .plain, label: String? = nil, _ items: [Item]) {
        self.kind = kind
        self.label = label
        self.items = items
    }
}

package struct Definition: Sendable {
    package let term: [Inline]
    package let details: [Inline]

    package init(_ term: [Inline], _ details: [Inline]) {
        self.term = term
        self.details = details
    }
}

/// A drawing with its words, the table of its numbers, and its files.
package struct Figure: Sendable {
    package let plot: Plot
    /// The same drawn for a wide column, where there is one.
    package let wide: Plot?
    package let caption: [Inline]
    package let place: Place?
    package let files: [Link]

    package init(_ plot: Plot, wide: Plot? = nil, caption: [Inline], place: Place? = nil, files: [Link] = []) {
        self.plot = plot
        self.place = place
        self.wide = wide
        self.caption = caption
        self.files = files
    }
}

/// Closed at first; open on paper and in plain text.
package struct Fold: Sendable {
    package let summary: [Inline]
    package let blocks: [Block]

    package init(_ summary: [Inline], _ blocks: [Block]) {
        self.summary = summary
        self.blocks = blocks
    }
}
