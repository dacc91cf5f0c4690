import Charting
import Measuring
import Reporting
import Wording

/// The table beneath the drawings of siblings: every number in them, and the years between, in the official order.
extension Sheet {
    mutating func comparedTable(
        _ indicator: IndicatorRef, _ parent: AreaRef?, _ known: [(area: AreaRef, series: Series)], _ groups: [Siblings]
    ) {
        let name = edition.name(indicator)
        let caption =
            parent.map { words.fill(.tableCompared, ("indicator", name), ("unit", edition.name($0))) }
            ?? edition.headOfTop(known.map(\.area)).map { words.fill(.tableSeries, ("indicator", name), ("unit", $0)) }
            ?? words.fill(.tableComparedTop, ("indicator", name))
        let table = ComparedColumns(groups, years: Array(edition.years.suffix(5)))
        for run in runs(rows: known.count, columns: table.count) {
            openTable("compared", caption: run.count == known.count ? caption : words.run(caption, run))
            comparedHead(table)
            for (area, series) in known[run] { comparedRow(area, series, table, report[indicator]) }
            if run.upperBound == known.count { aboveRow(table, groups) }
            closeTable()
        }
    }

    private mutating func comparedHead(_ table: ComparedColumns) {
        raw("<thead><tr>")
        element("<th scope=\"col\">", words[.columnUnit], "</th>")
        if table.hasBase { element("<th scope=\"col\" class=\"n\">", words[.compareColumnBase], "</th>") }
        for year in table.years {
            raw("<th scope=\"col\" class=\"n\">")
            plain(year)
            raw("</th>")
        }
        if table.hasTarget {
            element("<th scope=\"col\" class=\"n\">", words[.columnTarget], "</th>")
            element("<th scope=\"col\" class=\"n\">", words[.compareGap], "</th>")
        }
        if table.hasStanding { element("<th scope=\"col\">", words[.columnStanding], "</th>") }
        element("<th scope=\"col\" class=\"n\">", words[.columnChange], "</th></tr></thead>\n<tbody>\n")
    }

    private mutating func comparedRow(_ area: AreaRef, _ series: Series, _ table: ComparedColumns, _ model: Indicator) {
        let row = table.rows[area]
        raw("<tr><th scope=\"row\">")
        link(edition.place(of: area, series.indicator), edition.name(area))
        raw("</th>")
        if table.hasBase { baseCell(row) }
        for year in table.years { cell(series, year, withShare: true) }
        if table.hasTarget {
            raw("<td class=\"n\">")
            if let head = row?.member.head, let group = table.groups.first {
                aims(head, group)
            } else {
                text(row?.row.target?.text ?? words[.absentNotOwed])
            }
            raw("</td>")
            element("<td class=\"n\">", row.map(\.row.gap) ?? "", "</td>")
        }
        if table.hasStanding {
            raw("<td>")
            if let head = row?.member.head { fullBadge(head) }
            raw("</td>")
        }
        raw("<td class=\"n\">")
        change(Entry(series, [], report: report, year: edition.year), model)
        raw("</td></tr>\n")
    }

    /// A line for each year that the plan names.
    private mutating func aims(_ head: Assessment, _ group: Siblings) {
        for (index, target) in group.aimed(head).enumerated() {
            if index > 0 { raw("<br>") }
            text(group.targetFigure(target))
        }
    }

    private mutating func baseCell(_ row: Siblings.Sortable?) {
        guard let row, let base = row.row.base, let year = row.baseYear else { return emptyCell() }
        element("<td class=\"n\">", "\(year): \(base.text)", "</td>")
    }

    /// The unit above, whose target its members are measured against.
    private mutating func aboveRow(_ table: ComparedColumns, _ groups: [Siblings]) {
        guard let group = groups.first(where: { $0.aim != nil }), let aim = group.aim, let parent = group.parent else { return }
        let series = edition.measured.series(parent, group.indicator)
        // a part of its own: rows are sorted within theirs
        raw("</tbody><tbody class=\"above\">\n<tr><th scope=\"row\">")
        link(edition.place(of: parent, group.indicator), words.fill(.compareAbove, ("unit", edition.name(parent))))
        raw("</th>")
        if table.hasBase { emptyCell() }
        for year in table.years { cell(series, year, withShare: true) }
        raw("<td class=\"n\">")
        aims(aim, group)
        raw("</td><td></td>")
        if table.hasStanding { raw("<td></td>") }
        raw("<td class=\"n\">")
        change(Entry(series, [aim], report: report, year: edition.year), group.model)
        raw("</td></tr>\n")
    }
}

/// Which columns the table has, and what stands in them.
private struct ComparedColumns {
    let years: [Int]
    let groups: [Siblings]
    let rows: [AreaRef: Siblings.Sortable]
    let hasBase: Bool
    let hasTarget: Bool
    let hasStanding: Bool

    init(_ groups: [Siblings], years: [Int]) {
        self.years = years
        self.groups = groups
        let all = groups.flatMap(\.rows)
        rows = Dictionary(all.map { ($0.member.area, $0) }, uniquingKeysWith: { first, _ in first })
        hasBase = all.contains { $0.baseYear.map { !years.contains($0) } ?? false }
        hasTarget = all.contains { $0.row.target != nil }
        hasStanding = all.contains { $0.member.head != nil }
    }

    var count: Int { years.count + 2 + (hasBase ? 1 : 0) + (hasTarget ? 2 : 0) + (hasStanding ? 1 : 0) }
}
