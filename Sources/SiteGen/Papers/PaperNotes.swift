import Composing
import Rendering
import Telling
import Wording

/// The notes once more.
extension Paper {
    /// The notes again, for an engine without footnotes; nil where there are none.
    var endnotes: Fields? {
        if notes.isEmpty { return nil }
        return [
            "heading": .text(words[.printEndnotes]),
            "notes": .list(
                notes.enumerated().map { index, note in
                    [
                        "id": .text("\(key)-chu-thich-\(index + 1)"), "back": .text("#\(key)-goi-\(index + 1)"),
                        "number": .text(String(index + 1)), "text": printed(note),
                    ]
                }),
        ]
    }
}
