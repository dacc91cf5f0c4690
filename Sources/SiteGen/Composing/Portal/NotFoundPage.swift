import Rendering
import Wording

/// 404.html: shown by a server at any depth, so that no relative link holds there. Where the site's address is known, its links start
/// at the host; else it says in words where to go and needs no style sheet.
func notFoundPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    let links: [(String, Word)] = [
        (Routes.home, .navHome), (Routes.search, .navSearch), (Routes.units, .navUnits), (Routes.indicators, .navIndicators),
    ]
    return FramedPage(
        path: Routes.notFound, template: "not-found",
        fields: [
            "lang": .text(words.locale.rawValue),
            "documentTitle": .text("\(words[.notFoundTitle]) – \(words.text(edition.report.site.title))"),
            "title": .text(words[.notFoundTitle]),
            "siteTitle": .text(words.text(edition.report.site.title)),
            "text": .text(words[.notFoundText]),
            "stylesheet": .text(edition.address.map { $0.fromHost(edition.assets["style.css"] ?? "assets/style.css") } ?? ""),
            "links": .view(
                edition.address.map { address in
                    ["items": .list(links.map { ["href": .text(address.fromHost($0.0)), "label": .text(words[$0.1])] })]
                }),
        ])
}
