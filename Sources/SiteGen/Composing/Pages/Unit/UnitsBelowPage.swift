import Rendering
import Reporting
import Wording

/// units/<id>/units/: the units below one, in one matrix and by indicator.
func unitsBelowPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    let unit = edition.report[area], words = edition.words
    var sheet = Sheet(edition, path: Routes.unitsBelow(unit.id))
    let body = sheet.part { sheet in
        sheet.element("<p class=\"lead\">", words[.belowNote], "</p>\n")
        sheet.childMatrix(area)
        sheet.childTables(area)
    }
    let crumbs = unitCrumbs(area, edition) + [PageFrame.Crumb(label: edition.name(area), path: Routes.unit(unit.id))]
    let title = words.fill(.belowTitle, ("unit", unit.name))
    return PageFrame(path: sheet.path, template: "told", title: title, crumbs: crumbs).page(sheet, ["body": .markup(body)])
}

extension Edition {
    /// Whether any unit below one ever reported or was judged, so that they have a page together.
    func hasUnitsBelow(_ area: AreaRef) -> Bool {
        tree[childrenOf: area].contains { !reportIndex.reported[Int($0.index)].isEmpty || measured.judges($0) }
    }
}
