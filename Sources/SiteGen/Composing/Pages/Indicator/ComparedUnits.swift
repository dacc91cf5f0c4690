import Measuring
import Reporting

/// Every unit that reported one indicator, siblings together, in the official order: nobody is ranked here.
extension Sheet {
    mutating func comparedUnits(_ indicator: IndicatorRef) {
        // a derived indicator has no rows of its own: the units it is asked of have its values
        let asked = edition.shelf.targets[Int(indicator.index)].map { report[$0].unit }
        let reporters = Set(edition.shelf.reporters[Int(indicator.index)] + asked).sorted()
        if reporters.isEmpty { return element("<p>", words[.indicatorNobody], "</p>\n") }
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in reporters {
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        for parent in parents { compared(indicator, parent, official(members[parent] ?? [])) }
    }

    private func official(_ areas: [AreaRef]) -> [AreaRef] {
        areas.sorted { (report[$0].order, $0.index) < (report[$1].order, $1.index) }
    }

    private mutating func compared(_ indicator: IndicatorRef, _ parent: AreaRef?, _ areas: [AreaRef]) {
        let years = Array(edition.years.suffix(5))
        let name = edition.name(indicator)
        let caption = parent.map { words.fill(.tableCompared, ("indicator", name), ("unit", edition.name($0))) }
            ?? words.fill(.tableComparedTop, ("indicator", name))
        for run in runs(rows: areas.count, columns: years.count + 2) {
            openTable("compared", caption: run.count == areas.count ? caption : words.run(caption, run))
            raw("<thead><tr>")
            element("<th scope=\"col\">", words[.columnUnit], "</th>")
            for year in years {
                raw("<th scope=\"col\" class=\"n\">")
                plain(year)
                raw("</th>")
            }
            element("<th scope=\"col\" class=\"n\">", words[.columnChange], "</th></tr></thead>\n<tbody>\n")
            for area in areas[run] { comparedRow(indicator, area, years) }
            closeTable()
        }
        // a country and a trade union are not set side by side
        if Set(areas.map { report[$0].kind }).count == 1 || parent != nil { valueRange(indicator, areas) }
    }

    private mutating func comparedRow(_ indicator: IndicatorRef, _ area: AreaRef, _ years: [Int]) {
        let model = report[indicator]
        let series = edition.measured.series(area, indicator)
        raw("<tr><th scope=\"row\">")
        link(edition.place(of: area, indicator), edition.name(area))
        raw("</th>")
        for year in years {
            cell(series.point(in: year), model, isOwed: report[area].isAlive(in: year), withShare: true)
        }
        raw("<td class=\"n\">")
        change(Entry(series, [], report: report, year: edition.year), model)
        raw("</td></tr>\n")
    }
}
