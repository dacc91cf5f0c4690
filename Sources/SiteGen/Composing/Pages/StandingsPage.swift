import Measuring
import Reporting

/// standings/: every unit and indicator that a plan judges in the report year, by standing, what wants care first, each with its reason.
func standingsPage(_ edition: Edition) -> Page {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.standings)
    let body = sheet.part { sheet in
        let grid = MatrixGrid(edition, edition.report.areaRefs)
        let order = edition.shelf.groups.flatMap(\.indicators).filter(grid.indicators.contains)
        var heads: [Standing: [Assessment]] = [:]
        for area in grid.areas {
            for indicator in order {
                if let head = grid[area, indicator] { heads[head.standing, default: []].append(head) }
            }
        }
        if heads.isEmpty { return sheet.element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n") }
        sheet.linkedCounts(heads.mapValues(\.count))
        for standing in Standing.careOrder {
            if let judged = heads[standing] { sheet.standingSection(standing, judged) }
        }
    }
    let lead = words.fill(.standingsLead, ("year", String(edition.year)))
    return PageFrame(path: sheet.path, template: "list", title: words[.navStandings], data: Routes.assessmentsData)
        .page(sheet, ["lead": .text(lead), "body": .markup(body)])
}

extension Standing {
    /// What somebody must do something about first, «chậm tiến độ» before all.
    static let careOrder: [Standing] = [
        .behind, .movingAway, .missed, .lost, .noData, .inProgress, .onTrack, .achieved, .maintained, .lapsed, .notApplicable,
    ]
}

extension Sheet {
    /// How many of each standing, each leading to its list.
    mutating func linkedCounts(_ counts: [Standing: Int]) {
        raw("<ul class=\"counts linked\">")
        for standing in Standing.careOrder {
            guard let count = counts[standing] else { continue }
            raw("<li><a href=\"")
            text(address(of: Routes.standings) + "#" + standing.rawValue)
            raw("\"><span class=\"count\">")
            text(words.whole(count))
            raw("</span> ")
            badge(standing, standing.word)
            raw("</a></li>")
        }
        raw("</ul>\n")
    }

    /// A list that is longer than a page bears is cut, and says where the rest is.
    fileprivate mutating func standingSection(_ standing: Standing, _ judged: [Assessment]) {
        let most = 200
        raw("<section aria-labelledby=\"")
        markup.raw(safe: standing.rawValue)
        raw("\"><h2 id=\"")
        markup.raw(safe: standing.rawValue)
        raw("\">")
        badge(standing, standing.word)
        element(" <span class=\"count\">", words.whole(judged.count), "</span></h2>\n")
        openTable(
            "standings", caption: words.fill(.standingsCaption, ("standing", words[standing.word]), ("year", String(edition.year))),
            columns: [words[.columnUnit], words[.columnIndicator], words[.columnReason]])
        for head in judged.prefix(most) { standingRow(head) }
        closeTable()
        if judged.count > most {
            raw("<p>")
            link(Routes.assessmentsData, words.fill(.standingsMore, ("count", words.whole(judged.count - most))))
            raw("</p>\n")
        }
        raw("</section>\n")
    }

    private mutating func standingRow(_ head: Assessment) {
        raw("<tr><td>")
        link(head.area)
        raw("</td><th scope=\"row\">")
        link(edition.place(of: head.area, head.indicator), edition.name(head.indicator))
        raw("</th><td class=\"said\">")
        if head.word(isDown: report[head.indicator].direction == .down) != head.standing.word {
            badge(head)
            raw(" ")
        }
        text(head.reason[words.tongue])
        if head.isIllustrative { noteIllustrative() }
        raw("</td></tr>\n")
    }

    /// Site-wide counts for the home page.
    mutating func homeStandings(_ grid: MatrixGrid) {
        var counts: [Standing: Int] = [:]
        for area in grid.areas { counts.merge(grid.counts(of: area), uniquingKeysWith: +) }
        if counts.isEmpty { return element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n") }
        linkedCounts(counts)
    }
}
