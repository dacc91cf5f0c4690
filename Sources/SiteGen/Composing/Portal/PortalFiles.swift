import Language
import OpenData
import Rendering
import Reporting

/// What a web server and its visitors' programs look for beside the pages. In: every page of the site.
/// The site map and the feed need the site's own address; a preview has none and asks not to be indexed.
func portalFiles(_ edition: Edition, pages: [PagePlan]) -> [PagePlan] {
    func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> PagePlan {
        PagePlan(path: path, source: "site.yaml", content: .data(make))
    }
    var files = [
        PagePlan(path: Routes.notFound, source: "site.yaml", content: .page { notFoundPage(edition) }),
        file(Routes.robots) { robotsText(edition) },
    ]
    guard let address = edition.address else { return files }
    let paths = pages.compactMap { plan in
        if case .page = plan.content, !plan.path.hasSuffix("/" + Routes.heirsName) { plan.path } else { nil }
    }
    files.append(file(Routes.feed) { feed(edition, address) })
    // a site map may name 50,000 pages
    let parts = stride(from: 0, to: paths.count, by: 50_000).map { Array(paths[$0..<min(paths.count, $0 + 50_000)]) }
    if parts.count == 1 {
        files.append(file(Routes.siteMap) { siteMap(paths, edition, address) })
    } else {
        for (number, part) in parts.enumerated() { files.append(file(Routes.siteMap(number + 1)) { siteMap(part, edition, address) }) }
        files.append(file(Routes.siteMap) { siteMapIndex(parts.count, address) })
    }
    return files
}

private func robotsText(_ edition: Edition) -> [UInt8] {
    var text = "User-agent: *\n" + (edition.isPreview ? "Disallow: /\n" : "Allow: /\n")
    if let address = edition.address { text += "Sitemap: \(address.url(Routes.siteMap))\n" }
    return Array(text.utf8)
}

private func siteMap(_ paths: [String], _ edition: Edition, _ address: SiteAddress) -> [UInt8] {
    var xml = Markup(capacity: paths.count << 7)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in paths {
        xml.raw("<url><loc>")
        xml.text(address.url(path))
        xml.raw("</loc>")
        if let date = edition.report.site.reportDate {
            xml.raw("<lastmod>")
            xml.text(date.iso)
            xml.raw("</lastmod>")
        }
        xml.raw("</url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
}

private func siteMapIndex(_ count: Int, _ address: SiteAddress) -> [UInt8] {
    var xml = Markup()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for number in 1...count {
        xml.raw("<sitemap><loc>")
        xml.text(address.url(Routes.siteMap(number)))
        xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
}
