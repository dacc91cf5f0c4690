import Language
import Measuring
import Reporting
import Telling
import Wording

/// Who the unit is, and what must be known of it before its numbers: its life, the units around it, plans, figures found in print.
extension ToldUnitPage {

    private func listed<Item>(_ items: [Item], _ tell: (Item) -> [Inline]) -> [Inline] {
        Array(items.map(tell).joined(separator: [.text("; ")]))
    }

    /// «Đơn vị kết thúc hoạt động sau ngày …», with its heirs.
    var ended: [Block] {
        guard let end = report[area].validTo else { return [] }
        let own = edition.tree[heirsOf: area].map(\.to)
        let heirs = own.isEmpty ? edition.heirsOfChildren(area) : own
        var told: [Inline] = [.text(words.fill(.kinEndedNotice, ("unit", report[area].name), ("date", words.date(end))))]
        if !heirs.isEmpty {
            told += [.text(" \(words[own.isEmpty ? .kinEndedHeirsOfChildren : .kinEndedHeirs]) ")] + listed(heirs) { [edition.link($0)] }
            told.append(.text("."))
        }
        return [.paragraph(Paragraph(told, role: .note))]
    }

    /// A successor has no target until somebody gives it one; the old one is named for information only.
    var unassigned: [Block] {
        let origins = edition.tree[originsOf: area].map(\.from)
        // one that ended is given nothing any more; one whose plan is still to begin has been given its targets
        if entries.contains(where: \.isJudged) || origins.isEmpty || report[area].validTo != nil || !edition.plansToCome(area).isEmpty {
            return []
        }
        var plans: [PlanRef] = []
        for origin in origins {
            let units = [origin] + (report[origin].parent.map { [$0] } ?? [])
            for plan in units.flatMap({ edition.reportIndex.plans[Int($0.index)] }) where !plans.contains(plan) { plans.append(plan) }
        }
        var notice: [Inline] = [.strong([.text("\(words[.kinUnassignedTitle]).")]), .text(" \(words[.kinUnassignedText])")]
        if !plans.isEmpty {
            notice.append(.text(" \(words[.kinUnassignedOld]) "))
            notice += listed(plans) { plan in
                [.link(Link(edition.address(Routes.plan(report[plan].id)).at(Place("targets")), [.text(report[plan].title)]))]
            }
            notice.append(.text("."))
        }
        return [.notice(notice)] + oldTargets(plans)
    }

    /// What was asked of the predecessors on the indicators that this unit reports; it judges nobody here.
    private func oldTargets(_ plans: [PlanRef]) -> [Block] {
        let reported = Set(edition.reportIndex.reported[Int(area.index)])
        let targets = plans.flatMap { report.targets(of: $0) }.filter { reported.contains(report[$0].indicator) }
        if targets.isEmpty { return [] }
        let rows = targets.map { reference in
            let target = report[reference], id = report[target.indicator].id
            return Table.Row([
                Table.Cell([.link(edition.address(Routes.indicator(id)), edition.name(target.indicator))]),
                Table.Cell([
                    .text(words.promise(target, report[target.indicator])), .text(" "), .note([.text("(\(words.year(of: target)))")]),
                ]),
                Table.Cell([edition.link(target.unit)]), Table.Cell([.text(edition.planNames[Int(reference.plan.index)])]),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnIndicator])], .name), Table.Column([.text(words[.columnTarget])]),
            Table.Column([.text(words[.columnUnit])]), Table.Column([.text(words[.columnPlan])]),
        ]
        return [.table(Table(caption: [.text(words[.tableInherited])], columns: columns, groups: [Table.Group(rows)]))]
    }

    var facts: Block {
        let unit = report[area]
        var told: [Definition] = []
        func add(_ word: Word, _ details: [Inline]) { told.append(Definition([.text(words[word])], details)) }
        add(.toldKind, [.text([edition.kind(area), words.life(unit)].filter { !$0.isEmpty }.joined(separator: ", "))])
        if let parent = unit.parent { add(.factParent, [edition.link(parent)]) }
        let own = edition.reportIndex.plans[Int(area.index)]
        // of a unit without a plan, and those whose targets stand in its rows
        let asking = entries.flatMap { $0.assessments.map(\.target.plan) }
        let parents = own.isEmpty ? unit.parent.map { edition.reportIndex.plans[Int($0.index)] } ?? [] : []
        var above: [PlanRef] = []
        for plan in parents + asking where !own.contains(plan) && !above.contains(plan) { above.append(plan) }
        if !own.isEmpty { add(.factPlans, listed(own) { [edition.link($0)] }) }
        if !above.isEmpty { add(.factPlansAbove, listed(above) { [edition.link($0)] }) }
        let children = edition.tree[childrenOf: area]
        if !children.isEmpty {
            var below = listed(children) { [edition.link($0)] + endNote($0) }
            if edition.hasUnitsBelow(area) {
                let way = Inline.link(edition.address(Routes.unitsBelow(unit.id)), words[.toldUnitsBelow])
                below = [.strong([way]), .lineBreak] + below
            }
            add(.factChildren, below)
        }
        let origins = edition.tree[originsOf: area], heirs = edition.tree[heirsOf: area]
        if !origins.isEmpty { add(.factOrigins, changes(origins) { $0.from }) }
        if !heirs.isEmpty { add(.factHeirs, changes(heirs) { $0.to }) }
        if !unit.basis.isEmpty { add(.factBasis, [.text(unit.basis)]) }
        return .section(Telling.Section([.text(words[.toldAbout])], place: Place("h-facts"), [.definitions(told)]))
    }

    /// « đến hết 31/12/2024» behind a unit below this one; nothing where its name says so already, or where it ended with the unit above.
    private func endNote(_ child: AreaRef) -> [Inline] {
        guard let end = report[child].validTo, end != report[area].validTo, !edition.names.namesakes.contains(child) else { return [] }
        return [.text(" "), .note([.text(words.fill(.whenUntilDate, ("date", words.date(end))))])]
    }

    /// «Phường 9 (nhập toàn bộ, 01/01/2025, Nghị quyết …)».
    private func changes(_ changes: [AreaChange], _ other: (AreaChange) -> AreaRef) -> [Inline] {
        listed(changes) { change in
            let how = [words[change.kind.word], words.date(change.date), change.basis].filter { !$0.isEmpty }.joined(separator: ", ")
            let remark = [how, change.note].filter { !$0.isEmpty }.joined(separator: "; ")
            return [edition.link(other(change)), .text(" "), .note([.text("(\(remark))")])]
        }
    }

    /// Figures found in print, as printed; those that contradict each other stand side by side.
    var published: [Block] {
        let figures = report.published.filter { $0.area == area }
        if figures.isEmpty { return [] }
        let table = edition.publishedTable(
            figures, caption: words.fill(.tableUnitPublished, ("unit", report[area].name)), isNamed: true)
        return [
            .section(
                Telling.Section(
                    [.text(words[.publishedHeading])], place: Place("h-published"),
                    [.paragraph(Paragraph([.text(words[.publishedNote])], role: .note)), .table(table)]))
        ]
    }
}

extension Edition {
    /// An answer under its own heading, with its year, and who wrote it where that was not the unit itself.
    ///
    /// - named: with its indicator instead of its year, on a page of that year.
    func told(_ why: Why, named: Bool = false) -> [Block] {
        let heading = why.section.heading.flatMap { $0.isEmpty ? nil : written($0) } ?? [.text(words[.whyHeading])]
        let draft: [Block] = why.narrative.status == .draft ? [.notice([.strong([.text(words[.pageDraftMark])])])] : []
        return [.text(.strong(heading), .text(" "), .note(byline(why, named: named)))] + draft
            + ToldText(why.section, of: why.narrative, in: self, .told).blocks
    }

    /// «Vì sao, năm 2023, người viết: Tỉnh Đồng Tháp (Sở Giáo dục và Đào tạo)»; on a page of the year the indicator instead of the year.
    func byline(_ why: Why, named: Bool = false) -> [Inline] {
        var byline: [Inline] =
            named
            ? [.link(address(Routes.indicator(report[why.indicator].id)), name(why.indicator))]
            : [.text(words.fill(.whyOfYear, ("year", String(why.year))))]
        if let about = why.section.about, about != why.area { byline += [.text(", \(words[.whyAbout]) "), link(about)] }
        if !why.isOwn {
            byline += [.text(", \(words[.whyWrittenBy]) "), link(why.narrative.area)]
            if !why.narrative.authorOffice.isEmpty { byline += [.text(" (")] + written(why.narrative.authorOffice) + [.text(")")] }
        }
        return byline
    }
}

extension AreaChange.Kind {
    var word: Word {
        switch self {
        case .rename: .kinRename
        case .mergeWhole: .kinMergeWhole
        case .splitPart: .kinSplitPart
        case .boundary: .kinBoundary
        }
    }
}
