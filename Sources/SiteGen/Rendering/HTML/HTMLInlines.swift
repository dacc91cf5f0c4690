import Drawing
import Telling

/// What stands in a line.
extension HTMLRenderer {
    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): self.text(text)
        case .quantity(let quantity): self.quantity(quantity)
        case .standing(let badge): self.badge(badge)
        case .sign(let sign):
            // on paper raised without moving its line
            if medium == .paper { raw("<span class=\"mark\">") }
            text(sign.sign)
            if medium == .paper { raw("</span>") }
        case .link(let link): self.link(link)
        case .outside(let url, let label):
            raw("<a href=\"")
            outside(url)
            element("\">", label, "</a>")
        case .picture(let picture): self.picture(picture)
        case .note(let inlines): element("<span class=\"note\">", inlines, "</span>")
        case .strong(let inlines): element("<strong>", inlines, "</strong>")
        case .emphasis(let inlines): element("<em>", inlines, "</em>")
        case .struck(let inlines): element("<del>", inlines, "</del>")
        case .added(let inlines): element("<ins>", inlines, "</ins>")
        case .code(let code):
            raw("<code>")
            text(code)
            raw("</code>")
        case .foreign(let locale, let inlines):
            raw("<span lang=\"")
            text(locale)
            element("\">", inlines, "</span>")
        case .footnote(let mark): footnote(mark)
        case .drawing(let plot): draw(plot)
        case .lineBreak: raw("<br>")
        case .mayBreak: raw("<wbr>")
        }
    }

    mutating func element(_ open: StaticString, _ inlines: [Inline], _ close: StaticString) {
        raw(open)
        self.inlines(inlines)
        raw(close)
    }

    mutating func quantity(_ quantity: Quantity) {
        text(quantity.number)
        guard let unit = quantity.unit else { return }
        raw("&#160;")
        text(unit)
    }

    mutating func badge(_ badge: Badge) {
        raw("<span class=\"badge is-")
        markup.raw(safe: badge.look.rawValue)
        raw(badge.isStopped ? " is-stopped\">" : "\">")
        icon(badge.look)
        text(badge.word)
        raw("</span>")
    }

    mutating func icon(_ look: Badge.Look) {
        raw("<svg class=\"icon\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"#i-")
        markup.raw(safe: look.rawValue)
        raw("\"/></svg>")
    }

    mutating func draw(_ plot: Plot) { markup.raw { plot.svg(into: &$0, theme: medium == .paper ? .paper : .screen) } }

    /// With its size, so that nothing moves when it comes.
    mutating func picture(_ picture: Picture) {
        raw("<img class=\"picture\" src=\"")
        href(picture.address)
        raw("\" alt=\"")
        text(picture.words)
        raw("\" width=\"")
        number(picture.width)
        raw("\" height=\"")
        number(picture.height)
        raw(medium == .screen ? "\" loading=\"lazy\">" : "\">")
        if !picture.caption.isEmpty {
            raw("<span class=\"picture-note\">")
            text(picture.caption)
            raw("</span>")
        }
    }

    mutating func link(_ link: Link) {
        if medium == .paper { return reference(link) }
        raw("<a href=\"")
        href(link.address)
        raw("\">")
        inlines(link.label)
        raw("</a>")
    }
}
