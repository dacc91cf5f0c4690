import Measuring
import Reporting

/// Units × standings as numbers: the overview where a full matrix would be too large.
extension Sheet {
    /// The home page's matrix; too large a one is kept on the pages of the units above, and only counted here.
    mutating func homeMatrix(_ grid: MatrixGrid) {
        if grid.areas.isEmpty { return element("<p>", words[.matrixEmpty], "</p>\n") }
        if grid.cellCount <= 2000 { return statusMatrix(grid) }
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in grid.areas {
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        openTable("counted", caption: words.fill(.tableCounts, ("year", String(edition.year))))
        raw("<thead><tr><th scope=\"col\">")
        word(.columnUnit)
        raw("</th>")
        for standing in Standing.readingOrder { element("<th scope=\"col\" class=\"n\">", words[standing.word], "</th>") }
        raw("</tr></thead>\n<tbody>\n")
        for parent in parents { countRow(parent, members[parent] ?? [], grid) }
        closeTable()
    }

    private mutating func countRow(_ parent: AreaRef?, _ members: [AreaRef], _ grid: MatrixGrid) {
        var counts: [Standing: Int] = [:]
        for area in members { counts.merge(grid.counts(of: area), uniquingKeysWith: +) }
        raw("<tr><th scope=\"row\">")
        if let parent {
            link(Routes.unit(report[parent].id), words.fill(.unitsUnder, ("unit", edition.name(parent)), ("count", String(members.count))))
        } else {
            link(Routes.units, words.fill(.unitsWithoutParent, ("count", String(members.count))))
        }
        raw("</th>")
        for standing in Standing.readingOrder {
            raw("<td class=\"n\">")
            plain(counts[standing] ?? 0)
            raw("</td>")
            if standing.isPace, counts[standing] != nil { notePace() }
        }
        raw("</tr>\n")
    }

    /// The matrix of the units below one unit, where at least two of them are judged themselves.
    mutating func childMatrix(_ area: AreaRef) {
        let grid = MatrixGrid(edition, edition.kin[childrenOf: area])
        if grid.areas.count >= 2 { statusMatrix(grid) }
    }
}
