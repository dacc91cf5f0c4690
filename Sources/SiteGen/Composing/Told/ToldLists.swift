import Rendering
import Reporting
import Telling
import Wording

/// The lists that lead to units, indicators, plans and years.
func unitsPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, tree = UnitTree(edition: edition)
    let living = tree.living(edition.tree.roots), ended = tree.ended(edition.tree.roots)
    let count = edition.report.areaRefs.count(where: tree.hasEnded)
    var blocks: [Block] = [.lead(words[.unitsLead])]
    if !living.isEmpty { blocks.append(.list(List(.plain, living))) }
    blocks.append(.section(edition.unitCounts(edition.tree.listed)))
    // what is over stands last: it is the longest, and who looks for it knows its name
    if !ended.isEmpty {
        let heading = words.fill(.unitsEnded, ("count", words.whole(count)))
        blocks.append(.section(Telling.Section([.text(heading)], place: Place("h-ended"), [.list(List(.plain, ended))])))
    }
    return edition.told(Routes.units, .navUnits, blocks)
}

/// Each unit once, beneath the one it belongs to: those that live, then those that ended.
private struct UnitTree {
    let edition: Edition

    func hasEnded(_ area: AreaRef) -> Bool { edition.report[area].validTo != nil }

    /// A unit that outlived the one above it moves up to where that stood.
    func living(_ areas: [AreaRef]) -> [List.Item] {
        areas.flatMap { area -> [List.Item] in
            let below = living(edition.tree[childrenOf: area])
            return hasEnded(area) ? below : [item(area, isListed: true, below)]
        }
    }

    /// A unit that lives stands here only to say whose the others were.
    func ended(_ areas: [AreaRef]) -> [List.Item] {
        areas.compactMap { area in
            let below = ended(edition.tree[childrenOf: area]), isListed = hasEnded(area)
            return isListed || !below.isEmpty ? item(area, isListed: isListed, below) : nil
        }
    }

    private func item(_ area: AreaRef, isListed: Bool, _ below: [List.Item]) -> List.Item {
        let unit = edition.report[area]
        var line: [Inline] = [.link(edition.address(Routes.unit(unit.id)), unit.name)]
        if isListed {
            let about = [edition.kind(area), edition.words.life(unit)].filter { !$0.isEmpty }
            line += [.text(" "), .note([.text(about.joined(separator: ", "))])]
        }
        return List.Item(blocks: [.paragraph(Paragraph(line))] + (below.isEmpty ? [] : [.list(List(.plain, below))]))
    }
}

func indicatorsPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, used = Set(edition.reportIndex.used)
    func list(_ indicators: [IndicatorRef]) -> Block { .list(List(.plain, indicators.map { List.Item([edition.link($0)]) })) }
    var blocks: [Block] = [.lead(words[.indicatorsLead])]
    for group in edition.reportIndex.groups {
        let own = group.indicators.filter(used.contains)
        if !own.isEmpty { blocks.append(.section(Telling.Section([.text(edition.group(group.id))], [list(own)]))) }
    }
    blocks += edition.otherPublished
    let rest = edition.reportIndex.groups.flatMap(\.indicators).filter { !used.contains($0) }
    if !rest.isEmpty {
        blocks.append(.fold(Fold([.text(words.fill(.indicatorsUnused, ("count", String(rest.count))))], [list(rest)])))
    }
    return edition.told(Routes.indicators, .navIndicators, blocks)
}

func plansPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    let rows = edition.report.planRefs.map { reference in
        let plan = edition.report[reference]
        return Table.Row([
            Table.Cell([edition.link(reference)]), Table.Cell([.text(plan.number.isEmpty ? words[.planNoNumber] : plan.number)]),
            Table.Cell([edition.link(plan.unit)]), Table.Cell([.text(words.period(plan))]),
            Table.Cell([.text(words.whole(plan.targets.count))]), Table.Cell([.text(words.whole(plan.duties.count))]),
        ])
    }
    let columns: [(Word, Table.Column.Role)] = [
        (.columnPlan, .name), (.columnNumber, .text), (.columnUnit, .text), (.columnPeriod, .text), (.columnTargets, .number),
        (.columnDuties, .number),
    ]
    let table = Table(
        caption: [.text(words[.tablePlans])], columns: columns.map { Table.Column([.text(words[$0.0])], $0.1) },
        groups: [Table.Group(rows)])
    return edition.told(Routes.plans, .navPlans, [.lead(words[.plansLead]), .table(table)])
}

func yearsPage(_ edition: Edition) -> FramedPage {
    let items = edition.years.reversed().map { year in
        List.Item([.link(edition.address(Routes.year(year)), edition.words.fill(.yearTitle, ("year", String(year))))])
    }
    return edition.told(Routes.years, .navYears, [.lead(edition.words[.yearsLead]), .list(List(.plain, items))])
}

extension Edition {
    /// Figures found in print on what the catalogue does not measure.
    fileprivate var otherPublished: [Block] {
        let figures = report.published.filter { $0.indicator == nil }
        if figures.isEmpty { return [] }
        let table = publishedTable(figures, caption: words[.tableOtherPublished], isNamed: true)
        return [
            .section(
                Telling.Section(
                    [.text(words[.indicatorsOtherPublished])], [.text(.text(words[.indicatorsOtherNote])), .table(table)]))
        ]
    }
}
