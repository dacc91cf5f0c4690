import Charting
import Diagnostics
import Drawing
import Language
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// units/<id>/units/: the units below one, in one matrix where they are judged, then indicator by indicator: value, contribution, change.
/// No standing, unless a target applies to the children. In: the unit and its edition. Out: values.
struct ToldUnitsBelow {
    let edition: Edition
    let area: AreaRef
    private let children: [AreaRef]

    init(_ area: AreaRef, in edition: Edition) {
        (self.area, self.edition) = (area, edition)
        children = edition.tree[childrenOf: area]
    }

    private var report: Report { edition.report }
    private var words: Words { edition.words }

    var page: Telling.Page {
        let indicators = edition.reportIndex.groups.flatMap(\.indicators)
        return Telling.Page(
            address: edition.address(Routes.unitsBelow(report[area].id)), locale: words.locale.rawValue,
            title: words.fill(.belowTitle, ("unit", report[area].name)),
            blocks: [.lead(words[.belowNote])] + matrix + indicators.flatMap(section), furniture: Furniture(words))
    }

    // MARK: Standings

    /// Where at least two of them are judged themselves; few units stand in columns, many in rows.
    private var matrix: [Block] {
        let grid = MatrixGrid(edition, children)
        if grid.areas.count < 2 { return [] }
        let indicators = edition.reportIndex.groups.flatMap(\.indicators).filter(grid.indicators.contains)
        func cell(_ area: AreaRef, _ indicator: IndicatorRef) -> Table.Cell {
            guard let one = grid[area, indicator] else { return Table.Cell([.text(words[.absentNotOwed])]) }
            let place = edition.address(Routes.unit(report[area].id)).at(Place(report[indicator].id))
            let beside = one.remark(words).map { [Inline.text(" "), .note([.text($0)])] } ?? []
            return Table.Cell(
                [.link(Link(place, [.standing(one.badge(words))]))] + beside + (one.isIllustrative ? [edition.star] : []),
                key: .rank(one.rank))
        }
        let caption: [Inline] = [.text(words.fill(.tableMatrix, ("year", grid.years(words))))]
        if grid.areas.count <= 8 {
            let columns =
                [Table.Column([.text(words[.columnIndicator])], .name)] + grid.areas.map { Table.Column([edition.link($0)], .middle) }
            let rows = indicators.map { indicator in
                Table.Row([Table.Cell([edition.link(indicator)])] + grid.areas.map { cell($0, indicator) })
            }
            return [.table(Table(caption: caption, columns: columns, groups: [Table.Group(rows)]))]
        }
        let columns = [Table.Column([.text(words[.columnUnit])], .name)] + indicators.map { Table.Column([edition.link($0)], .middle) }
        let rows = grid.areas.map { area in Table.Row([Table.Cell([edition.link(area)])] + indicators.map { cell(area, $0) }) }
        return [.table(Table(caption: caption, columns: columns, groups: [Table.Group(rows)]))]
    }

    // MARK: Values

    private func section(_ indicator: IndicatorRef) -> [Block] {
        let reporters = children.filter { edition.reportIndex.reported[Int($0.index)].contains(indicator) }
        if reporters.isEmpty { return [] }
        let siblings = children.filter { reporters.contains($0) || report[$0].isAlive(in: edition.year) }
        let range = edition.valueRange(indicator, siblings.map { ($0, edition.measured.series($0, indicator)) })
        return [
            .section(
                Telling.Section(
                    [edition.link(indicator)], place: Place("below-\(report[indicator].id)"),
                    (range.map { [$0] } ?? []) + [.table(table(indicator, siblings))]))
        ]
    }

    private func table(_ indicator: IndicatorRef, _ siblings: [AreaRef]) -> Table {
        let model = report[indicator], whole = edition.measured.series(area, indicator)
        let judged = judgedChildren(siblings, indicator)
        let hasParts = siblings.contains { contributes(edition.measured.series($0, indicator), to: whole) }
        let entries = siblings.map { child in
            Entry(edition.measured.series(child, indicator), judged[child] ?? [], report: report, year: edition.year)
        }
        let trends = zip(siblings, entries).map { trend($1, $0, model) }, hasTrends = trends.contains { $0 != nil }
        var columns = [
            Table.Column([.text(words[.columnUnit])], .name), Table.Column([.text(words[.columnYear])]),
            Table.Column([.text(words[.columnValue])], .number),
        ]
        if hasParts { columns.append(Table.Column([.text(words[.columnContribution])], .number)) }
        columns.append(Table.Column([.text(words[.columnChange])]))
        if hasTrends { columns.append(Table.Column([.text(words[.columnTrend])], .drawing)) }
        if !judged.isEmpty { columns.append(Table.Column([.text(words[.columnStanding])])) }
        let rows = zip(zip(siblings, entries), trends).map { one, trend -> Table.Row in
            let (child, entry) = one
            let year = entry.latest?.year ?? entry.series.points.last { $0.year <= edition.year }?.year ?? edition.year
            var cells = [
                Table.Cell([edition.link(child)] + endNote(child)), Table.Cell(entry.latest == nil ? [] : [.text(String(year))]),
                Table.Cell(edition.cell(entry.series, year), key: entry.latest.map { .number($0.value.double) }),
            ]
            if hasParts { cells.append(contribution(entry.latest, whole)) }
            cells.append(change(entry, model))
            if hasTrends { cells.append(Table.Cell(trend.map { [.drawing($0)] } ?? [])) }
            if !judged.isEmpty {
                cells.append(
                    entry.headline.map { Table.Cell([.standing($0.badge(words))], key: .rank($0.rank)) } ?? Table.Cell([]))
            }
            return Table.Row(cells)
        }
        let caption = words.fill(.tableChildren, ("indicator", edition.name(indicator)), ("unit", report[area].name))
        return Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(rows)])
    }

    /// « đến hết 31/12/2024»; nothing where its name says so already, or where it ended with the unit above.
    private func endNote(_ child: AreaRef) -> [Inline] {
        guard let end = report[child].validTo, end != report[area].validTo, !edition.names.namesakes.contains(child) else { return [] }
        return [.text(" "), .note([.text(words.fill(.whenUntilDate, ("date", words.date(end))))])]
    }

    private func change(_ entry: Entry, _ model: Indicator) -> Table.Cell {
        guard let change = words.change(of: entry, model) else { return Table.Cell([]) }
        let remarks: [Inline] = change.remarks.isEmpty ? [] : [.text(" \(change.remarks)")]
        let key = entry.before.flatMap { before in entry.latest.map { Table.SortKey.number($0.value.double - before.value.double) } }
        return Table.Cell([.text(change.size)] + remarks + (change.isIllustrative ? [edition.star] : []), key: key)
    }

    private func trend(_ entry: Entry, _ child: AreaRef, _ model: Indicator) -> Plot? {
        sparklinePlot(
            ChartSubject(
                measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments,
                id: "s-\(model.id)-\(report[child].id)"))
    }

    /// Empty unless a target of the unit says that it applies to its children.
    private func judgedChildren(_ siblings: [AreaRef], _ indicator: IndicatorRef) -> [AreaRef: [Assessment]] {
        let targets = edition.reportIndex.targets[Int(indicator.index)].map { report[$0] }
        if !targets.contains(where: { $0.appliesTo == .children && $0.unit == area }) { return [:] }
        var judged: [AreaRef: [Assessment]] = [:]
        for sibling in siblings where edition.measured.judges(sibling, on: indicator) {
            judged[sibling] = edition.measured.assessments(of: sibling, on: indicator)
        }
        return judged
    }

    /// What the unit adds to the whole, in points of the whole's denominator of that year; a dash where it cannot be known.
    private func contribution(_ part: Shown?, _ whole: Series) -> Table.Cell {
        guard let part else { return Table.Cell([]) }
        guard let (numerator, total) = counts(part, in: whole) else { return Table.Cell([.text(words[.absentNotOwed])]) }
        let size = ShownSize(Int128(numerator) * 100, over: Int128(total), decimals: 1, in: words.locale)
        let said =
            size.isTiny
            ? words.said(size)
            : NumberForm(NumberStyle(words.locale), decimals: 1).text(Int128(numerator) * 100, over: Int128(total))
        return Table.Cell([.text(said)], key: .number(Double(numerator) / Double(total)))
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

/// The finished page in its frame.
func unitsBelowPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    let id = edition.report[area].id
    let crumbs = unitCrumbs(area, edition) + [PageFrame.Crumb(label: edition.name(area), path: Routes.unit(id))]
    return edition.told(ToldUnitsBelow(area, in: edition).page, crumbs: crumbs, path: Routes.unitsBelow(id))
}

extension Edition {
    /// Whether any unit below one ever reported or was judged, so that they have a page together.
    func hasUnitsBelow(_ area: AreaRef) -> Bool {
        tree[childrenOf: area].contains { !reportIndex.reported[Int($0.index)].isEmpty || measured.judges($0) }
    }
}
