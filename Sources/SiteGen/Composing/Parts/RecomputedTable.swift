import Measuring
import Reporting
import Wording

/// «Tính lại theo địa giới mới»: earlier values of a merged unit, summed from those that became it; apart from what was reported.
extension Sheet {
    mutating func recomputedTable(_ entry: Entry, area: AreaRef) {
        guard let series = edition.measured.chronicle.recomputed(area, entry.indicator) else { return }
        let indicator = report[entry.indicator]
        openTable(
            "data", caption: words.fill(.tableRecomputed, ("indicator", words.text(indicator.name)), ("unit", report[area].name)),
            columns: [words[.columnYear], words[.columnValue], words[.columnShare], words[.columnParts]])
        for point in series.points where point.year <= edition.year {
            raw("<tr><th scope=\"row\">")
            plain(point.year)
            raw("</th><td class=\"n\">")
            figureAndShare(point.value, point, indicator, withShare: false)
            if point.illustrative { raw(" "); illustrativeMark() }
            raw("</td><td class=\"n\">")
            if let numerator = point.numerator, let denominator = point.denominator {
                share(numerator, denominator)
            } else {
                word(.absentNotOwed)
            }
            raw("</td><td>")
            separated(point.parts) { $0.link($1) }
            raw("</td></tr>\n")
        }
        closeTable()
    }
}
