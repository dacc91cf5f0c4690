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
}
