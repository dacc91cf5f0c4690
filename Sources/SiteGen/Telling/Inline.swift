import Drawing

/// What stands in a line.
package enum Inline: Sendable {
    case text(String)
    case quantity(Quantity)
    case standing(Badge)
    case sign(Sign)
    case link(Link)
    /// A link that leaves the site, as an author wrote it.
    case outside(String, [Inline])
    case picture(Picture)
    /// Smaller: what may be skipped.
    case note([Inline])
    case strong([Inline])
    case emphasis([Inline])
    /// What went, or no longer holds.
    case struck([Inline])
    /// What came, beside what went.
    case added([Inline])
    case code(String)
    case foreign(locale: String, [Inline])
    /// The raised number of a footnote.
    indirect case footnote(FootnoteMark)
    /// A drawing as high as a line; the words beside it say the same.
    indirect case drawing(Plot)
    case lineBreak
    /// Where a line may end within a long number.
    case mayBreak

    package static func link(_ address: Address, _ label: String) -> Inline { .link(Link(address, [.text(label)])) }
}

/// A number and its unit of measure, which no line end parts: «42,3%», «718 người».
package struct Quantity: Sendable, Hashable {
    package let number: String
    package let unit: String?

    package init(_ number: String, unit: String? = nil) {
        self.number = number
        self.unit = unit
    }
}

/// A standing by its word, and how it looks.
package struct Badge: Sendable, Hashable {
    /// Sign, pattern and colour; those of design's eleven standings.
    package enum Look: String, Sendable, CaseIterable {
        case achieved, maintained, onTrack, inProgress, behind, movingAway, lost, missed, noData, notApplicable, lapsed
    }
    package let look: Look
    package let word: String
    /// What was judged last, of something that nobody judges any more.
    package let isStopped: Bool

    package init(_ look: Look, _ word: String, isStopped: Bool = false) {
        self.look = look
        self.word = word
        self.isStopped = isStopped
    }
}

/// A sign behind a number that must not be read without it: «*» of what was made up. What it means is said once, by the renderer, in the
/// caption of each table and at the end of what else holds it.
package struct Sign: Sendable, Hashable {
    package let sign: String
    package let meaning: String

    package init(_ sign: String, meaning: String) {
        self.sign = sign
        self.meaning = meaning
    }
}

/// Where a text refers to one of its footnotes.
package struct FootnoteMark: Sendable {
    /// Whose footnotes they are, for one page may show several texts: «go-vap-2024-0».
    package let text: String
    package let number: Int
    /// Which reference to it this is, from 1: the way back leads to the first.
    package let use: Int
    /// What it says, for paper, where it stands at the foot of the page; empty where it stands behind the text.
    package let words: [Inline]

    package init(of text: String, _ number: Int, use: Int = 1, words: [Inline] = []) {
        self.text = text
        self.number = number
        self.use = use
        self.words = words
    }
}

/// A picture of the content: where it stands, what is said in its place, what stands beneath it, its size in points.
package struct Picture: Sendable {
    package let address: Address
    package let words: String
    package let caption: String
    package let width: Int
    package let height: Int

    package init(_ address: Address, words: String, caption: String, width: Int, height: Int) {
        self.address = address
        self.words = words
        self.caption = caption
        self.width = width
        self.height = height
    }
}

package struct Link: Sendable {
    package let address: Address
    package let label: [Inline]
    /// On paper its page is said behind it; not of a part that counts its own pages.
    package let saysPage: Bool

    package init(_ address: Address, _ label: [Inline], saysPage: Bool = true) {
        self.address = address
        self.label = label
        self.saysPage = saysPage
    }
}
