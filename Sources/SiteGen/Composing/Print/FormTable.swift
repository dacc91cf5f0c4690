import Measuring
import Reporting

/// The blank form for the year after: what was reported this year, and empty columns to be filled in by hand. What is computed from
/// other figures is not asked for.
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
        sheet.element("<th scope=\"colgroup\" colspan=\"3\">", words.fill(.whenInYear, ("year", String(year + 1))), "</th>")
        for (word, kind) in [(Word.printFormStatus, "c-th"), (.printFormNote, "c-gc")] {
            sheet.raw("<th scope=\"col\" rowspan=\"2\" class=\"")
            sheet.text(kind)
            sheet.element("\">", words[word], "</th>")
        }
        sheet.raw("</tr><tr>")
        for word in [Word.printFormNumerator, .printFormDenominator, .printFormResult] { sheet.element("<th scope=\"col\">", words[word], "</th>") }
        sheet.raw("</tr></thead>\n<tbody>\n")
        var number = 0
        for entry in asked where edition.report[entry.indicator].derivation == nil {
            number += 1
            formRow(entry, number)
        }
        sheet.raw("</tbody></table>\n")
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
