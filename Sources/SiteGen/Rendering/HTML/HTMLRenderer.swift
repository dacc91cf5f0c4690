import Drawing
import Telling

/// A told page as HTML: what stands between the frame's head and foot.
///
/// Only here do values become tags. Levels of headings, ids, labels of a phone's cards, sort keys and what signs mean follow from the values;
/// links and places are kept, so that a link to a place that no page has is found without reading the page.
package struct HTMLRenderer {
    /// What the HTML is read on.
    package enum Medium: Sendable {
        case screen
        /// Nothing leads anywhere, nothing scrolls, and no font has the signs of boxes.
        case paper
    }

    var markup: Markup
    package private(set) var links: [Address] = []
    package private(set) var places: [Place] = []
    /// Where the page stands.
    let address: Address
    private(set) var furniture: Furniture
    private let furnitureOfOthers: [String: Furniture]
    let medium: Medium
    /// Of links that lead from the host.
    private let root: String?
    /// Said under the lead.
    private let signs: [Sign]
    /// Of the next section's heading; the title is the frame's.
    private var level = 2
    private var spokeSigns = false
    /// By the captions of the tables in hand.
    var explainedAbove: [Sign] = []
    /// What a row unfolds to is told.
    var isWithinRow = false
    /// Of the section in hand, read aloud: what a table without a caption is.
    private(set) var heading: String?

    /// Out: the bytes of the page's body, what it links to, and the places it has.
    package static func render(_ page: Telling.Page, capacity: Int = 1 << 16) -> HTMLRenderer {
        var renderer = HTMLRenderer(
            at: page.address, page.furniture, others: page.furnitureOfOthers, .screen, signs: page.blocks.signs, root: page.root,
            capacity: capacity)
        renderer.blocks(page.blocks)
        // under the lead where there is one: in sight before the first number
        if !renderer.spokeSigns { renderer.say(renderer.signs) }
        return renderer
    }

    /// Some blocks of a page that is not told as a whole, whose signs that page explains.
    ///
    /// - level: of the headings of their sections.
    package static func render(_ blocks: [Block], at address: Address, _ furniture: Furniture, _ medium: Medium, level: Int = 1)
        -> HTMLRenderer
    {
        var renderer = HTMLRenderer(at: address, furniture, medium, signs: [], capacity: 1 << 12)
        renderer.level = level
        renderer.blocks(blocks)
        return renderer
    }

    /// The same of words in a line.
    package static func render(_ inlines: [Inline], at address: Address, _ furniture: Furniture, _ medium: Medium) -> [UInt8] {
        var renderer = HTMLRenderer(at: address, furniture, medium, signs: [], capacity: 1 << 8)
        renderer.inlines(inlines)
        return renderer.bytes
    }

    package var bytes: [UInt8] { markup.bytes }

    private init(
        at address: Address, _ furniture: Furniture, others: [String: Furniture] = [:], _ medium: Medium, signs: [Sign],
        root: String? = nil, capacity: Int
    ) {
        (self.address, self.furniture, furnitureOfOthers, self.medium, self.signs) = (address, furniture, others, medium, signs)
        self.root = root
        markup = Markup(capacity: capacity)
    }

    mutating func raw(_ text: StaticString) { markup.raw(text) }
    mutating func text(_ text: String) { markup.text(text) }

    mutating func number(_ number: Int) { markup.raw(safe: String(number)) }

    // MARK: Blocks

    mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    mutating func block(_ block: Block) {
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
            raw("\">")
            let own = furniture
            furniture = furnitureOfOthers[locale] ?? own
            self.blocks(blocks)
            furniture = own
            raw("</div>\n")
        case .quotation(let blocks):
            raw("<blockquote>\n")
            self.blocks(blocks)
            raw("</blockquote>\n")
        case .beside(let blocks):
            raw("<div class=\"beside\">\n")
            self.blocks(blocks)
            raw("</div>\n")
        case .code(let lines):
            raw("<pre><code>")
            text(lines)
            raw("</code></pre>\n")
        case .rule: raw("<hr>\n")
        case .heading(let level, let inlines): heading(level, inlines)
        case .footnotes(let notes): footnotes(notes)
        case .search(let field): search(field)
        case .frameCode(let code): frameCode(code)
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
            say(signs)
        }
    }

    /// A heading within a text is below that of the section that the text stands in.
    private mutating func heading(_ written: Int, _ inlines: [Inline]) {
        let level = min(max(written, self.level), 6)
        raw("<h")
        number(level)
        // the paper's own headings bear their numbers already
        raw(medium == .paper ? " class=\"own\">" : ">")
        self.inlines(inlines)
        raw("</h")
        number(level)
        raw(">\n")
    }

    /// «* số liệu minh họa»: one line, in sight before the first number.
    private mutating func say(_ signs: [Sign]) {
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
        raw(section.isAcross ? "<section class=\"annex-part\">\n<h" : "<section>\n<h")
        number(min(level, 6))
        if let place = section.place { id(place) }
        raw(">")
        inlines(section.heading)
        raw("</h")
        number(min(level, 6))
        raw(">\n")
        let outer = heading
        heading = section.heading.plain
        level += 1
        blocks(section.blocks)
        level -= 1
        heading = outer
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
            if let isDone = item.isDone { box(isDone) }
            line(item.blocks)
        }
        raw("</li>\n")
    }

    private mutating func box(_ isDone: Bool) {
        raw("<span class=\"task\" role=\"img\" aria-label=\"")
        text(isDone ? furniture.done : furniture.notDone)
        raw("\">")
        switch medium {
        case .screen: text(isDone ? "☑" : "☐")
        case .paper: break
        }
        raw("</span> ")
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
            if badge.isStopped { raw(" is-stopped") }
        }
        raw("\" href=\"")
        href(link.address)
        raw("\" aria-label=\"")
        text(link.label.plain)
        raw("\">")
        for case .standing(let badge) in link.label { icon(badge.look) }
        raw("</a>")
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
        if medium == .paper { return printed(figure) }
        raw("<figure class=\"charts\"")
        if let place = figure.place { id(place) }
        raw(">")
        if !figure.caption.isEmpty { element("<figcaption>", figure.caption, "</figcaption>") }
        if let wide = figure.wide {
            raw("<div class=\"chart-wide\">")
            draw(wide)
            raw("</div><div class=\"chart-narrow\" tabindex=\"0\">")
        } else {
            // a screen narrower than the drawing scrolls it
            raw(figure.plot.width > 320 ? "<div class=\"chart-one\" tabindex=\"0\">" : "<div class=\"chart-one\">")
        }
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

    /// The words beneath the drawing; the drawing itself is the figure that a reader of tags is told of.
    private mutating func printed(_ figure: Figure) {
        raw("<figure role=\"presentation\"")
        if let place = figure.place { id(place) }
        raw(">")
        draw(figure.plot)
        if !figure.caption.isEmpty { element("<figcaption>", figure.caption, "</figcaption>") }
        raw("</figure>\n")
    }

    mutating func fold(_ fold: Fold) {
        raw("<details><summary>")
        inlines(fold.summary)
        raw("</summary>\n")
        blocks(fold.blocks)
        raw("</details>\n")
    }

    // MARK: Addresses

    /// As an author wrote it, the bytes that no address may hold percent-encoded (RFC 3986; cmark's own choice of them).
    mutating func outside(_ url: String) {
        let digits = Array("0123456789ABCDEF".utf8)
        var written: [UInt8] = []
        for byte in url.utf8 {
            let isSafe = byte > 0x20 && byte < 0x7F && !Self.unsafe.contains(byte)
            written += isSafe ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        text(String(decoding: written, as: UTF8.self))
    }

    private static let unsafe = Set("\"<>[]\\^`{|}".utf8)

    mutating func href(_ address: Address) {
        links.append(address)
        guard let root else { return text(RelativeLink(from: self.address, to: address).text) }
        text(root + address.path + (address.place.map { "#\($0.name)" } ?? ""))
    }

    /// ` id="…"`
    mutating func id(_ place: Place) {
        places.append(place)
        raw(" id=\"")
        text(place.name)
        raw("\"")
    }
}
