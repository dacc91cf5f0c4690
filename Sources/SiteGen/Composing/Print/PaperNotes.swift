import Rendering
import Wording

/// Footnotes: at the foot of the page where the engine can (WeasyPrint), else as notes at the end (browsers); one text for both.
extension Paper {
    /// What was noted before is not noted again.
    mutating func note(_ text: String) {
        if !said.insert(text).inserted { return }
        var markup = Markup()
        markup.text(text)
        note(markup)
    }

    mutating func note(_ text: Markup) {
        notes.append(text)
        let number = notes.count
        sheet.raw("<span class=\"fn\">")
        sheet.markup.raw(bytes: text.bytes)
        sheet.raw("</span><a class=\"call\" role=\"doc-noteref\" id=\"")
        sheet.text("\(key)-goi-\(number)")
        sheet.raw("\" href=\"#")
        sheet.text("\(key)-chu-thich-\(number)")
        sheet.raw("\">")
        sheet.plain(number)
        sheet.raw("</a>")
    }

    /// The notes again, for an engine without footnotes; nil where there are none.
    var endnotes: Fields? {
        if notes.isEmpty { return nil }
        return [
            "heading": .text(words[.printEndnotes]),
            "notes": .list(
                notes.enumerated().map { index, note in
                    [
                        "id": .text("\(key)-chu-thich-\(index + 1)"), "back": .text("#\(key)-goi-\(index + 1)"),
                        "number": .text(String(index + 1)), "text": .markup(note),
                    ]
                }),
        ]
    }
}
