import Measuring
import Reporting
import Wording

/// Units × standings as numbers: the overview where a full matrix would be too large.
extension Sheet {
    /// Unit by unit how many of its indicators stand how; units that nobody judges are left out.
    mutating func unitCounts(_ areas: [AreaRef]) {
        let grid = MatrixGrid(edition, areas)
        let rows = grid.areas.map { CountsRow(of: $0, counts: grid.counts(of: $0)) }
        let standings = names(rows)
        if standings.isEmpty { return element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n") }
        for run in runs(rows: rows.count, columns: standings.count + 1) {
            let caption = words.fill(.tableUnitCounts, ("year", years(rows)))
            countsTable(Array(rows[run]), standings, caption: run.count == rows.count ? caption : words.run(caption, run))
        }
        if rows.contains(where: \.hasPace) { notePace() }
        if grid.areas.contains(where: { area in grid.indicators.contains { grid[area, $0]?.isIllustrative == true } }) {
            noteIllustrative()
        }
    }

    private func names(_ rows: [CountsRow]) -> [StandingName] {
        StandingName.inOrder(Set(rows.flatMap(\.counts.names)))
    }

    private func years(_ rows: [CountsRow]) -> String {
        words.years(Set(rows.flatMap { $0.counts.years(in: edition.year) }).sorted())
    }

    private mutating func countsTable(_ rows: [CountsRow], _ standings: [StandingName], caption: String) {
        openTable("counted", caption: caption)
        element("<thead><tr><th scope=\"col\">", words[.columnUnit], "</th>")
        for standing in standings { element("<th scope=\"col\" class=\"n\">", words.full(standing), "</th>") }
        raw("</tr></thead>\n<tbody>\n")
        for row in rows {
            raw("<tr><th scope=\"row\">")
            head(row)
            raw("</th>")
            for standing in standings {
                element("<td class=\"n\">", words.whole(row.counts[standing]), "")
                if let ends = words.beside(standing, row.counts) { element("<br><span class=\"note\">", ends, "</span>") }
                raw("</td>")
            }
            raw("</tr>\n")
        }
        closeTable()
    }

    /// The unit, or the units below one, or those below none.
    private mutating func head(_ row: CountsRow) {
        switch (row.area, row.below) {
        case (let area?, nil): link(area)
        case (let parent?, let count?):
            link(Routes.unit(report[parent].id), words.fill(.unitsUnder, ("unit", edition.name(parent)), ("count", String(count))))
        case (nil, let count): link(Routes.units, words.fill(.unitsWithoutParent, ("count", String(count ?? 0))))
        }
    }
}

extension Words {
    /// «Bảng … (dòng 1–100)».
    func run(_ caption: String, _ run: Range<Int>) -> String {
        fill(.tableRun, ("caption", caption), ("first", String(run.lowerBound + 1)), ("last", String(run.upperBound)))
    }
}

/// How many indicators of one unit, or of the units below one, stand how.
private struct CountsRow {
    let area: AreaRef?
    /// How many units below it are counted together; nil where it is the unit itself.
    let below: Int?
    var counts: StandingCounts

    init(of area: AreaRef, counts: StandingCounts) { (self.area, below, self.counts) = (area, nil, counts) }
    init(of parent: AreaRef?, ofUnits count: Int) { (area, below, counts) = (parent, count, StandingCounts()) }

    var hasPace: Bool { counts.hasPace }
}
