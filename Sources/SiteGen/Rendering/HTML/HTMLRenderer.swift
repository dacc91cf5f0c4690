import Composing
import Drawing
import Telling

/// A told page as HTML: what stands between the frame's head and foot.
///
/// Only here do values become tags. Levels of headings, ids, labels of a phone's cards, sort keys and what signs mean follow from the values;
/// links and places are kept, so that a link to a place that no page has is found without reading the page.
package struct HTMLRenderer {
    private(set) var markup: Markup
    package private(set) var links: [Address] = []
    package private(set) var places: [Place] = []
    let page: Telling.Page
    /// Of the next section's heading; the title is the frame's.
    private var level = 2
    private var spokeSigns = false

    /// Out: the bytes of the page's body, what it links to, and the places it has.
    package static func render(_ page: Telling.Page, capacity: Int = 1 << 16) -> HTMLRenderer {
        var renderer = HTMLRenderer(page, capacity: capacity)
        renderer.blocks(page.blocks)
        // under the lead where there is one: in sight before the first number
        if !renderer.spokeSigns { renderer.signs(page.blocks.signs) }
        return renderer
    }

    package var bytes: [UInt8] { markup.bytes }

    private init(_ page: Telling.Page, capacity: Int) {
        self.page = page
        markup = Markup(capacity: capacity)
    }

    mutating func raw(_ text: StaticString) { markup.raw(text) }
    mutating func text(_ text: String) { markup.text(text) }

    mutating func number(_ number: Int) { markup.raw(safe: String(number)) }

    // MARK: Blocks

    mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .list(let list): self.list(list)
        case .definitions(let definitions): self.definitions(definitions)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .notice(let inlines):
            raw("<div class=\"notice\" role=\"note\"><p>")
            self.inlines(inlines)
            raw("</p></div>\n")
        case .fold(let fold): self.fold(fold)
        case .section(let section): self.section(section)
        case .foreign(let locale, let blocks):
            raw("<div lang=\"")
            text(locale)
            raw("\">\n")
            self.blocks(blocks)
            raw("</div>\n")
        case .quotation(let blocks):
            raw("<blockquote>\n")
            self.blocks(blocks)
            raw("</blockquote>\n")
        case .code(let lines):
            raw("<pre><code>")
            text(lines)
            raw("</code></pre>\n")
        case .rule: raw("<hr>\n")
        }
    }

    private mutating func paragraph(_ paragraph: Paragraph) {
        switch paragraph.role {
        case .plain: raw("<p>")
        case .lead: raw("<p class=\"lead\">")
        case .note: raw("<p class=\"note\">")
        }
        inlines(paragraph.inlines)
        raw("</p>\n")
        if paragraph.role == .lead, !spokeSigns {
            spokeSigns = true
            signs(page.blocks.signs)
        }
    }

    /// «* số liệu minh họa»: one line, in sight before the first number.
    private mutating func signs(_ signs: [Sign]) {
        if signs.isEmpty { return }
        raw("<p class=\"signs\">")
        explained(signs)
        raw("</p>\n")
    }

    mutating func explained(_ signs: [Sign]) {
        for (index, sign) in signs.enumerated() {
            if index > 0 { raw("; ") }
            text(sign.sign)
            raw(" ")
            text(sign.meaning)
        }
    }

    private mutating func section(_ section: Telling.Section) {
        raw("<section>\n<h")
        number(min(level, 6))
        if let place = section.place { id(place) }
        raw(">")
        inlines(section.heading)
        raw("</h")
        number(min(level, 6))
        raw(">\n")
        level += 1
        blocks(section.blocks)
        level -= 1
        raw("</section>\n")
    }

    private mutating func list(_ list: List) {
        switch list.kind {
        case .choices:
            raw("<nav class=\"choices\" aria-label=\"")
            text(list.label ?? "")
            raw("\">")
        case .strip:
            if let label = list.label {
                raw("<p class=\"strip-label\">")
                text(label)
                raw("</p>\n")
            }
        case .plain, .numbered, .counts: break
        }
        open(list.kind)
        for item in list.items { self.item(item, of: list.kind) }
        if case .numbered = list.kind { raw("</ol>") } else { raw("</ul>") }
        if case .choices = list.kind { raw("</nav>") }
        raw("\n")
    }

    private mutating func open(_ kind: List.Kind) {
        switch kind {
        case .plain: raw("<ul>")
        case .numbered(let first):
            raw("<ol")
            if first != 1 {
                raw(" start=\"")
                number(first)
                raw("\"")
            }
            raw(">")
        case .counts: raw("<ul class=\"tally\">")
        case .strip: raw("<ul class=\"strip\">")
        case .choices: raw("<ul>")
        }
    }

    private mutating func item(_ item: List.Item, of kind: List.Kind) {
        raw("<li>")
        if case .strip = kind, case .paragraph(let paragraph)? = item.blocks.first, case .link(let link)? = paragraph.inlines.first {
            square(link)
        } else if item.isCurrent {
            raw("<strong aria-current=\"page\">")
            line(item.blocks)
            raw("</strong>")
        } else {
            line(item.blocks)
        }
        raw("</li>\n")
    }

    /// A list's items of one paragraph need none.
    private mutating func line(_ blocks: [Block]) {
        guard case .paragraph(let paragraph)? = blocks.first, paragraph.role == .plain else { return self.blocks(blocks) }
        inlines(paragraph.inlines)
        self.blocks(Array(blocks.dropFirst()))
    }

    /// A standing as a square: its sign to be seen, its words to be heard.
    private mutating func square(_ link: Link) {
        raw("<a class=\"square")
        for case .standing(let badge) in link.label {
            raw(" is-")
            markup.raw(safe: badge.look.rawValue)
        }
        raw("\" href=\"")
        href(link.address)
        raw("\">")
        for case .standing(let badge) in link.label { icon(badge.look) }
        raw("<span class=\"visually-hidden\">")
        for inline in link.label {
            if case .standing(let badge) = inline { text(badge.word) } else { self.inline(inline) }
        }
        raw("</span></a>")
    }

    private mutating func definitions(_ definitions: [Definition]) {
        raw("<dl class=\"facts\">\n")
        for definition in definitions {
            raw("<dt>")
            inlines(definition.term)
            raw("</dt><dd>")
            inlines(definition.details)
            raw("</dd>\n")
        }
        raw("</dl>\n")
    }

    private mutating func figure(_ figure: Figure) {
        raw("<figure class=\"charts\"><figcaption>")
        inlines(figure.caption)
        raw("</figcaption><div class=\"chart-one\">")
        draw(figure.plot)
        raw("</div>")
        if !figure.files.isEmpty {
            raw("<p class=\"files\">")
            for (index, link) in figure.files.enumerated() {
                if index > 0 { raw(" · ") }
                self.link(link)
            }
            raw("</p>")
        }
        raw("</figure>\n")
    }

    mutating func fold(_ fold: Fold) {
        raw("<details><summary>")
        inlines(fold.summary)
        raw("</summary>\n")
        blocks(fold.blocks)
        raw("</details>\n")
    }

    // MARK: Inlines

    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): self.text(text)
        case .quantity(let quantity): self.quantity(quantity)
        case .standing(let badge): self.badge(badge)
        case .sign(let sign):
            raw("<span class=\"mark\">")
            text(sign.sign)
            raw("</span>")
        case .link(let link): self.link(link)
        case .outside(let url, let label):
            raw("<a href=\"")
            text(url)
            element("\">", label, "</a>")
        case .picture(let picture): self.picture(picture)
        case .note(let inlines): element("<span class=\"note\">", inlines, "</span>")
        case .strong(let inlines): element("<strong>", inlines, "</strong>")
        case .emphasis(let inlines): element("<em>", inlines, "</em>")
        case .struck(let inlines): element("<del>", inlines, "</del>")
        case .code(let code):
            raw("<code>")
            text(code)
            raw("</code>")
        case .foreign(let locale, let inlines):
            raw("<span lang=\"")
            text(locale)
            element("\">", inlines, "</span>")
        case .drawing(let plot): draw(plot)
        case .lineBreak: raw("<br>")
        }
    }

    private mutating func element(_ open: StaticString, _ inlines: [Inline], _ close: StaticString) {
        raw(open)
        self.inlines(inlines)
        raw(close)
    }

    private mutating func quantity(_ quantity: Quantity) {
        text(quantity.number)
        guard let unit = quantity.unit else { return }
        raw("&#160;")
        text(unit)
    }

    private mutating func badge(_ badge: Badge) {
        raw("<span class=\"badge is-")
        markup.raw(safe: badge.look.rawValue)
        raw("\">")
        icon(badge.look)
        text(badge.word)
        raw("</span>")
    }

    private mutating func icon(_ look: Badge.Look) {
        raw("<svg class=\"icon\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"#i-")
        markup.raw(safe: look.rawValue)
        raw("\"/></svg>")
    }

    private mutating func draw(_ plot: Plot) { markup.raw { plot.svg(into: &$0) } }

    /// With its size, so that nothing moves when it comes.
    private mutating func picture(_ picture: Picture) {
        raw("<img class=\"picture\" src=\"")
        href(picture.address)
        raw("\" alt=\"")
        text(picture.words)
        raw("\" width=\"")
        number(picture.width)
        raw("\" height=\"")
        number(picture.height)
        raw("\" loading=\"lazy\">")
        if !picture.caption.isEmpty {
            raw("<span class=\"picture-note\">")
            text(picture.caption)
            raw("</span>")
        }
    }

    private mutating func link(_ link: Link) {
        raw("<a href=\"")
        href(link.address)
        raw("\">")
        inlines(link.label)
        raw("</a>")
    }

    // MARK: Addresses

    mutating func href(_ address: Address) {
        links.append(address)
        text(RelativeLink(from: page.address, to: address).text)
    }

    /// ` id="…"`
    mutating func id(_ place: Place) {
        places.append(place)
        raw(" id=\"")
        text(place.name)
        raw("\"")
    }
}
