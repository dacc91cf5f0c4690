import Telling

/// What a reader types into, or copies from. Nothing of it is there on paper.
extension HTMLRenderer {
    mutating func search(_ field: SearchField) {
        if medium == .paper { return }
        switch field.role {
        case .leads(let button):
            raw("<form class=\"search\" role=\"search\" action=\"")
            href(field.results)
            raw("\">\n")
            input(field)
            raw("<button type=\"submit\">")
            text(button)
            raw("</button>\n</form>\n")
        case .answers(let answers):
            raw("<noscript><div class=\"notice\" role=\"note\"><p>")
            text(answers.withoutScript)
            raw("</p></div></noscript>\n<form class=\"search\" id=\"search\" role=\"search\"")
            data("up", folder(of: answers.home))
            data("count", answers.count)
            data("more", answers.more)
            data("none", answers.none)
            raw(">\n")
            input(field)
            raw("</form>\n<p id=\"found\" role=\"status\"></p>\n<ul id=\"results\" class=\"results\"></ul>\n")
        }
    }

    private mutating func input(_ field: SearchField) {
        raw("<label for=\"q\">")
        text(field.label)
        raw("</label>\n<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"")
        if field.help.isEmpty { return raw(">\n") }
        raw(" aria-describedby=\"q-help\">\n<p class=\"note\" id=\"q-help\">")
        text(field.help)
        raw("</p>\n")
    }

    /// A frame is HTML that another site shows: it is written twice over, as what it is and as the words of a field.
    mutating func frameCode(_ code: FrameCode) {
        if medium == .paper { return }
        let source = code.url ?? code.frame.path
        var frame = Markup()
        frame.raw("<iframe src=\"")
        frame.text(source)
        frame.raw("\" title=\"")
        frame.text(code.title)
        frame.raw("\" width=\"100%\" height=\"")
        frame.raw(safe: String(code.height))
        frame.raw("\" loading=\"lazy\"></iframe>")
        let heading = heading ?? code.title
        raw("<div class=\"paste\"><textarea readonly rows=\"3\" aria-label=\"")
        text("\(code.label), \(heading)")
        raw("\"")
        if code.url == nil {
            data("relative", source)
            raw(" data-frame=\"")
            href(code.frame)
            raw("\"")
        }
        raw(">")
        markup.text(utf8: frame.bytes)
        raw("</textarea>\n<p><button type=\"button\" class=\"copy\" aria-label=\"")
        text("\(code.copy): \(heading)")
        raw("\">")
        text(code.copy)
        raw("</button> <span class=\"copied\" role=\"status\"")
        data("copied", code.copied)
        raw("></span></p></div>\n")
    }

    private mutating func data(_ name: StaticString, _ value: String) {
        raw(" data-")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// The relative way to the folder that a page stands in.
    private func folder(of page: Address) -> String {
        let way = RelativeLink(from: address, to: page).text
        return way.lastIndex(of: "/").map { String(way[...$0]) } ?? ""
    }
}
