import Measuring
import Reporting
import Wording

/// The blank form of a year: what was reported the year before, and empty columns to be filled in by hand. What is computed from other
/// figures is not asked for.
extension Paper {
    mutating func formTable() {
        sheet.raw("<table class=\"sl bieu-trong\"><thead><tr>")
        let columns: [(String, StaticString)] = [
            (words[.printOrder], "c-tt"), (words[.columnIndicator], "c-ten"), (words[.factDenominator], "c-mau"),
            (words.fill(.whenInYear, ("year", String(year))), "c-so"),
        ]
        for (name, kind) in columns {
            sheet.raw("<th scope=\"col\" rowspan=\"2\" class=\"")
            sheet.raw(kind)
            sheet.element("\">", name, "</th>")
        }
        sheet.element("<th scope=\"colgroup\" colspan=\"3\">", words.fill(.whenInYear, ("year", String(formYear))), "</th>")
        for (word, kind) in [(Word.printFormStatus, "c-th"), (.printFormNote, "c-gc")] {
            sheet.raw("<th scope=\"col\" rowspan=\"2\" class=\"")
            sheet.text(kind)
            sheet.element("\">", words[word], "</th>")
        }
        sheet.raw("</tr><tr>")
        for word in [Word.printFormNumerator, .printFormDenominator, .printFormResult] {
            sheet.element("<th scope=\"col\">", words[word], "</th>")
        }
        sheet.raw("</tr></thead>\n<tbody>\n")
        var number = 0
        for entry in formEntries {
            number += 1
            formRow(entry, number)
        }
        sheet.raw("</tbody></table>\n")
    }

    /// What the plans in force in the form's year ask of the unit, in its first year too, and what it reports without being asked; where
    /// no plan asks it for anything, what it was judged on or reported before.
    private var formEntries: [Entry] {
        let known = asked, judged = edition.asked.indicators(of: area, in: formYear)
        var wanted = known.filter { judged.isEmpty || judged.contains($0.indicator) || edition.asked.years(area, $0.indicator).isEmpty }
        let held = Set(wanted.map(\.indicator))
        wanted += judged.filter { !held.contains($0) }.map { Entry(measured.series(area, $0), [], report: edition.report, year: year) }
        let order = Dictionary(edition.reportIndex.groups.flatMap(\.indicators).enumerated().map { ($1, $0) }) { first, _ in first }
        return wanted.filter { edition.report[$0.indicator].derivation == nil }.sorted {
            (order[$0.indicator] ?? 0) < (order[$1.indicator] ?? 0)
        }
    }

    private mutating func formRow(_ entry: Entry, _ number: Int) {
        let indicator = edition.report[entry.indicator]
        sheet.raw("<tr><td class=\"c\">")
        sheet.plain(number)
        sheet.element("</td><th scope=\"row\">", edition.name(entry.indicator), "</th><td>")
        sheet.text(indicator.denominator.map { words.text($0) } ?? words[indicator.unitOfMeasure.word])
        sheet.raw("</td><td class=\"n\">")
        value(entry.series, year)
        sheet.raw("</td>")
        let isShare = indicator.unitOfMeasure == .percent
        for _ in 0..<2 { sheet.raw(isShare ? "<td></td>" : "<td class=\"khong\"></td>") }
        sheet.raw("<td></td><td></td><td></td></tr>\n")
    }
}
