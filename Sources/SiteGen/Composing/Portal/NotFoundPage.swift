import Rendering
import Telling
import Wording

/// 404.html: shown by a server at any depth, so that no relative link holds there. Where the site's address is known, its links start
/// at the host; else it says in words where to go and needs no style sheet. It stands once, so it speaks every language of the site.
///
/// - editions: of the site, the first language first.
func notFoundPage(_ editions: [Edition], _ first: Edition) -> FramedPage {
    let words = first.words
    let others = editions.filter { $0.words.locale != words.locale }.map { other -> Block in
        let section = Telling.Section([.text(other.words[.notFoundTitle])], other.waysHome)
        return .foreign(locale: other.words.locale.rawValue, [.section(section)])
    }
    let page = first.page(
        Routes.notFound, words[.notFoundTitle], first.waysHome + others, root: first.address.map { $0.fromHost("") })
    return FramedPage(
        path: Routes.notFound, template: "not-found",
        fields: [
            "lang": .text(words.locale.rawValue),
            "documentTitle": .text("\(words[.notFoundTitle]) – \(words.text(first.report.site.title))"),
            "title": .text(words[.notFoundTitle]),
            "siteTitle": .text(words.text(first.report.site.title)),
            "stylesheet": .text(first.address.map { $0.fromHost(first.assets["style.css"] ?? "assets/style.css") } ?? ""),
            "body": .told(page),
        ])
}

extension Edition {
    fileprivate var waysHome: [Block] {
        let said = Block.text(.text(words[.notFoundText]))
        if address == nil { return [said] }
        let ways: [(route: String, word: Word)] = [
            (Routes.home, .navHome), (Routes.search, .navSearch), (Routes.units, .navUnits), (Routes.indicators, .navIndicators),
        ]
        return [said, .list(List(.plain, ways.map { List.Item([.link(address($0.route), words[$0.word])]) }))]
    }
}
