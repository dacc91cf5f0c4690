import Rendering
import Reporting
import Wording

/// search/: a field and what it finds, by a script that needs no server; without scripts, the lists that lead everywhere.
func searchPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    let sheet = Sheet(edition, path: Routes.search)
    let lists: [(String, Word)] = [
        (Routes.units, .navUnits), (Routes.indicators, .navIndicators), (Routes.plans, .navPlans), (Routes.years, .navYears),
    ]
    let fields: Fields = [
        "noScript": .text(words[.searchNoScript]),
        "up": .text(sheet.up),
        "label": .text(words[.searchLabel]),
        "help": .text(words[.searchHelp]),
        "count": .text(words[.searchCount]),
        "more": .text(words[.searchMore]),
        "none": .text(words[.searchNone]),
        "listsHeading": .text(words[.searchLists]),
        "lists": .list(lists.map { ["href": .text(sheet.up + $0.0), "label": .text(words[$0.1])] }),
        "entries": .text(sheet.up + Routes.searchEntries),
        "script": .text(sheet.asset("search.js")),
    ]
    return PageFrame(path: sheet.path, template: "search", title: words[.navSearch]).page(sheet, fields)
}
