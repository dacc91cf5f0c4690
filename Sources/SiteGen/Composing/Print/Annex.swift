import Measuring
import Reporting

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
    static func all(of area: AreaRef, _ entries: [Entry], in edition: Edition) -> [Annex] {
        let year = edition.year
        var annexes: [Annex] = []
        let children = edition.kin[childrenOf: area].filter { edition.report[$0].isAlive(in: year) }
        let reported = edition.shelf.groups.flatMap(\.indicators).filter { indicator in
            children.contains { edition.measured.series($0, indicator).point(in: year) != nil }
        }
        if !reported.isEmpty {
            let title = edition.words.fill(.printAnnexUnits, ("year", String(year)))
            annexes.append(Annex(title: title, content: .units(children, reported)))
        }
        let known = entries.filter { $0.series.points.contains { $0.year <= year } || !$0.assessments.isEmpty }
        let first = known.flatMap(\.series.points).map(\.year).filter { $0 <= year }.min() ?? year
        let years = Array(max(first, year - 4)...year)
        if !known.isEmpty {
            let title = edition.words.fill(.printAnnexYears, ("first", String(years[0])), ("last", String(year)))
            annexes.append(Annex(title: title, content: .years(known, years)))
        }
        return annexes
    }
}

extension Paper {
    mutating func write(_ annex: Annex) {
        switch annex.content {
        case .units(let units, let indicators):
            // eight columns of figures are as many as a landscape page holds readably
            for start in stride(from: 0, to: indicators.count, by: 8) {
                unitTable(units, Array(indicators[start..<min(start + 8, indicators.count)]))
            }
        case .years(let entries, let years): yearTable(entries, years)
        }
        illustrativeKey()
    }

    private mutating func unitTable(_ units: [AreaRef], _ indicators: [IndicatorRef]) {
        openAnnexTable([words[.columnUnit]] + indicators.map { edition.name($0) })
        for (place, child) in units.enumerated() {
            sheet.raw("<tr><td class=\"c\">")
            sheet.plain(place + 1)
            sheet.element("</td><th scope=\"row\">", edition.report[child].name, "</th>")
            for indicator in indicators { pointCell(child, indicator) }
            sheet.raw("</tr>\n")
        }
        if indicators.contains(where: { edition.measured.series(area, $0).point(in: year) != nil }) {
            sheet.element("<tr class=\"tong\"><td></td><th scope=\"row\">", unit.name, "</th>")
            for indicator in indicators { pointCell(area, indicator) }
            sheet.raw("</tr>\n")
        }
        sheet.raw("</tbody></table>\n")
    }

    private mutating func pointCell(_ area: AreaRef, _ indicator: IndicatorRef) {
        let isOwed = edition.shelf.reported[Int(area.index)].contains(indicator)
        sheet.raw("<td class=\"n\">")
        value(edition.measured.series(area, indicator).point(in: year), edition.report[indicator], isOwed: isOwed)
        sheet.raw("</td>")
    }

    private mutating func yearTable(_ entries: [Entry], _ years: [Int]) {
        let targetYears = Set(entries.flatMap(\.assessments).map { edition.report[$0.target].year ?? 0 }).sorted()
        openAnnexTable(
            [words[.columnIndicator], words[.factDenominator]] + years.map { words.fill(.whenInYear, ("year", String($0))) }
                + targetYears.map { $0 == 0 ? words[.targetNoYear] : words.fill(.targetOfYear, ("year", String($0))) }, kind: "nam")
        for (place, entry) in entries.enumerated() {
            let indicator = edition.report[entry.indicator]
            sheet.raw("<tr><td class=\"c\">")
            sheet.plain(place + 1)
            sheet.element("</td><th scope=\"row\">", edition.name(entry.indicator), "</th><td>")
            sheet.text(indicator.denominator.map { words.text($0) } ?? words[indicator.unitOfMeasure.word])
            sheet.raw("</td>")
            for year in years {
                sheet.raw("<td class=\"n\">")
                value(entry.series.point(in: year), indicator, isOwed: unit.isAlive(in: year))
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
        sheet.raw("</tbody></table>\n")
    }

    private mutating func openAnnexTable(_ columns: [String], kind: String = "don-vi") {
        sheet.raw("<table class=\"sl ")
        sheet.text(kind)
        sheet.element("\"><thead><tr><th scope=\"col\" class=\"c-tt\">", words[.printOrder], "</th>")
        for (place, column) in columns.enumerated() { sheet.element(place == 0 ? "<th scope=\"col\" class=\"c-ten\">" : "<th scope=\"col\">", column, "</th>") }
        sheet.raw("</tr></thead>\n<tbody>\n")
    }
}
