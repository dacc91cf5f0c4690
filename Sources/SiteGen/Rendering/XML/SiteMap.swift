/// The pages of a site for search engines (sitemaps.org 0.9): in one file, or in several and a list of these.
package struct SiteMap: Sendable {
    package struct Page: Sendable {
        let address: String
        /// The day of its last change, ISO 8601; nil where nobody says it.
        let changed: String?

        package init(address: String, changed: String?) { (self.address, self.changed) = (address, changed) }
    }
    package struct Part: Sendable {
        fileprivate let pages: ArraySlice<Page>
    }
    package let parts: [Part]

    package init(_ pages: [Page]) {
        // the most that one file may name
        let most = 50_000
        parts = stride(from: 0, to: pages.count, by: most).map { Part(pages: pages[$0..<min(pages.count, $0 + most)]) }
    }

    /// The file that search engines are told of. In: the address of each part, by its place.
    package func bytes(_ address: (Int) -> String) -> [UInt8] {
        if parts.count == 1 { return parts[0].bytes }
        var xml = Markup()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for place in parts.indices {
            xml.raw("<sitemap><loc>")
            xml.text(address(place))
            xml.raw("</loc></sitemap>\n")
        }
        xml.raw("</sitemapindex>\n")
        return xml.bytes
    }
}

extension SiteMap.Part {
    package var bytes: [UInt8] {
        var xml = Markup(capacity: pages.count << 7)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            xml.raw("<url><loc>")
            xml.text(page.address)
            xml.raw("</loc>")
            if let changed = page.changed {
                xml.raw("<lastmod>")
                xml.text(changed)
                xml.raw("</lastmod>")
            }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }
}
