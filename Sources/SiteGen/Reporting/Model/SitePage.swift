import Loading

/// The pages that every site has, by the words under which a text may link to them («page:data»); others are those of content/pages.
package enum SitePage: String, Sendable, CaseIterable {
    case home, units, indicators, plans, standings, years, reporting, method, glossary, about, data, search
}

/// What a link of an office's text leads to; records by their ids.
package enum LinkTarget: Sendable {
    case unit(String), indicator(String), plan(String), page(SitePage)
    /// A page of content/pages by its name.
    case own(String)
}

extension OwnAddress {
    package var target: LinkTarget {
        switch kind {
        case .unit: .unit(id)
        case .indicator: .indicator(id)
        case .plan: .plan(id)
        case .page: SitePage(rawValue: id).map(LinkTarget.page) ?? .own(id)
        }
    }
}
