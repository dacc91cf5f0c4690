import Reporting

/// Links of the office's own texts to pages of the site, from wherever the text stands. Paper has none: there is nowhere to go from it.
extension Sheet {
    mutating func openLink(_ target: LinkTarget) {
        if edition.isPrinted { return }
        raw("<a href=\"")
        text(address(of: target.route))
        raw("\">")
    }

    mutating func closeLink() {
        if edition.isPrinted { return }
        raw("</a>")
    }
}

extension LinkTarget {
    /// The path of the page; Reporting has seen to it that there is one.
    var route: String {
        switch self {
        case .unit(let id): Routes.unit(id)
        case .indicator(let id): Routes.indicator(id)
        case .plan(let id): Routes.plan(id)
        case .page(let page): page.route
        case .own(let name): Routes.free(name)
        }
    }
}

extension SitePage {
    fileprivate var route: String {
        switch self {
        case .home: Routes.home
        case .units: Routes.units
        case .indicators: Routes.indicators
        case .plans: Routes.plans
        case .standings: Routes.standings
        case .years: Routes.years
        case .reporting: Routes.reporting
        case .method: Routes.method
        case .glossary: Routes.glossary
        case .about: Routes.about
        case .data: Routes.data
        case .search: Routes.search
        }
    }
}
