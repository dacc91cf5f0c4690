import Diagnostics

/// In: a template's text. Out: its tags as a tree, and what is wrong with them.
///
/// Stricter than Mustache, which leaves out in silence what it does not know.
struct TagScan {
    private(set) var tags: [Tag] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var open: [Tag] = []
    private var cursor: TemplateCursor

    init(_ text: String, path: String) {
        cursor = TemplateCursor(text, path: path)
        while let character = cursor.current {
            if cursor.isAt("{{") {
                readTag()
            } else {
                check(character)
                cursor.advance()
            }
        }
        while let tag = open.popLast() {
            report(tag.location, .neverClosed(tag.name))
            place(tag)
        }
    }

    private mutating func readTag() {
        let location = cursor.location
        let isMarkup = cursor.isAt("{{{")
        cursor.advance(by: isMarkup ? 3 : 2)
        guard let inner = cursor.read(until: isMarkup ? "}}}" : "}}") else { return report(location, .unfinished) }
        cursor.advance(by: isMarkup ? 3 : 2)
        if isMarkup { return add(.markup, inner, location) }
        let rest = String(inner.dropFirst())
        switch inner.first {
        case "!": return
        case "#": add(.section, rest, location)
        case "^": add(.inverted, rest, location)
        case "$": add(.block, rest, location)
        case "<": add(.layout, rest, location)
        case ">": add(.partial, rest, location)
        case "/": end(trimmed(rest), location)
        case "&": report(location, .ampersand(trimmed(rest)))
        case "=", "%": report(location, .pragma(inner))
        default: add(.text, inner, location)
        }
    }

    private mutating func add(_ kind: Tag.Kind, _ written: String, _ location: SourceLocation) {
        let name = trimmed(written)
        let isName = TagScan.isName(name, ofField: kind.namesField)
        if !isName { report(location, name.contains("(") ? .transform(name) : .name(name)) }
        // what opens is kept, so that its end finds it
        guard isName || kind.opens else { return }
        if open.last?.kind == .layout, kind != .block { report(location, .strayInLayout) }
        let tag = Tag(kind: kind, name: name, location: location)
        if kind.opens { open.append(tag) } else { place(tag) }
    }

    private mutating func end(_ name: String, _ location: SourceLocation) {
        guard let tag = open.last else { return report(location, .nothingToClose(name)) }
        if tag.name != name { report(location, .closesOther(name, opened: tag.name)) }
        open.removeLast()
        place(tag)
    }

    private mutating func place(_ tag: Tag) {
        if open.isEmpty { tags.append(tag) } else { open[open.count - 1].inside.append(tag) }
    }

    private mutating func check(_ character: Character) {
        if open.last?.kind == .layout, !character.isWhitespace, diagnostics.last?.message != TagFault.strayInLayout.message {
            report(cursor.location, .strayInLayout)
        }
        // the slots of finished markup are marked with control characters (Sheet)
        if let byte = character.utf8.first, byte < 0x20, !character.isWhitespace { report(cursor.location, .control(byte)) }
    }

    private mutating func report(_ location: SourceLocation, _ fault: TagFault) {
        diagnostics.append(Diagnostic(.error, rule: "template", at: location, fault.message, suggestion: fault.suggestion))
    }

    private func trimmed(_ text: String) -> String {
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
