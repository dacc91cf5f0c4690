import Charting
import Language
import Rendering
import Reporting
import Telling
import Wording

/// What a page says around its own text: where the reader is, when it speaks of, whose it is, and what must be said of its numbers.
struct PageFrame {
    struct Crumb {
        let label: String
        let path: String
    }

    let path: String
    /// The heading, and the first half of the window's title.
    let title: String
    /// The way down from the home page, this page left out.
    var crumbs: [Crumb] = []
    /// The data of this page, where it has a file of its own.
    var data: String?
    /// The page that search engines should show instead of this one.
    var canonical: String?
    /// Where a browser goes on to at once.
    var refresh: Address?
    /// In the order in which they run.
    var scripts: [Address] = []
    /// Of the page on paper, where it has one of its own.
    var printStylesheet: Address?
    /// Of what the page offers, for search engines: JSON-LD.
    var description: [UInt8]?
    /// The unit whose picture goes with the page where somebody shares it.
    var shared: AreaRef?
    /// The year the page speaks of; the report's year unless it is about another.
    var year: Int?

    /// The finished page.
    func page(_ told: Telling.Page, in edition: Edition) -> FramedPage {
        var fields = fields(edition, hasTableTools: told.blocks.tables.contains { $0.isSorted || $0.columns.contains(where: \.isNow) })
        fields["body"] = .told(told)
        return FramedPage(path: edition.folder + path, template: "told", fields: fields)
    }

    /// - hasTableTools: readers may put the rows of a table in another order, or one opens elsewhere than at its first column.
    private func fields(_ edition: Edition, hasTableTools: Bool) -> Fields {
        let words = edition.words
        let site = edition.report.site
        let up = Routes.up(from: path)
        let siteTitle = words.text(site.title)
        return [
            "lang": .text(words.locale.rawValue),
            "documentTitle": .text(path == Routes.home ? siteTitle : "\(title) – \(siteTitle)"),
            "title": .text(title),
            "siteTitle": .text(siteTitle),
            "publisher": .text(words.text(site.publisher)),
            "home": .text(up + Routes.home),
            "stylesheet": .text(relative(edition.asset("style.css"), edition)),
            "address": .view(
                edition.address.map { address in
                    [
                        "url": .text(address.url(edition.folder + (canonical ?? path))), "title": .text(title), "site": .text(siteTitle),
                        "locale": .text(words.locale.inOpenGraph), "feed": .text(relative(edition.sharedAddress(Routes.feed), edition)),
                        "picture": .view(picture(address, edition)),
                    ]
                }),
            "refresh": .text(refresh.map { "0; url=" + relative($0, edition) } ?? ""),
            "printStylesheet": .text(printStylesheet.map { relative($0, edition) } ?? ""),
            "scripts": .list(scripts.map { ["src": .text(relative($0, edition))] }),
            "description": .view(description.map { ["json": .json($0)] }),
            "tableTools": .view(
                hasTableTools ? ["script": .text(relative(edition.asset("tables.js"), edition)), "sort": .text(words[.tableSort])] : nil),
            "preview": .view(
                edition.isPreview ? ["name": .text(words[.pagePreviewName]), "notice": .text(words[.pagePreviewNotice])] : nil),
            "languages": .list(
                edition.languages.filter { $0 != words.locale }.map { other in
                    [
                        "href": .text(relative(edition.address(path, in: other), edition)), "lang": .text(other.rawValue),
                        "label": .text(other.ownName),
                    ]
                }),
            "skip": .text(words[.pageSkip]),
            "navLabel": .text(words[.pageNavLabel]),
            "nav": navigation(firstWays, words, up), "moreLabel": .text(words[.navMore]), "moreNav": navigation(otherWays, words, up),
            // the home page is where every way begins
            "way": .view(
                path == Routes.home
                    ? nil
                    : [
                        "label": .text(words[.pageCrumbLabel]), "here": .text(title),
                        "crumbs": .list(
                            ([Crumb(label: words[.navHome], path: Routes.home)] + crumbs).map { crumb in
                                ["href": .text(up + crumb.path), "label": .text(crumb.label)]
                            }),
                    ]),
            "reportLine": .text(edition.reportLine(of: year ?? edition.year)),
            "data": .view(
                data.map { ["href": .text(relative(edition.sharedAddress($0), edition)), "label": .text(words[.pageDataOfPage])] }),
            "sourceLine": .text(words.fill(.pageSourceLine, ("publisher", words.text(site.publisher)))),
            "contact": .view(site.contact.isEmpty ? nil : ["text": .text(site.contact)]),
            "method": .text(up + Routes.method),
            "methodLabel": .text(words[.navMethod]),
        ]
    }

    private func picture(_ address: SiteAddress, _ edition: Edition) -> Fields? {
        guard edition.sharesPictures, let shared else { return nil }
        return [
            "url": .text(address.url(edition.folder + Routes.sharePicture(edition.report[shared].id))),
            "says": .text(edition.shareCard(of: shared).spoken), "width": .text(String(ShareCard.width)),
            "height": .text(String(ShareCard.height)),
        ]
    }

    private func relative(_ address: Address, _ edition: Edition) -> String {
        Routes.link(from: edition.folder + path, to: address.path)
    }

    private func navigation(_ ways: [(path: String, word: Word)], _ words: Words, _ up: String) -> Field {
        .list(ways.map { ["href": .text(up + $0.path), "label": .text(words[$0.word]), "isHere": .flag($0.path == path)] })
    }
}

extension Edition {
    /// «Báo cáo năm 2025, số liệu đến ngày 31/12/2025».
    func reportLine(of year: Int) -> String {
        guard year == self.year, let date = report.site.reportDate else { return words.fill(.pageReportLine, ("year", String(year))) }
        return words.fill(.pageReportLineDated, ("year", String(year)), ("date", words.date(date)))
    }
}

/// The pages named at the top of every page: as many as a phone has room for, and those that «Thêm» opens.
private let firstWays: [(path: String, word: Word)] = [
    (Routes.units, .navUnits), (Routes.indicators, .navIndicators), (Routes.plans, .navPlans), (Routes.search, .navSearch),
]
private let otherWays: [(path: String, word: Word)] = [
    (Routes.home, .navHome), (Routes.standings, .navStandings), (Routes.years, .navYears), (Routes.reporting, .navReporting),
    (Routes.method, .navMethod), (Routes.glossary, .navGlossary), (Routes.data, .navData), (Routes.about, .navAbout),
]

extension Words {
    func crumb(_ word: Word, _ path: String) -> PageFrame.Crumb { PageFrame.Crumb(label: self[word], path: path) }
}

extension ReportLocale {
    /// As og:locale has it: language and territory.
    fileprivate var inOpenGraph: String {
        switch self {
        case .vi: "vi_VN"
        case .en: "en_GB"
        }
    }

    /// What its speakers call it, as a language switch says.
    var ownName: String {
        switch self {
        case .vi: "Tiếng Việt"
        case .en: "English"
        }
    }
}
