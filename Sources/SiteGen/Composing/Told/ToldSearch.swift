import Rendering
import Telling
import Wording

/// search/: a field and what it finds, by a script that needs no server; without scripts, the lists that lead everywhere.
func searchPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, route = Routes.search
    let lists: [(route: String, word: Word)] = [
        (Routes.units, .navUnits), (Routes.indicators, .navIndicators), (Routes.plans, .navPlans), (Routes.years, .navYears),
    ]
    let answers = SearchField.Answers(
        count: words[.searchCount], more: words[.searchMore], none: words[.searchNone], withoutScript: words[.searchNoScript],
        home: edition.address(Routes.home))
    let items = lists.map { List.Item([.link(edition.address($0.route), words[$0.word])]) }
    let page = edition.page(
        route, words[.navSearch],
        [
            .search(
                SearchField(
                    label: words[.searchLabel], help: words[.searchHelp], results: edition.address(route), .answers(answers))),
            .section(Telling.Section([.text(words[.searchLists])], place: Place("h-lists"), [.list(List(.plain, items))])),
        ])
    var frame = PageFrame(path: route, title: words[.navSearch])
    frame.scripts = [edition.address(Routes.searchEntries), edition.asset("search.js")]
    return edition.told(page, in: frame)
}
