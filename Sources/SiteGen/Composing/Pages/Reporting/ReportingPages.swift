import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// reporting/: how complete each year is, and the deadlines each plan states; reporting/<year>/: unit × indicator.
func reportingPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.reporting)
    let fields: Fields = [
        "lead": .text(words[.reportingLead]),
        "legend": .markup(sheet.part { $0.reportingLegend() }),
        "yearsHeading": .text(words[.reportingYearsHeading]),
        "years": .markup(sheet.part { $0.reportingYears() }),
        "deadlinesHeading": .text(words[.reportingDeadlinesHeading]),
        "deadlines": .markup(sheet.part { $0.reportingDeadlines() }),
    ]
    return PageFrame(path: sheet.path, template: "reporting", title: words[.navReporting], data: DataPath.observations)
        .page(sheet, fields)
}

func reportingYearPage(_ year: Int, in edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.reporting(year))
    let fields: Fields = [
        "legend": .markup(sheet.part { $0.reportingLegend() }),
        "tables": .markup(sheet.part { $0.reportingTables(year) }),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "reporting-year", title: words.fill(.reportingYearTitle, ("year", String(year))),
        crumbs: [words.crumb(.navReporting, Routes.reporting)], data: DataPath.observations, year: year)
    return frame.page(sheet, fields)
}

extension Sheet {
    /// What the marks mean; not reported, missing, not applicable and nought are different things.
    mutating func reportingLegend() {
        raw("<dl class=\"legend\">\n")
        for (mark, word) in ReportMark.legend {
            raw("<dt>")
            self.mark(mark)
            element("</dt><dd>", words[word], "</dd>\n")
        }
        raw("</dl>\n")
    }

    mutating func mark(_ mark: ReportMark) {
        raw("<span class=\"mark m-")
        markup.raw(safe: mark.rawValue)
        raw("\">")
        word(mark.word)
        raw("</span>")
    }

    mutating func reportingYears() {
        openTable(
            "counted", caption: words[.tableReportingYears],
            columns: [.columnYear, .columnReporters, .columnReportedCells, .columnMissingUnits, .columnMissingCells].map { words[$0] })
        for year in edition.years.reversed() {
            let tallies = report.areaRefs.compactMap { ReportTally($0, year, report) }
            if tallies.contains(where: \.isIllustrative) { noteIllustrative() }
            let missing = edition.missing(in: year)
            raw("<tr><th scope=\"row\">")
            link(Routes.reporting(year), String(year))
            raw("</th>")
            for count in [
                tallies.count, tallies.reduce(0) { $0 + $1.known }, missing.count, missing.reduce(0) { $0 + $1.items.count },
            ] { element("<td class=\"n\">", words.whole(count), "</td>") }
            raw("</tr>\n")
        }
        closeTable()
    }

    /// Who reports to whom by when, in each plan's own terms.
    mutating func reportingDeadlines() {
        for reference in report.planRefs {
            let plan = report[reference]
            let duties = reportingDuties(of: plan)
            raw("<h3>")
            link(reference)
            raw("</h3>\n")
            if duties.isEmpty { element("<p class=\"absent\">", words[.deadlineUnsaid], "</p>\n"); continue }
            raw("<ul>\n")
            for duty in duties {
                element("<li><b>", duty.deadlines.map { words.deadline($0) }.joined(separator: "; "), "</b>: ")
                text([duty.agency, duty.text].filter { !$0.isEmpty }.joined(separator: " – "))
                element(" <span class=\"note\">(", words.fill(.reportingSectionOf, ("section", duty.section)), ")</span></li>\n")
            }
            raw("</ul>\n")
        }
    }
}
