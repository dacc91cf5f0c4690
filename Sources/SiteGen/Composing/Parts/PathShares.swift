import Charting
import Language
import Measuring
import Reporting
import Wording

/// All indicators of a unit on one axis, 100 % being on the path, with the numbers under it: base, path, value, share, standing.
extension Sheet {
    mutating func pathShares(_ entries: [Entry], _ area: AreaRef) {
        guard let facts = ShareFacts(entries.map { ($0.indicator, $0.headline) }, of: area, in: edition.chartSource) else { return }
        let year = ("year", String(facts.year))
        raw("<section class=\"path-shares\" aria-labelledby=\"h-shares\"><h3 id=\"h-shares\">")
        text(words.fill(.shareHeading, year))
        raw("</h3>\n<p class=\"note\">")
        word(.shareNote)
        raw("</p>\n<div class=\"charts\">")
        edition.charts.shares(facts, &markup)
        if !markup.removeEnd("<div class=\"charts\">") {
            chartFiles([(.shares, "units/\(report[area].id)")])
            raw("</div>\n")
        }
        notePace()
        if facts.isIllustrative { noteIllustrative() }
        element("<details><summary>", words[.shareSummary], "</summary>\n")
        openTable("shares", caption: words.fill(.shareTable, ("unit", report[area].name), year))
        element("<thead><tr><th scope=\"col\">", words[.columnIndicator], "</th>")
        for column in [words[.shareColumnBase], words.fill(.shareColumnPath, year), words[.columnValue], words[.shareColumn]] {
            element("<th scope=\"col\" class=\"n\">", column, "</th>")
        }
        element("<th scope=\"col\">", words[.columnStanding], "</th></tr></thead>\n<tbody>\n")
        for row in facts.rows { shareRow(row) }
        closeTable()
        raw("</details></section>\n")
    }

    private mutating func shareRow(_ row: ShareFacts.Row) {
        let indicator = report[row.indicator], assessment = row.assessment
        element("<tr><th scope=\"row\"><a href=\"#", indicator.id, "\">")
        element("", words.text(indicator.name), "</a></th><td class=\"n\">")
        if let base = assessment.baseline {
            figure(base.value, indicator)
            element(" <span class=\"note\">(", String(base.year), ")</span>")
        } else {
            word(.absentNotOwed)
        }
        raw("</td><td class=\"n\">")
        if let path = assessment.path {
            figure(path, indicator)
            if let day = assessment.judged?.valueDate { element(" <span class=\"note\">(", words.date(day), ")</span>") }
        } else {
            word(.absentNotOwed)
        }
        raw("</td><td class=\"n\">")
        if let judged = assessment.judged { figure(judged, indicator, withShare: false) } else { word(.absentNotOwed) }
        raw("</td><td class=\"n\">")
        text(row.figure.isEmpty ? words[.absentNotOwed] : row.figure)
        raw("</td><td>")
        fullBadge(assessment)
        raw("</td></tr>\n")
    }
}
