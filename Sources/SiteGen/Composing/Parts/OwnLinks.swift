/// Where the links of texts lead: each target of its kind to the page of this site that holds it.
import Reporting

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
