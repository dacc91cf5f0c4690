import Telling

/// Footnotes: on screen behind the text, with a way there and a way back; on paper at the foot of the page.
extension HTMLRenderer {
    /// Paper leads nowhere but to its own pages, whose numbers the engine knows.
    mutating func reference(_ link: Link) {
        guard link.address.path == address.path, let place = link.address.place else { return inlines(link.label) }
        raw(link.saysPage ? "<a class=\"ref\" href=\"#" : "<a href=\"#")
        text(place.name)
        raw("\">")
        inlines(link.label)
        raw("</a>")
    }

    mutating func footnote(_ mark: FootnoteMark) {
        if medium == .paper { return atFoot(mark) }
        raw("<sup class=\"footnote-ref\"><a href=\"#fn-")
        name(mark)
        raw("\" id=\"fnref-")
        name(mark)
        if mark.use > 1 {
            raw("-")
            number(mark.use)
        }
        raw("\" role=\"doc-noteref\">")
        number(mark.number)
        raw("</a></sup>")
    }

    /// Its words, which an engine that has footnotes takes to the foot of the page, and the call for one that has none.
    private mutating func atFoot(_ mark: FootnoteMark) {
        raw("<span class=\"fn\">")
        inlines(mark.words)
        raw("</span><a class=\"call\" role=\"doc-noteref\" id=\"")
        text(mark.text)
        raw("-goi-")
        number(mark.number)
        raw("\" href=\"#")
        text(mark.text)
        raw("-chu-thich-")
        number(mark.number)
        raw("\">")
        number(mark.number)
        raw("</a>")
    }

    mutating func footnotes(_ notes: [Footnote]) {
        if notes.isEmpty { return }
        raw("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")
        for note in notes {
            raw("<li id=\"fn-")
            name(note.mark)
            raw("\" value=\"")
            number(note.mark.number)
            raw("\">\n")
            blocks(Array(note.blocks.dropLast()))
            // the way back stands at the end of the last line
            if case .paragraph(let last)? = note.blocks.last {
                raw("<p>")
                inlines(last.inlines)
                raw(" ")
            } else {
                if let last = note.blocks.last { block(last) }
                raw("<p>")
            }
            raw("<a href=\"#fnref-")
            name(note.mark)
            raw("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            text(furniture.back)
            raw(" ")
            number(note.mark.number)
            raw("\">↩</a></p>\n</li>\n")
        }
        raw("</ol>\n</section>\n")
    }

    private mutating func name(_ mark: FootnoteMark) {
        text(mark.text)
        raw("-")
        number(mark.number)
    }
}
