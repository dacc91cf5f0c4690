import Measuring
import Rendering
import Reporting
import Wording

/// A table too wide for the text: the units below the unit in one year, or its own indicators through the years.
struct Annex {
    enum Content {
        /// Units × indicators of the year.
        case units([AreaRef], [IndicatorRef])
        /// Indicators × years.
        case years([Entry], [Int])
    }
    let title: String
    let content: Content

    /// What there is to show; none for a unit without data.
    static func all(of area: AreaRef, _ entries: [Entry], in edition: Edition, _ measured: MeasuredReport) -> [Annex] {
        let year = measured.year
        var annexes: [Annex] = []
        let children = edition.tree[childrenOf: area].filter { edition.report[$0].isAlive(in: year) }
        let reported = edition.reportIndex.groups.flatMap(\.indicators).filter { indicator in
            children.contains { measured.series($0, indicator).point(in: year) != nil }
        }
        if !reported.isEmpty {
            let title = edition.words.fill(.printAnnexUnits, ("year", String(year)))
            annexes.append(Annex(title: title, content: .units(children, reported)))
        }
        let known = entries.filter { $0.series.points.contains { $0.year <= year } || !$0.assessments.isEmpty }
        let first = known.flatMap(\.series.points).map(\.year).filter { $0 <= year }.min() ?? year
        let years = Array(max(first, year - 4)...year)
        if !known.isEmpty {
            let title =
                years.count == 1
                ? edition.words.fill(.printAnnexYear, ("year", String(year)))
                : edition.words.fill(.printAnnexYears, ("first", String(years[0])), ("last", String(year)))
            annexes.append(Annex(title: title, content: .years(known, years)))
        }
        return annexes
    }
}

extension Sheet {
    /// The annexes of a unit's year, on its page of the site.
    mutating func annexes(of area: AreaRef, _ measured: MeasuredReport) -> [Fields] {
        var paper = Paper(area, in: edition, measured: measured, sheetNumber: 1, isDrawn: false)
        paper.sheet = Sheet(edition, path: path)
        var views: [Fields] = []
        for (index, annex) in paper.annexes.enumerated() {
            let heading = "\(paper.annexName(index)). \(annex.title)"
            views.append(["heading": .text(heading), "body": .markup(paper.part { $0.write(annex) })])
        }
        if paper.sheet.showsIllustrative { noteIllustrative() }
        return views
    }
}

extension Paper {
    mutating func write(_ annex: Annex) {
        switch annex.content {
        case .units(let units, let indicators):
            // eight columns of figures are as many as a landscape page holds readably
            for start in stride(from: 0, to: indicators.count, by: 8) {
                unitTable(annex, units, Array(indicators[start..<min(start + 8, indicators.count)]))
            }
        case .years(let entries, let years): yearTable(annex, entries, years)
        }
        if edition.isPrinted { illustrativeKey() }
    }

    private mutating func unitTable(_ annex: Annex, _ units: [AreaRef], _ indicators: [IndicatorRef]) {
        openAnnexTable(annex.title, [words[.columnUnit]] + indicators.map { edition.name($0) })
        for (place, child) in units.enumerated() {
            sheet.raw("<tr><td class=\"c\">")
            sheet.plain(place + 1)
            sheet.element("</td><th scope=\"row\">", edition.report[child].name, "</th>")
            for indicator in indicators { pointCell(child, indicator) }
            sheet.raw("</tr>\n")
        }
        if indicators.contains(where: { measured.series(area, $0).point(in: year) != nil }) {
            sheet.element("<tr class=\"tong\"><td></td><th scope=\"row\">", unit.name, "</th>")
            for indicator in indicators { pointCell(area, indicator) }
            sheet.raw("</tr>\n")
        }
        closeAnnexTable()
    }

    private mutating func pointCell(_ area: AreaRef, _ indicator: IndicatorRef) {
        sheet.raw("<td class=\"n\">")
        value(measured.series(area, indicator), year)
        sheet.raw("</td>")
    }

    private mutating func yearTable(_ annex: Annex, _ entries: [Entry], _ years: [Int]) {
        let targetYears = Set(entries.flatMap(\.assessments).map { edition.report[$0.target].year ?? 0 }).sorted()
        openAnnexTable(
            annex.title,
            [words[.columnIndicator], words[.factDenominator]] + years.map { words.fill(.whenInYear, ("year", String($0))) }
                + targetYears.map { $0 == 0 ? words[.targetNoYear] : words.fill(.targetOfYear, ("year", String($0))) }, kind: "nam")
        for (place, entry) in entries.enumerated() {
            let indicator = edition.report[entry.indicator]
            sheet.raw("<tr><td class=\"c\">")
            sheet.plain(place + 1)
            sheet.element("</td><th scope=\"row\">", edition.name(entry.indicator), "</th><td>")
            sheet.text(edition.denominator(entry.indicator, of: area, year: year) ?? words[indicator.unitOfMeasure.word])
            sheet.raw("</td>")
            for year in years {
                sheet.raw("<td class=\"n\">")
                value(entry.series, year)
                sheet.raw("</td>")
            }
            for year in targetYears {
                sheet.raw("<td class=\"n\">")
                let targets = entry.assessments.map { edition.report[$0.target] }.filter { ($0.year ?? 0) == year }
                sheet.text(targets.isEmpty ? words[.absentNotOwed] : targets.map { words.promise($0, indicator) }.joined(separator: "; "))
                sheet.raw("</td>")
            }
            sheet.raw("</tr>\n")
        }
        closeAnnexTable()
    }

    private mutating func closeAnnexTable() {
        if edition.isPrinted { sheet.raw("</tbody></table>\n") } else { sheet.closeTable() }
    }

    private mutating func openAnnexTable(_ caption: String, _ columns: [String], kind: String = "don-vi") {
        if !edition.isPrinted { return sheet.openTable("annex", caption: caption, columns: [words[.printOrder]] + columns) }
        sheet.raw("<table class=\"sl ")
        sheet.text(kind)
        sheet.element("\"><thead><tr><th scope=\"col\" class=\"c-tt\">", words[.printOrder], "</th>")
        for (place, column) in columns.enumerated() {
            sheet.element(place == 0 ? "<th scope=\"col\" class=\"c-ten\">" : "<th scope=\"col\">", column, "</th>")
        }
        sheet.raw("</tr></thead>\n<tbody>\n")
    }
}
