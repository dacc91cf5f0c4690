/// What readers of news follow, as Atom (RFC 4287).
package struct AtomFeed: Sendable {
    package struct Entry: Sendable {
        let id: String
        let title: String
        let page: String
        let summary: String

        package init(id: String, title: String, page: String, summary: String) {
            (self.id, self.title, self.page, self.summary) = (id, title, page, summary)
        }
    }
    private let address: String
    private let locale: String
    private let title: String
    private let updated: String
    private let author: String
    private let page: String
    private let entries: [Entry]

    /// - address: of the feed itself, which is also its id.
    /// - updated: a time of RFC 3339, that of every entry too.
    /// - page: where the same stands to be read.
    package init(address: String, locale: String, title: String, updated: String, author: String, page: String, entries: [Entry]) {
        (self.address, self.locale, self.title, self.updated) = (address, locale, title, updated)
        (self.author, self.page, self.entries) = (author, page, entries)
    }

    package var bytes: [UInt8] {
        var xml = Markup(capacity: 1 << 14)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.text(locale)
        xml.raw("\">\n")
        xml.element("id", address)
        xml.element("title", title)
        xml.element("updated", updated)
        xml.raw("<author>")
        xml.element("name", author)
        xml.raw("</author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        xml.text(address)
        xml.raw("\"/>\n")
        xml.alternate(page)
        for entry in entries {
            xml.raw("<entry>\n")
            xml.element("id", entry.id)
            xml.element("title", entry.title)
            xml.element("updated", updated)
            xml.alternate(entry.page)
            xml.element("summary", entry.summary)
            xml.raw("</entry>\n")
        }
        xml.raw("</feed>\n")
        return xml.bytes
    }
}

extension Markup {
    fileprivate mutating func element(_ name: StaticString, _ content: String) {
        raw("<")
        raw(name)
        raw(">")
        text(content)
        raw("</")
        raw(name)
        raw(">\n")
    }

    fileprivate mutating func alternate(_ page: String) {
        raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
        text(page)
        raw("\"/>\n")
    }
}
