import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// years/<year>/: who reported, who did not, and whose standing is another than the year before.
func yearPage(_ year: Int, in edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.year(year))
    let missing = edition.missing(in: year)
    let (changes, steady) = edition.changesAndSteady(in: year)
    let fields: Fields = [
        "countsHeading": .text(words[.yearCountsHeading]),
        "counts": .markup(sheet.part { $0.yearCounts(year, changes, steady: steady, wanting: missing.count) }),
        "changesHeading": .text(words.fill(.yearChangesHeading, ("before", String(year - 1)))),
        "changes": .markup(sheet.part { $0.allChanges(changes, in: year) }),
        "reportedHeading": .text(words[.yearReportedHeading]),
        "reported": .markup(sheet.part { $0.whoReported(year, missing) }),
        "missingHeading": .text(words[.yearMissingHeading]),
        "missing": .markup(sheet.part { $0.whoDidNot(missing, year) }),
        "full": .text(sheet.up + Routes.reporting(year)),
        "fullLabel": .text(words.fill(.yearFullTable, ("year", String(year)))),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "year", title: words.fill(.yearTitle, ("year", String(year))),
        crumbs: [words.crumb(.navYears, Routes.years)], data: DataPath.observations, year: year)
    return frame.page(sheet, fields)
}

extension Sheet {
    /// Unit by unit how many indicators were reported, and how many of them are final.
    mutating func whoReported(_ year: Int, _ missing: [Missing]) {
        let areas = edition.tree.listed
        let tallies = areas.compactMap { area in ReportTally(area, year, report).flatMap { (area, $0) } }
        if tallies.isEmpty { return element("<p>", words.fill(.yearNobody, ("year", String(year))), "</p>\n") }
        if tallies.contains(where: \.1.isIllustrative) { noteIllustrative() }
        let owed = Dictionary(missing.map { ($0.area, $0.items.count) }, uniquingKeysWith: max)
        for run in runs(rows: tallies.count, columns: 6) {
            let caption = words.fill(.tableReported, ("year", String(year)))
            openTable("counted", caption: run.count == tallies.count ? caption : words.run(caption, run))
            element("<thead><tr><th scope=\"col\">", words[.columnUnit], "</th>")
            for mark in ObservationStatus.allCases.map(ReportMark.init) + [.notReported] {
                element("<th scope=\"col\" class=\"n\">", words[mark.word], "</th>")
            }
            raw("</tr></thead>\n<tbody>\n")
            for (area, tally) in tallies[run] {
                raw("<tr><th scope=\"row\">")
                link(area)
                raw("</th>")
                for status in ObservationStatus.allCases {
                    element("<td class=\"n\">", String(tally.counts[Int(status.rawValue)]), "</td>")
                }
                let silent = max(0, (owed[area] ?? 0) - tally.counts[Int(ObservationStatus.missing.rawValue)])
                element("<td class=\"n\">", String(silent), "</td></tr>\n")
            }
            closeTable()
        }
    }

    mutating func whoDidNot(_ missing: [Missing], _ year: Int) {
        if missing.isEmpty { return element("<p>", words.fill(.homeNothingMissing, ("year", String(year))), "</p>\n") }
        raw("<ul class=\"missing\">\n")
        for reminder in missing {
            raw("<li>")
            link(reminder.area)
            raw(": ")
            text(words.fill(.missingCount, ("count", String(reminder.items.count))))
            raw(" <span class=\"note\">")
            separated(Array(reminder.items.prefix(8))) { sheet, item in
                sheet.text(sheet.edition.name(item.indicator))
                sheet.raw(" (")
                sheet.word(item.absence == .missing ? .absentMissing : .absentNotReported)
                sheet.raw(")")
            }
            if reminder.items.count > 8 { raw("; …") }
            raw("</span></li>\n")
        }
        raw("</ul>\n")
    }
}

/// What one unit reported in one year, counted by status; totals only.
struct ReportTally {
    var counts: [Int]
    /// Any of it is made up.
    var isIllustrative = false

    /// nil where the unit reported nothing.
    init?(_ area: AreaRef, _ year: Int, _ report: Report) {
        counts = Array(repeating: 0, count: ObservationStatus.allCases.count)
        for observation in report.observations(of: area) where observation.cell == 0 && Int(observation.year) == year {
            counts[Int(observation.status.rawValue)] += 1
            if observation.illustrative { isIllustrative = true }
        }
        if counts.allSatisfy({ $0 == 0 }) { return nil }
    }

    /// Rows that say something of the year: «chưa có số liệu» is counted with what is missing.
    var known: Int { counts.reduce(0, +) - counts[Int(ObservationStatus.missing.rawValue)] }
}
