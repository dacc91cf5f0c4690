import Diagnostics

/// One `{{…}}` of a template with its place.
struct TemplateTag: Sendable {
    enum Kind: Sendable, Equatable {
        /// `{{.name}}`, escaped, and `{{{.name}}}`, finished markup.
        case value
        /// `{{#.name}}…{{/.name}}` and `{{^.name}}…{{/.name}}`
        case section
        /// `{{>name}}`
        case partial
        /// `{{<name}}…{{/name}}`: a layout, with the blocks given to it.
        case layout
        /// `{{$name}}…{{/name}}`: a block, given to a layout or offered by this template.
        case block
    }

    let kind: Kind
    let name: String
    let location: SourceLocation
    /// The tags around it that are not closed yet, by their places among the template's tags, outermost first.
    let around: [Int]

    /// The field names of `{{.a.b}}`, outermost first; none for `{{.}}`.
    var steps: [String] { name.split(separator: ".").map(String.init) }
    var namesField: Bool { kind == .value || kind == .section }
    /// `{{name}}`: swift-mustache would look for it in every enclosing view, silently.
    var isPlain: Bool { namesField && name.first != "." }
}

/// In: a template's text. Out: its tags in their order, and what is wrong with them. What they mean is for swift-mustache alone; this is the
/// list of them with their places, and refuses what swift-mustache lets pass in silence.
struct TemplateTags {
    private(set) var tags: [TemplateTag] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The sections, layouts and blocks that are open, by their places in `tags`.
    private var open: [Int] = []

    init(_ text: String, path: String) {
        let characters = Array(text)
        var line = 1, column = 1, index = 0
        while index < characters.count {
            let location = SourceLocation(path: path, line: line, column: column)
            var next = index + 1
            if let opening = TemplateTags.braces("{", at: index, in: characters) {
                let start = index + opening,
                    end = (start..<characters.count).first { TemplateTags.braces("}", at: $0, in: characters, opening) != nil }
                if let end {
                    read(String(characters[start..<end]), isMarkup: opening == 3, location)
                } else {
                    report(.unfinished, location)
                }
                next = end.map { $0 + opening } ?? start
            } else {
                check(characters[index], location)
            }
            for character in characters[index..<next] { (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1) }
            index = next
        }
        for tag in open.reversed() { report(.neverClosed(tags[tag].name), tags[tag].location) }
    }

    /// How many braces begin or end a tag here: three, or two; or nil.
    private static func braces(_ brace: Character, at place: Int, in characters: [Character], _ wanted: Int? = nil) -> Int? {
        let count = characters[place...].prefix(3).prefix { $0 == brace }.count
        guard let wanted else { return count < 2 ? nil : count }
        return count < wanted ? nil : wanted
    }

    private mutating func read(_ inner: String, isMarkup: Bool, _ location: SourceLocation) {
        let name = trimmed(isMarkup ? inner[...] : inner.dropFirst())
        switch isMarkup ? nil : inner.first {
        case "!": break
        case "/": close(name, location)
        case "&": report(.ampersand(name), location)
        case "=", "%": report(.pragma(inner), location)
        case ">": add(.partial, name, location)
        case "<": add(.layout, name, location)
        case "$": add(.block, name, location)
        case "#", "^": add(.section, name, location)
        default: add(.value, trimmed(inner[...]), location)
        }
    }

    private mutating func add(_ kind: TemplateTag.Kind, _ name: String, _ location: SourceLocation) {
        let tag = TemplateTag(kind: kind, name: name, location: location, around: open), opens = kind != .value && kind != .partial
        let isName = TemplateTags.isName(name, ofField: tag.namesField)
        if !isName { report(name.contains("(") ? .transform(name) : .name(name), location) }
        // what opens is kept, so that its end finds it
        guard isName || opens else { return }
        if isInLayout, kind != .block { report(.strayInLayout, location) }
        if opens { open.append(tags.count) }
        tags.append(tag)
    }

    private mutating func close(_ name: String, _ location: SourceLocation) {
        guard let opened = open.popLast().map({ tags[$0].name }) else { return report(.nothingToClose(name), location) }
        if opened != name { report(.closesOther(name, opened: opened), location) }
    }

    private mutating func check(_ character: Character, _ location: SourceLocation) {
        if isInLayout, !character.isWhitespace, diagnostics.last?.message != TemplateFault.strayInLayout.message {
            report(.strayInLayout, location)
        }
        // values are filled in where control characters stand (AskedFields)
        if let byte = character.utf8.first, byte < 0x20, !character.isWhitespace { report(.control(byte), location) }
    }

    private var isInLayout: Bool { open.last.map { tags[$0].kind == .layout } ?? false }

    private mutating func report(_ fault: TemplateFault, _ location: SourceLocation) { diagnostics.append(fault.diagnostic(at: location)) }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Fields may be spelt «.», «.a», «.a.b», «a»; templates and blocks «a».
    private static func isName(_ name: String, ofField: Bool) -> Bool {
        if ofField, name == "." { return true }
        let bare = ofField && name.first == "." ? name.dropFirst() : name[...]
        let parts = ofField ? bare.split(separator: ".", omittingEmptySubsequences: false) : [bare]
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        }
    }
}
