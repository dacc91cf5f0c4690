import Reporting
import Wording

/// The cells of the dimensions (sex, age …) of one series, for the latest year that has any; judged by nobody.
extension Sheet {
    mutating func breakdown(_ entry: Entry, area: AreaRef) {
        if report.site.dimensions.isEmpty { return }
        let rows = report.observations(of: area).filter { $0.indicator == entry.indicator && $0.cell > 0 && Int($0.year) <= edition.year }
        guard let year = rows.map(\.year).max() else { return }
        let indicator = report[entry.indicator]
        openTable(
            "data", caption: words.fill(.tableBreakdown, ("indicator", words.text(indicator.name)), ("year", String(year))),
            columns: [words[.columnCell], words[.columnValue], words[.columnStatus]])
        for row in rows where row.year == year {
            element("<tr><th scope=\"row\">", name(ofCell: row.cell), "</th>")
            if let value = row.value {
                raw("<td class=\"n\">")
                figureAndShare(value, row, indicator, withShare: false)
                if row.illustrative { raw(" "); illustrativeMark() }
                raw("</td>")
            } else {
                absentCell(row.status == .notApplicable ? .absentNotApplicable : .absentMissing)
            }
            element("<td>", words[row.status.word], "</td></tr>\n")
        }
        closeTable()
    }

    /// «Nữ · 15–35 tuổi».
    private func name(ofCell cell: Int32) -> String {
        zip(report.site.dimensions, report.cells[Int(cell)]).compactMap { dimension, code in
            code.map { words.text(dimension.codes[Int($0)].name) }
        }.joined(separator: " · ")
    }
}
