import Measuring
import Rendering
import Reporting
import Wording

/// The head of a unit's page: kind, life, plans, the units above, below, before and after it.
extension Sheet {
    mutating func unitFacts(_ area: AreaRef) {
        let unit = report[area]
        raw("<dl class=\"facts\">\n")
        if let parent = unit.parent { fact(.factParent) { $0.link(parent) } }
        let plans = edition.reportIndex.plans[Int(area.index)]
        if !plans.isEmpty { fact(.factPlans) { sheet in sheet.separated(plans) { $0.link($1) } } }
        if let parent = unit.parent, plans.isEmpty {
            let above = edition.reportIndex.plans[Int(parent.index)]
            if !above.isEmpty { fact(.factPlansAbove) { sheet in sheet.separated(above) { $0.link($1) } } }
        }
        let children = edition.tree[childrenOf: area]
        if !children.isEmpty {
            fact(.factChildren) { sheet in
                sheet.separated(children) { sheet, child in
                    sheet.link(child)
                    sheet.endNote(child, under: area)
                }
            }
        }
        changes(.factOrigins, edition.tree[originsOf: area]) { $0.from }
        changes(.factHeirs, edition.tree[heirsOf: area]) { $0.to }
        if !unit.basis.isEmpty { fact(.factBasis) { $0.text(unit.basis) } }
        raw("</dl>\n")
    }

    /// « đến hết 31/12/2024» behind a unit below this one; nothing where its name says so already, or where it ended with the unit above.
    mutating func endNote(_ child: AreaRef, under parent: AreaRef) {
        guard let end = report[child].validTo, end != report[parent].validTo, !edition.names.namesakes.contains(child) else { return }
        element(" <span class=\"note\">", words.fill(.whenUntilDate, ("date", words.date(end))), "</span>")
    }

    mutating func fact(_ word: Word, _ write: (inout Sheet) -> Void) {
        raw("<dt>")
        self.word(word)
        raw("</dt><dd>")
        write(&self)
        raw("</dd>\n")
    }

    mutating func separated<Item>(_ items: [Item], _ write: (inout Sheet, Item) -> Void) {
        for (place, item) in items.enumerated() {
            if place > 0 { raw("; ") }
            write(&self, item)
        }
    }

    /// «Phường 9 (nhập toàn bộ, 01/01/2025, Nghị quyết …)».
    private mutating func changes(_ word: Word, _ changes: [AreaChange], _ other: (AreaChange) -> AreaRef) {
        if changes.isEmpty { return }
        fact(word) { sheet in
            sheet.raw("<ul>")
            for change in changes {
                sheet.raw("<li>")
                sheet.link(other(change))
                sheet.raw(" <span class=\"note\">")
                let how = [sheet.words[change.kind.word], sheet.words.date(change.date), change.basis].filter { !$0.isEmpty }.joined(
                    separator: ", ")
                sheet.text("(\([how, change.note].filter { !$0.isEmpty }.joined(separator: "; ")))")
                sheet.raw("</span></li>")
            }
            sheet.raw("</ul>")
        }
    }

    /// «Đơn vị kết thúc hoạt động sau ngày …», with its heirs; nil while it lives.
    mutating func endedNotice(_ area: AreaRef) -> Fields? {
        guard let end = report[area].validTo else { return nil }
        let heirs = part { sheet in
            let own = sheet.edition.tree[heirsOf: area].map(\.to)
            let heirs = own.isEmpty ? sheet.edition.heirsOfChildren(area) : own
            if heirs.isEmpty { return }
            sheet.word(own.isEmpty ? .kinEndedHeirsOfChildren : .kinEndedHeirs)
            sheet.raw(" ")
            sheet.separated(heirs) { $0.link($1) }
            sheet.raw(".")
        }
        return [
            "text": .text(words.fill(.kinEndedNotice, ("unit", report[area].name), ("date", words.date(end)))), "heirs": .markup(heirs),
        ]
    }

    /// What was asked of the predecessors on the indicators that this unit reports; it judges nobody here.
    private mutating func oldTargets(_ targets: [TargetRef]) {
        if targets.isEmpty { return }
        openTable(
            "targets", caption: words[.tableInherited],
            columns: [words[.columnIndicator], words[.columnTarget], words[.columnUnit], words[.columnPlan]])
        for reference in targets {
            let target = report[reference]
            raw("<tr><th scope=\"row\">")
            link(target.indicator)
            raw("</th><td>")
            text(words.promise(target, report[target.indicator]))
            element(" <span class=\"note\">(", words.year(of: target), ")</span></td><td>")
            link(target.unit)
            raw("</td><td>")
            text(origin(of: reference))
            raw("</td></tr>\n")
        }
        closeTable()
    }

    /// A successor has no target until somebody gives it one; the old one is named for information only.
    mutating func unassignedNotice(_ area: AreaRef, isJudged: Bool) -> Fields? {
        let origins = edition.tree[originsOf: area].map(\.from)
        // one that ended is given nothing any more; one whose plan is still to begin has been given its targets
        if isJudged || origins.isEmpty || report[area].validTo != nil || !edition.plansToCome(area).isEmpty { return nil }
        var plans: [PlanRef] = []
        for origin in origins {
            let units = [origin] + (report[origin].parent.map { [$0] } ?? [])
            for plan in units.flatMap({ edition.reportIndex.plans[Int($0.index)] }) where !plans.contains(plan) { plans.append(plan) }
        }
        let old = part { sheet in
            if plans.isEmpty { return }
            sheet.word(.kinUnassignedOld)
            sheet.raw(" ")
            sheet.separated(plans) { sheet, plan in
                sheet.link(Routes.plan(sheet.report[plan].id) + "#targets", sheet.report[plan].title)
            }
            sheet.raw(".")
        }
        let reported = Set(edition.reportIndex.reported[Int(area.index)])
        let targets = plans.flatMap { report.targets(of: $0) }.filter { reported.contains(report[$0].indicator) }
        return [
            "title": .text(words[.kinUnassignedTitle]), "text": .text(words[.kinUnassignedText]), "old": .markup(old),
            "table": .markup(part { $0.oldTargets(targets) }),
        ]
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
