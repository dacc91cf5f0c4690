import Language
import OpenData
import Rendering
import Reporting

/// What a web server and its visitors' programs look for beside the pages. In: the site in each of its languages, and every page of it.
/// The site map and the feed need the site's own address; a preview has none and asks not to be indexed.
func portalFiles(_ editions: [Edition], pages: [PagePlan]) -> [PagePlan] {
    guard let edition = editions.first else { return [] }
    func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> PagePlan {
        PagePlan(path: path, source: "site.yaml", content: .data(make))
    }
    var files = [
        PagePlan(path: Routes.notFound, source: "site.yaml", content: .page { notFoundPage(editions, edition) }),
        file(Routes.robots) { robotsText(edition) },
    ]
    guard let address = edition.address else { return files }
    let changed = edition.report.site.reportDate?.iso
    let pages = pages.compactMap { plan -> SiteMap.Page? in
        guard case .page = plan.content, !plan.path.hasSuffix("/" + Routes.heirsName) else { return nil }
        return SiteMap.Page(address: address.url(plan.path), changed: changed)
    }
    files.append(file(Routes.feed) { feed(edition, address).bytes })
    let map = SiteMap(pages)
    for (number, part) in map.parts.enumerated() where map.parts.count > 1 { files.append(file(Routes.siteMap(number + 1)) { part.bytes }) }
    files.append(file(Routes.siteMap) { map.bytes { address.url(Routes.siteMap($0 + 1)) } })
    return files
}

private func robotsText(_ edition: Edition) -> [UInt8] {
    var text = "User-agent: *\n" + (edition.isPreview ? "Disallow: /\n" : "Allow: /\n")
    if let address = edition.address { text += "Sitemap: \(address.url(Routes.siteMap))\n" }
    return Array(text.utf8)
}
