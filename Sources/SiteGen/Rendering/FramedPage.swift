import Telling

/// One page to be: where it goes, which template frames it, and what it says. Values only.
package struct FramedPage: Sendable {
    /// Relative to the site's root («don-vi/…/index.html»).
    package let path: String
    /// The template's name, without folder and ending.
    package let template: String
    package let fields: Fields

    package init(path: String, template: String, fields: Fields) {
        self.path = path
        self.template = template
        self.fields = fields
    }
}

/// The named values of one view level, in no order that anybody sees.
package typealias Fields = [String: Field]

/// What a template may be given: text to escape, finished markup, yes or no, or lists of further views.
package indirect enum Field: Sendable {
    case text(String)
    case markup(Markup)
    case flag(Bool)
    case list([Fields])
    /// A section shown when present.
    case view(Fields?)
    /// A page told as values: its body, rendered where it is set in.
    case told(Telling.Page)
    /// For programs, within an element of its own, which no text of it can end.
    case json([UInt8])
    /// Some blocks of a paper, beneath a heading of its second level.
    case printed(PrintedBlocks)
}

/// Part of a paper: what it says, and where it stands.
package struct PrintedBlocks: Sendable {
    private enum Content { case blocks([Block]), inlines([Inline]) }
    private let content: Content
    private let address: Address
    private let furniture: Furniture

    package init(_ blocks: [Block], at address: Address, _ furniture: Furniture) {
        (content, self.address, self.furniture) = (.blocks(blocks), address, furniture)
    }

    /// Words within a line of the template's own.
    package init(_ inlines: [Inline], at address: Address, _ furniture: Furniture) {
        (content, self.address, self.furniture) = (.inlines(inlines), address, furniture)
    }

    package var bytes: [UInt8] {
        switch content {
        case .blocks(let blocks): HTMLRenderer.render(blocks, at: address, furniture, .paper, level: 3).bytes
        case .inlines(let inlines): HTMLRenderer.render(inlines, at: address, furniture, .paper)
        }
    }
}
