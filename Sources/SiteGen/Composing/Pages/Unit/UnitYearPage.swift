import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// units/<id>/<year>/: the annual summary in the order of an administrative report (I lãnh đạo, II kết quả, III đánh giá,
/// IV phương hướng, V đề xuất). Words come from the approved narrative, numbers from the data.
func unitYearPage(_ area: AreaRef, _ year: Int, in edition: Edition) -> FramedPage {
    let unit = edition.report[area]
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.unitYear(unit.id, year))
    let measured = edition.measured(in: year) ?? edition.measured
    let groups = edition.entries(of: area, in: measured)
    let narrative = edition.reportIndex.narrative(area, year)
    let said: [(Word, String?)] = [
        (.summaryPart1, "chi-dao"), (.summaryPart3, "danh-gia"), (.summaryPart4, "phuong-huong"), (.summaryPart5, "de-xuat"),
    ]
    var parts: [Fields] = []
    for (word, anchor) in said {
        let heading = words.fill(word, ("next", String(year + 1)))
        let written = edition.narrativeWords.fill(word, ("next", String(year + 1)))
        let body = sheet.part { $0.saidPart(narrative, anchor, under: written) }
        parts.append(["heading": .text(heading), "body": .markup(body)])
    }
    let fields: Fields = [
        "lead": .text(words.fill(.summaryLead, ("unit", unit.name), ("year", String(year)))),
        "byline": .text(
            narrative.map { [$0.title, $0.authorOffice].filter { !$0.isEmpty }.joined(separator: " – ") } ?? words[.summaryNoNarrative]),
        "intro": .markup(
            sheet.part { sheet in
                if let narrative, let section = narrative.section(nil) { sheet.text(of: section, narrative) }
            }),
        "direction": .view(parts[0]),
        "resultsHeading": .text(words[.summaryPart2]),
        "results": .markup(
            sheet.part { sheet in
                sheet.summaryResults(groups, area, year)
                sheet.yearWhys(area, year)
            }),
        "duties": .markup(sheet.part { $0.dutyResults(of: area, year) }),
        "rest": .list(Array(parts[1...])),
        "annexes": .list(sheet.annexes(of: area, measured)),
        "printStylesheet": .text(sheet.asset("summary-print.css")),
        "unitPage": .text(sheet.up + Routes.unit(unit.id)),
        "unitPageLabel": .text(words.fill(.summaryBack, ("unit", unit.name))),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "unit-year", title: words.fill(.summaryTitle, ("unit", unit.name), ("year", String(year))),
        crumbs: unitCrumbs(area, edition) + [PageFrame.Crumb(label: unit.name, path: Routes.unit(unit.id))],
        data: DataPath.unit(unit.id), year: year)
    return frame.page(sheet, fields)
}

extension Sheet {
    /// A part of the report that the office writes; without text it says so, and keeps its place.
    ///
    /// - heading: what the part is called in the office's own language.
    mutating func saidPart(_ narrative: Narrative?, _ anchor: String?, under heading: String) {
        guard let narrative, let section = narrative.section(anchor) else {
            raw("<p class=\"absent\">")
            word(.summaryNotWritten)
            raw("</p>\n")
            return
        }
        if let own = section.ownHeading(under: heading) {
            raw("<h3")
            told(own, isWritten: true)
            raw("</h3>\n")
        }
        text(of: section, narrative)
    }

    /// «1. Các mục tiêu, chỉ tiêu»: the table of every target row, then what was reported without a target.
    mutating func summaryResults(_ groups: [(group: String, entries: [Entry])], _ area: AreaRef, _ year: Int) {
        if groups.isEmpty { return element("<p>", words[.unitNothingReported], "</p>\n") }
        openTable("targets", caption: words.fill(.tableTargets, ("unit", report[area].name), ("year", String(year))))
        raw("<thead><tr>")
        let columns: [(String, isNumber: Bool)] = [
            (words[.columnIndicator], false), (words[.columnTarget], false), (words.fill(.whenInYear, ("year", String(year - 1))), true),
            (words.fill(.whenInYear, ("year", String(year))), true), (words[.columnAgainstTarget], false), (words[.columnStanding], false),
        ]
        for column in columns {
            raw(column.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            text(column.0)
            raw("</th>")
        }
        raw("</tr></thead>\n")
        for group in groups {
            element("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"6\">", edition.group(group.group), "</th></tr>\n")
            for entry in group.entries { summaryRows(entry, area, year) }
            if group.group != groups.last?.group { raw("</tbody>\n") }
        }
        closeTable()
    }

    private mutating func summaryRows(_ entry: Entry, _ area: AreaRef, _ year: Int) {
        let rows: [Assessment?] = entry.assessments.isEmpty ? [nil] : entry.assessments
        for assessment in rows {
            raw("<tr><th scope=\"row\">")
            link(entry.indicator)
            raw("</th><td>")
            if let assessment {
                let target = report[assessment.target]
                text(words.promise(target, report[entry.indicator]))
                element(" <span class=\"note\">(", words.year(of: target), ")</span>")
            } else {
                word(.targetNone)
            }
            raw("</td>")
            for year in [year - 1, year] { cell(entry.series, year, withShare: true) }
            raw("<td>")
            if let assessment {
                text(words.againstTarget(assessment, report[entry.indicator]) ?? words[.absentNotOwed])
            } else {
                word(.absentNotOwed)
            }
            raw("</td><td>")
            if let assessment { fullBadge(assessment) } else { word(.absentNotOwed) }
            raw("</td></tr>\n")
        }
    }
}
