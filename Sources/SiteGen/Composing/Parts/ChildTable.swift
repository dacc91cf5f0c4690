import Charting
import Language
import Measuring
import Rendering
import Reporting
import Wording

/// The units below one unit, by indicator: value, contribution, change. No standing, unless a target applies to the children.
extension Sheet {
    mutating func childTables(_ area: AreaRef) {
        let children = edition.tree[childrenOf: area]
        for group in edition.reportIndex.groups {
            for indicator in group.indicators { childTable(indicator, of: area, children) }
        }
    }

    private mutating func childTable(_ indicator: IndicatorRef, of area: AreaRef, _ children: [AreaRef]) {
        let reporters = children.filter { edition.reportIndex.reported[Int($0.index)].contains(indicator) }
        if reporters.isEmpty { return }
        let siblings = children.filter { reporters.contains($0) || report[$0].isAlive(in: edition.year) }
        let judged = judgedChildren(siblings, indicator, of: area)
        let whole = edition.measured.series(area, indicator)
        let model = report[indicator]
        let caption = words.fill(.tableChildren, ("indicator", edition.name(indicator)), ("unit", report[area].name))
        raw("<h2 id=\"below-")
        text(model.id)
        raw("\">")
        link(indicator)
        raw("</h2>\n")
        let columns = ChildColumns(
            contribution: siblings.contains { contributes(edition.measured.series($0, indicator), to: whole) }, standing: !judged.isEmpty)
        for run in runs(rows: siblings.count, columns: 6) {
            openTable("below", caption: caption)
            childHead(columns)
            for child in siblings[run] {
                let entry = Entry(edition.measured.series(child, indicator), judged[child] ?? [], report: report, year: edition.year)
                childRow(child, entry, model, whole: whole, columns)
            }
            closeTable()
        }
        valueRange(indicator, siblings)
    }

    /// Empty unless a target of the unit says that it applies to its children.
    private func judgedChildren(_ siblings: [AreaRef], _ indicator: IndicatorRef, of area: AreaRef) -> [AreaRef: [Assessment]] {
        let targets = edition.reportIndex.targets[Int(indicator.index)].map { report[$0] }
        if !targets.contains(where: { $0.appliesTo == .children && $0.unit == area }) { return [:] }
        var judged: [AreaRef: [Assessment]] = [:]
        for sibling in siblings where edition.measured.judges(sibling, on: indicator) {
            judged[sibling] = edition.measured.assessments(of: sibling, on: indicator)
        }
        return judged
    }

    private mutating func childHead(_ columns: ChildColumns) {
        raw("<thead><tr>")
        for (column, word) in [Word.columnUnit, .columnYear, .columnValue, .columnContribution, .columnChange, .columnTrend].enumerated() {
            if column == 3, !columns.contribution { continue }
            raw(2...4 ~= column ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            self.word(word)
            raw("</th>")
        }
        if columns.standing { element("<th scope=\"col\">", words[.columnStanding], "</th>") }
        raw("</tr></thead>\n<tbody>\n")
    }

    private mutating func childRow(_ child: AreaRef, _ entry: Entry, _ indicator: Indicator, whole: Series, _ columns: ChildColumns) {
        raw("<tr><th scope=\"row\">")
        link(child)
        endNote(child, under: whole.area)
        raw("</th>")
        if let latest = entry.latest {
            element("<td>", String(latest.year), "</td><td class=\"n\">")
            shown(latest, indicator)
            if columns.contribution {
                raw("</td><td class=\"n\">")
                contribution(latest, whole)
            }
            raw("</td><td class=\"n said\">")
            change(entry, indicator)
            raw("</td><td>")
        } else {
            raw("<td></td>")
            cell(entry.series, entry.series.points.last { $0.year <= edition.year }?.year ?? edition.year)
            if columns.contribution { raw("<td></td>") }
            raw("<td></td><td>")
        }
        edition.charts.sparkline(
            ChartSubject(
                measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments,
                id: "s-\(indicator.id)-\(report[child].id)"), &markup)
        raw("</td>")
        if columns.standing {
            raw("<td>")
            if let headline = entry.headline { fullBadge(headline) }
            raw("</td>")
        }
        raw("</tr>\n")
    }

    /// What the unit adds to the whole, in points of the whole's denominator of that year; nothing where it cannot be known.
    private mutating func contribution(_ part: Shown, _ whole: Series) {
        guard let (numerator, total) = counts(part, in: whole) else { return word(.absentNotOwed) }
        let size = ShownSize(Int128(numerator) * 100, over: Int128(total), decimals: 1, in: words.locale)
        if size.isTiny { return text(words.said(size)) }
        let form = NumberForm(NumberStyle(words.locale), decimals: 1)
        markup.raw { form.append(Int128(numerator) * 100, over: Int128(total), to: &$0) }
    }

    private func counts(_ part: Shown, in whole: Series) -> (numerator: Int64, total: Int64)? {
        guard let numerator = part.numerator, let total = whole.point(in: part.year)?.denominator, total > 0, numerator <= total else {
            return nil
        }
        return (numerator, total)
    }

    private func contributes(_ series: Series, to whole: Series) -> Bool {
        series.latest(by: edition.year).map { counts($0, in: whole) != nil } ?? false
    }
}

/// The columns that only some tables of children have.
private struct ChildColumns {
    let contribution: Bool
    let standing: Bool
}
