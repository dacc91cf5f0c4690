import Charting
import Measuring
import Reporting
import Telling
import Wording

/// Every unit that reported one indicator, siblings together: what is found, what is drawn, who is furthest behind and why, and the table
/// with every number in the drawings and the years between, in the official order.
extension ToldIndicatorPage {
    var units: [Block] {
        let told: [Block] = families.isEmpty ? [.text(.text(words[.indicatorNobody]))] : families.map { .section(section($0)) }
        return [
            .section(
                Telling.Section(
                    [.text(words[.indicatorUnitsHeading])], place: Place("h-units"), [.note(words[.indicatorUnitsNote])] + told))
        ]
    }

    private func section(_ compared: ComparedFamily) -> Telling.Section {
        let heading =
            compared.family.parent.map { words.fill(.compareHeading, ("unit", edition.name($0))) }
            ?? edition.headOfTop(compared.family.known.map(\.area)) ?? words[.compareHeadingTop]
        let ranges = compared.alike.compactMap { edition.valueRange(reference, $0) }
        return Telling.Section([.text(heading)], ranges + compared.groups.flatMap(group) + [.table(table(compared))])
    }

    // MARK: Drawings

    private func group(_ group: ComparedGroup) -> [Block] {
        let siblings = group.siblings
        let drawings = group.drawings.map { drawing -> Block in
            let figure = Block.figure(
                Telling.Figure(
                    drawing.draw(.narrow).plot, wide: drawing.draw(.wide).plot,
                    caption: drawing.isFolded ? [] : [.text(drawing.caption)],
                    files: edition.files(ofDrawing: siblings.address(drawing.kind))))
            return drawing.isFolded ? .fold(Fold([.text(drawing.caption)], [figure])) : figure
        }
        var said: [Block] = []
        if group.byGap == nil, siblings.members.count > Siblings.mostRows {
            said.append(
                .text(
                    .text(
                        words.fill(.compareTooMany, ("total", words.whole(siblings.members.count)), ("what", siblings.kind)))))
        }
        if group.outlines == nil, group.tiles == nil, group.byGap != nil || siblings.members.count > Siblings.mostRows,
            let why = siblings.whyNoMap
        {
            said.append(.note(why))
        }
        if group.panels == nil, siblings.members.count > Multiples.mostPanels, let parent = siblings.parent {
            said.append(.note(words.fill(.compareMultiplesFull, ("unit", edition.name(parent)))))
        }
        let hasPace = group.byGap?.hasVerdicts ?? false
        return (group.byGap == nil ? [] : weakest(siblings)) + drawings + said + (hasPace ? [.note(words[.pagePaceNotice])] : [])
    }

    /// The three furthest from what is asked: how far, how they moved, and where somebody gave one, the reason in their own words.
    private func weakest(_ siblings: Siblings) -> [Block] {
        guard siblings.isOrdered else { return [] }
        let rows = siblings.weakest(3)
        if rows.isEmpty { return [] }
        // what was written about several of them is told once
        var told: Set<[String]> = []
        let answers = rows.map { row in
            edition.reportIndex.newestWhys(row.member.area, reference, by: edition.year).filter { why in
                told.insert([why.narrative.path, why.section.anchor ?? ""]).inserted
            }
        }
        let isExplained = !told.isEmpty, hasTarget = siblings.worstFirst.contains { $0.row.target != nil }
        let heading: Word =
            switch (hasTarget, isExplained) {
            case (true, true): .compareWeakest
            case (false, true): .compareWeakestValue
            case (true, false): .compareWeakestAlone
            case (false, false): .compareWeakestValueAlone
            }
        let items = zip(rows, answers).map { row, whys -> List.Item in
            var said: [Inline] = [place(row.member.area, row.member.name), .text(": ")]
            if let now = row.member.now {
                said.append(.strong([.text(words.fullFigure(now.value, now, model))]))
                if now.illustrative { said.append(edition.star) }
                if now.status != .final { said.append(.text(" (\(words[now.status.word]))")) }
            }
            said.append(.text(row.parts.map { "; \($0)" }.joined() + "."))
            return List.Item(blocks: [.paragraph(Paragraph(said))] + whys.flatMap(answer))
        }
        let alone: [Block] = isExplained ? [] : [.note(words.fill(.compareNoReason, ("year", String(edition.year))))]
        return [.paragraph(Paragraph([.strong([.text(words[heading])])])), .list(List(.plain, items))] + alone
    }

    /// In a list whose heading asks for it: the words, then their year and author where these are others.
    private func answer(_ why: Why) -> [Block] {
        let text = ToldText(why.section, of: why.narrative, in: edition, .told).blocks
        let draft: [Block] = why.narrative.status == .draft ? [.notice([.strong([.text(words[.pageDraftMark])])])] : []
        return draft + text + (why.year != edition.year || !why.isOwn ? [.paragraph(Paragraph(edition.byline(why), role: .note))] : [])
    }

    private func place(_ area: AreaRef, _ label: String) -> Inline {
        let id = report[area].id, page = edition.address(Routes.unit(id))
        let hasRow = edition.place(of: area, reference) == Routes.section(id, model.id)
        return .link(hasRow ? page.at(Place(model.id)) : page, label)
    }

    // MARK: Table

    private func table(_ compared: ComparedFamily) -> Table {
        let columns = ComparedColumns(compared.groups.map(\.siblings), years: Array(edition.years.suffix(5)))
        let caption =
            compared.family.parent.map { words.fill(.tableCompared, ("indicator", name), ("unit", edition.name($0))) }
            ?? edition.headOfTop(compared.family.known.map(\.area)).map { words.fill(.tableSeries, ("indicator", name), ("unit", $0)) }
            ?? words.fill(.tableComparedTop, ("indicator", name))
        var heads = [Table.Column([.text(words[.columnUnit])], .name)]
        func number(_ text: String) -> Table.Column { Table.Column([.text(text)], .number) }
        if columns.hasBase { heads.append(number(words[.compareColumnBase])) }
        heads += columns.years.map { Table.Column([.text(String($0))], .number, isNow: $0 == edition.year) }
        if columns.hasTarget { heads += [number(words[.columnTarget]), number(words[.compareGap])] }
        if columns.hasStanding { heads.append(Table.Column([.text(words[.columnStanding])])) }
        heads.append(Table.Column([.text(words[.columnChange])]))
        let above = aboveRow(columns).map { [Table.Group([$0])] } ?? []
        return Table(
            caption: [.text(caption)], columns: heads,
            groups: [Table.Group(compared.family.known.map { row($0.area, $0.series, columns) })] + above)
    }

    private func row(_ area: AreaRef, _ series: Series, _ columns: ComparedColumns) -> Table.Row {
        let row = columns.rows[area]
        var cells = [Table.Cell([place(area, edition.name(area))])]
        if columns.hasBase {
            let base = row.flatMap { row in row.baseYear.flatMap { year in row.row.base.map { "\(year): \($0.text)" } } }
            cells.append(Table.Cell([.text(base ?? words[.absentNotOwed])]))
        }
        cells += columns.years.map { value(series, $0) }
        if columns.hasTarget {
            let aims = row?.member.head.flatMap { head in columns.groups.first.map { aimed(head, $0) } }
            cells.append(Table.Cell(aims ?? [.text(row?.row.target?.text ?? words[.absentNotOwed])]))
            cells.append(Table.Cell([.text(row?.row.gap ?? "")]))
        }
        if columns.hasStanding {
            cells.append(
                row?.member.head.map { head in
                    let beside = head.remark(words).map { [Inline.text(" "), .note([.text($0)])] } ?? []
                    return Table.Cell([.standing(head.badge(words))] + beside, key: .rank(head.rank))
                } ?? Table.Cell([]))
        }
        return Table.Row(cells + [change(Entry(series, [], report: report, year: edition.year))])
    }

    private func value(_ series: Series, _ year: Int) -> Table.Cell {
        let key = series.point(in: year)?.value.map { Table.SortKey.number($0.double) }
        return Table.Cell(edition.cell(series, year), key: key)
    }

    private func change(_ entry: Entry) -> Table.Cell {
        guard let change = words.change(of: entry, model) else { return Table.Cell([]) }
        let remarks: [Inline] = change.remarks.isEmpty ? [] : [.text(" \(change.remarks)")]
        let key = entry.before.flatMap { before in entry.latest.map { Table.SortKey.number($0.value.double - before.value.double) } }
        return Table.Cell([.text(change.size)] + remarks + (change.isIllustrative ? [edition.star] : []), key: key)
    }

    /// A line for each year that the plan names.
    private func aimed(_ head: Assessment, _ group: Siblings) -> [Inline] {
        Array(group.aimed(head).map { [Inline.text(group.targetFigure($0))] }.joined(separator: [.lineBreak]))
    }

    /// The unit above, whose target its members are measured against.
    private func aboveRow(_ columns: ComparedColumns) -> Table.Row? {
        guard let group = columns.groups.first(where: { $0.aim != nil }), let aim = group.aim, let parent = group.parent else { return nil }
        let series = edition.measured.series(parent, group.indicator)
        var cells = [Table.Cell([place(parent, words.fill(.compareAbove, ("unit", edition.name(parent))))])]
        if columns.hasBase { cells.append(Table.Cell([.text(words[.absentNotOwed])])) }
        cells += columns.years.map { value(series, $0) } + [Table.Cell(aimed(aim, group)), Table.Cell([])]
        if columns.hasStanding { cells.append(Table.Cell([])) }
        return Table.Row(cells + [change(Entry(series, [aim], report: report, year: edition.year))])
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
}
