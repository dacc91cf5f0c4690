import Rendering
import Telling
import Wording

/// Footnotes: at the foot of the page where the engine can (WeasyPrint), else as notes at the end (browsers); one text for both.
extension Paper {
    /// What was noted before is not noted again.
    mutating func note(_ text: String) {
        if !said.insert(text).inserted { return }
        let inlines: [Inline] = [.text(text)]
        notes.append(sheet.made(inlines))
        sheet.markup.raw(bytes: sheet.made([.footnote(FootnoteMark(of: key, notes.count, words: inlines))]).bytes)
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
