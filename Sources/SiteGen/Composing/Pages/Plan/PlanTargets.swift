import Measuring
import Reporting
import Wording

/// The targets of a plan, by group and year, each with its section, its binding word, the plan above, and where it stands.
extension Sheet {
    mutating func planTargets(_ reference: PlanRef) {
        let plan = report[reference]
        if plan.targets.isEmpty { return element("<p>", words[.planNoTargets], "</p>\n") }
        let rows = Dictionary(grouping: edition.measured.assessments(under: reference), by: \.target)
        let targets = report.targets(of: reference)
        let groups = edition.reportIndex.groups.map { group in
            (group.id, group.indicators.flatMap { indicator in targets.filter { report[$0].indicator == indicator } })
        }.filter { !$0.1.isEmpty }
        openTable(
            "targets", caption: words.fill(.tablePlanTargets, ("plan", plan.title)))
        raw("<thead><tr>")
        for word in columns(plan) { element("<th scope=\"col\">", words[word], "</th>") }
        raw("</tr></thead>\n")
        for (place, group) in groups.enumerated() {
            raw("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
            plain(columns(plan).count)
            element("\">", edition.group(group.0), "</th></tr>\n")
            for target in group.1 { targetRow(target, rows[target] ?? [], plan) }
            if place < groups.count - 1 { raw("</tbody>\n") }
        }
        closeTable()
    }

    private func columns(_ plan: Plan) -> [Word] {
        let all: [Word] = [
            .columnIndicator, .columnYear, .columnTarget, .columnWording, .columnSection, .columnParentTarget, .columnStanding,
        ]
        return plan.parent == nil ? all.filter { $0 != .columnParentTarget } : all
    }

    private mutating func targetRow(_ reference: TargetRef, _ rows: [Assessment], _ plan: Plan) {
        let target = report[reference]
        let indicator = report[target.indicator]
        raw("<tr><th scope=\"row\">")
        link(edition.place(of: target.unit, target.indicator), words.text(indicator.name))
        if target.unit != plan.unit { element(" <span class=\"note\">(", edition.name(target.unit), ")</span>") }
        if target.appliesTo == .children { element(" <span class=\"note\">", words[.targetAppliesToChildren], "</span>") }
        if !target.note.isEmpty { element("<br><span class=\"note\">", target.note, "</span>") }
        element("</th><td>", target.year.map { String($0) } ?? words[.whenNoYear], "</td><td>")
        text(words.promise(target, indicator))
        if let denominator = target.denominator {
            element("<br><span class=\"note\">", words.fill(.indicatorDenominatorIs, ("text", words.text(denominator))), "</span>")
        }
        element("</td><td>", words.wording(target.wording), "</td><td>")
        text(target.section)
        raw("</td>")
        if let parent = plan.parent { parentCell(target, parent) }
        raw("<td>")
        if rows.isEmpty { word(.absentNotOwed) }
        if rows.count == 1 { groundedBadge(rows[0]) } else if !rows.isEmpty { counts(StandingCounts(rows)) }
        if rows.contains(where: \.isIllustrative) { raw(" "); illustrativeMark() }
        raw("</td></tr>\n")
    }

    /// What the plan above asks of the same indicator for the same year.
    private mutating func parentCell(_ target: Target, _ parent: PlanRef) {
        raw("<td>")
        if let above = report[parent].targets.first(where: { $0.indicator == target.indicator && $0.year == target.year }) {
            text(words.promise(above, report[above.indicator]))
        } else {
            word(.absentNotOwed)
        }
        raw("</td>")
    }
}
