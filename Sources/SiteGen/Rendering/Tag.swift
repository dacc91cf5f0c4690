import Diagnostics

/// One `{{…}}` of a template with its place and, for those that open something, the tags inside.
struct Tag: Sendable {
    enum Kind: Sendable, Equatable {
        /// `{{.name}}`: text, escaped.
        case text
        /// `{{{.name}}}`: finished markup.
        case markup
        /// `{{#.name}}…{{/.name}}`
        case section
        /// `{{^.name}}…{{/.name}}`
        case inverted
        /// `{{>name}}`
        case partial
        /// `{{<name}}…{{/name}}`: a layout, with the blocks given to it.
        case layout
        /// `{{$name}}…{{/name}}`: a block, given to a layout or offered by it.
        case block

        var opens: Bool {
            switch self {
            case .section, .inverted, .layout, .block: true
            case .text, .markup, .partial: false
            }
        }

        var namesField: Bool {
            switch self {
            case .text, .markup, .section, .inverted: true
            case .partial, .layout, .block: false
            }
        }
    }

    let kind: Kind
    let name: String
    let location: SourceLocation
    var inside: [Tag] = []

    /// The field names of `{{.a.b}}`, outermost first; none for `{{.}}`.
    var steps: [String] { name.split(separator: ".").map(String.init) }
    /// `{{name}}`: swift-mustache would look for it in every enclosing view, silently.
    var isPlain: Bool { kind.namesField && name.first != "." }
}
