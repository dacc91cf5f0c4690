import Measuring
import Reporting
import Wording

/// Units × indicators as a table of words and icons: each cell the headline standing. Few units stand in columns, many in rows.
extension Sheet {
    mutating func statusMatrix(_ grid: MatrixGrid) {
        if grid.areas.count <= 8 { matrixByIndicator(grid) } else { matrixByUnit(grid) }
    }

    private mutating func matrixByIndicator(_ grid: MatrixGrid) {
        openTable("matrix", caption: words.fill(.tableMatrix, ("year", grid.years(words))))
        matrixHead(.columnIndicator)
        for area in grid.areas {
            raw("<th scope=\"col\">")
            link(area)
            raw("</th>")
        }
        raw("</tr></thead>\n")
        let groups = edition.reportIndex.groups.filter { $0.indicators.contains { grid.indicators.contains($0) } }
        for group in groups {
            raw("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
            plain(grid.areas.count + 1)
            element("\">", edition.group(group.id), "</th></tr>\n")
            for indicator in group.indicators where grid.indicators.contains(indicator) {
                raw("<tr><th scope=\"row\">")
                link(indicator)
                raw("</th>")
                for area in grid.areas { matrixCell(grid, area, indicator) }
                raw("</tr>\n")
            }
            if group.id != groups.last?.id { raw("</tbody>\n") }
        }
        closeTable()
    }

    private mutating func matrixByUnit(_ grid: MatrixGrid) {
        let indicators = edition.reportIndex.groups.flatMap(\.indicators).filter { grid.indicators.contains($0) }
        let caption = words.fill(.tableMatrix, ("year", grid.years(words)))
        for run in runs(rows: grid.areas.count, columns: indicators.count) {
            openTable("matrix", caption: run.count == grid.areas.count ? caption : words.run(caption, run))
            matrixHead(.columnUnit)
            for indicator in indicators {
                raw("<th scope=\"col\">")
                link(indicator)
                raw("</th>")
            }
            raw("</tr></thead>\n<tbody>\n")
            for area in grid.areas[run] {
                raw("<tr><th scope=\"row\">")
                link(area)
                raw("</th>")
                for indicator in indicators { matrixCell(grid, area, indicator) }
                raw("</tr>\n")
            }
            closeTable()
        }
    }

    private mutating func matrixHead(_ corner: Word) {
        raw("<thead><tr><th scope=\"col\">")
        word(corner)
        raw("</th>")
    }

    private mutating func matrixCell(_ grid: MatrixGrid, _ area: AreaRef, _ indicator: IndicatorRef) {
        guard let cell = grid[area, indicator] else { return emptyCell() }
        raw("<td><a class=\"cell\" href=\"")
        text(up)
        text(Routes.section(report[area].id, report[indicator].id))
        raw("\">")
        fullBadge(cell)
        raw("</a></td>")
        if cell.isIllustrative { noteIllustrative() }
    }
}

extension Words {
    /// «Bảng … (dòng 1–100)».
    func run(_ caption: String, _ run: Range<Int>) -> String {
        fill(.tableRun, ("caption", caption), ("first", String(run.lowerBound + 1)), ("last", String(run.upperBound)))
    }
}
