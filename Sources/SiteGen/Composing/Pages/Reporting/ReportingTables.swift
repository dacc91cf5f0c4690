import Measuring
import Reporting
import Wording

/// Unit × indicator for one year, a table per parent unit; no table over 2,000 cells.
extension Sheet {
    mutating func reportingTables(_ year: Int) {
        var owed: Set<SeriesKey> = []
        for reminder in edition.missing(in: year) {
            for item in reminder.items where item.absence == .notReported { owed.insert(SeriesKey(reminder.area, item.indicator)) }
        }
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in edition.tree.listed {
            let speaks = report.observations(of: area).contains { Int($0.year) == year } || owed.contains { $0.area == area }
            if !speaks { continue }
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        if parents.isEmpty { element("<p>", words.fill(.yearNobody, ("year", String(year))), "</p>\n") }
        for parent in parents { reportingTable(parent, members[parent] ?? [], year, owed) }
    }

    private mutating func reportingTable(_ parent: AreaRef?, _ areas: [AreaRef], _ year: Int, _ owed: Set<SeriesKey>) {
        let indicators = edition.reportIndex.groups.flatMap(\.indicators).filter { indicator in
            areas.contains { owed.contains(SeriesKey($0, indicator)) || row($0, indicator, year) != nil }
        }
        let name = parent.map { edition.name($0) } ?? edition.headOfTop(areas) ?? words[.unitsTop]
        element("<h2>", name, "</h2>\n")
        for run in runs(rows: areas.count, columns: indicators.count) {
            let caption = words.fill(.tableReporting, ("unit", name), ("year", String(year)))
            openTable("reporting", caption: run.count == areas.count ? caption : words.run(caption, run))
            // the shorter list stands in columns
            if areas.count <= 8 {
                indicatorRows(areas, indicators, year, owed)
            } else {
                areaRows(Array(areas[run]), indicators, year, owed)
            }
            closeTable()
        }
    }

    private mutating func areaRows(_ areas: [AreaRef], _ indicators: [IndicatorRef], _ year: Int, _ owed: Set<SeriesKey>) {
        head(.columnUnit) { sheet in for indicator in indicators { sheet.column { $0.link(indicator) } } }
        for area in areas {
            raw("<tr><th scope=\"row\">")
            link(area)
            raw("</th>")
            for indicator in indicators { reportCell(area, indicator, year, owed) }
            raw("</tr>\n")
        }
    }

    private mutating func indicatorRows(_ areas: [AreaRef], _ indicators: [IndicatorRef], _ year: Int, _ owed: Set<SeriesKey>) {
        head(.columnIndicator) { sheet in for area in areas { sheet.column { $0.link(area) } } }
        for indicator in indicators {
            raw("<tr><th scope=\"row\">")
            link(indicator)
            raw("</th>")
            for area in areas { reportCell(area, indicator, year, owed) }
            raw("</tr>\n")
        }
    }

    private mutating func head(_ corner: Word, _ write: (inout Sheet) -> Void) {
        element("<thead><tr><th scope=\"col\">", words[corner], "</th>")
        write(&self)
        raw("</tr></thead>\n<tbody>\n")
    }

    private mutating func column(_ write: (inout Sheet) -> Void) {
        raw("<th scope=\"col\">")
        write(&self)
        raw("</th>")
    }

    private mutating func reportCell(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, _ owed: Set<SeriesKey>) {
        raw("<td>")
        if let row = row(area, indicator, year) {
            mark(ReportMark(row.status))
            // the table says who reported, the page's notice whether that is real
            if row.illustrative { noteIllustrative() }
        } else {
            mark(owed.contains(SeriesKey(area, indicator)) ? .notReported : .notOwed)
        }
        raw("</td>")
    }

    private func row(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Observation? {
        report.series(area, indicator).first { Int($0.year) == year }
    }
}
