import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// standings/: every unit and indicator that a plan judges in the report year, by standing, what wants care first, each with its reason.
func standingsPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.standings)
    let body = sheet.part { sheet in
        let grid = MatrixGrid(edition, edition.tree.listed)
        let order = edition.reportIndex.groups.flatMap(\.indicators).filter(grid.indicators.contains)
        var heads: [StandingName: [Assessment]] = [:]
        for area in grid.areas {
            for indicator in order {
                if let head = grid[area, indicator] { heads[head.name, default: []].append(head) }
            }
        }
        if heads.isEmpty { return sheet.element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n") }
        let headings = StandingName.headings(heads.keys)
        sheet.linkedCounts(grid.counts)
        for name in StandingName.inOrder(heads.keys) {
            if let judged = heads[name], let heading = headings[name] { sheet.standingSection(name, judged, heading) }
        }
    }
    let lead = words.fill(.standingsLead, ("year", String(edition.year)))
    return PageFrame(path: sheet.path, template: "list", title: words[.navStandings], data: DataPath.assessments)
        .page(sheet, ["lead": .text(lead), "body": .markup(body)])
}

extension Sheet {
    /// How many of each standing, each leading to its list.
    mutating func linkedCounts(_ counts: StandingCounts) {
        let headings = StandingName.headings(counts.names)
        raw("<ul class=\"counts linked\">")
        for name in counts.names {
            raw("<li><a href=\"")
            text(address(of: Routes.standings) + "#" + (headings[name] ?? name.anchor))
            raw("\"><span class=\"count\">")
            text(words.whole(counts[name]))
            raw("</span> ")
            badge(name)
            raw("</a>")
            noteBeside(name, counts)
            raw("</li>")
        }
        raw("</ul>\n")
    }

    /// A list that is longer than a page bears is cut, and says where the rest is.
    fileprivate mutating func standingSection(_ name: StandingName, _ judged: [Assessment], _ heading: String) {
        let most = 200
        raw("<section")
        if heading != name.anchor { element(" id=\"", name.anchor, "\"") }
        element(" aria-labelledby=\"", heading, "\"><h2 id=\"")
        element("", heading, "\">")
        badge(name)
        element(" <span class=\"count\">", words.whole(judged.count), "</span></h2>\n")
        openTable(
            "standings", caption: words.fill(.standingsCaption, ("standing", words.full(name)), ("year", String(edition.year))),
            columns: [words[.columnUnit], words[.columnIndicator], words[.columnReason]])
        for head in judged.prefix(most) { standingRow(head) }
        closeTable()
        if judged.count > most {
            raw("<p>")
            link(DataPath.assessments, words.fill(.standingsMore, ("count", words.whole(judged.count - most))))
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
        text(words.reason(head))
        if head.isIllustrative { noteIllustrative() }
        raw("</td></tr>\n")
    }
}
