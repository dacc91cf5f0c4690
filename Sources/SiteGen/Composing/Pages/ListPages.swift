import Measuring
import Rendering
import Reporting
import Wording

/// The lists that lead to units, indicators, plans and years.
func unitsPage(_ edition: Edition) -> FramedPage {
    list(edition, Routes.units, .navUnits, lead: .unitsLead) { sheet in
        sheet.raw("<ul class=\"tree\">\n")
        for root in edition.tree.roots { sheet.branch(root) }
        sheet.raw("</ul>\n")
        sheet.element(
            "<h2>",
            edition.words.fill(
                .tableUnitCounts, ("year", edition.words.years(MatrixGrid(edition, edition.tree.listed).counts.years(in: edition.year)))),
            "</h2>\n")
        sheet.unitCounts(edition.tree.listed)
    }
}

func indicatorsPage(_ edition: Edition) -> FramedPage {
    list(edition, Routes.indicators, .navIndicators, lead: .indicatorsLead) { sheet in
        let used = Set(edition.reportIndex.used)
        for group in edition.reportIndex.groups {
            sheet.indicators(group.indicators.filter(used.contains), "<h2>", edition.group(group.id), "</h2>\n")
        }
        sheet.otherPublished()
        let rest = edition.reportIndex.groups.flatMap(\.indicators).filter { !used.contains($0) }
        if rest.isEmpty { return }
        let count = edition.words.fill(.indicatorsUnused, ("count", String(rest.count)))
        sheet.raw("<details>")
        sheet.indicators(rest, "<summary>", count, "</summary>\n")
        sheet.raw("</details>\n")
    }
}

func plansPage(_ edition: Edition) -> FramedPage {
    list(edition, Routes.plans, .navPlans, lead: .plansLead) { sheet in
        sheet.openTable(
            "plans", caption: edition.words[.tablePlans],
            columns: [.columnPlan, .columnNumber, .columnUnit, .columnPeriod, .columnTargets, .columnDuties].map { edition.words[$0] })
        for plan in edition.report.planRefs { sheet.planRow(plan) }
        sheet.closeTable()
    }
}

func yearsPage(_ edition: Edition) -> FramedPage {
    list(edition, Routes.years, .navYears, lead: .yearsLead) { sheet in
        sheet.raw("<ul>\n")
        for year in edition.years.reversed() {
            sheet.raw("<li>")
            sheet.link(Routes.year(year), edition.words.fill(.yearTitle, ("year", String(year))))
            sheet.raw("</li>\n")
        }
        sheet.raw("</ul>\n")
    }
}

private func list(_ edition: Edition, _ path: String, _ title: Word, lead: Word, _ write: (inout Sheet) -> Void) -> FramedPage {
    var sheet = Sheet(edition, path: path)
    let body = sheet.part(write)
    return PageFrame(path: path, template: "list", title: edition.words[title])
        .page(sheet, ["lead": .text(edition.words[lead]), "body": .markup(body)])
}

extension Sheet {
    /// A list of indicators under its name; nothing where there are none.
    fileprivate mutating func indicators(_ indicators: [IndicatorRef], _ open: StaticString, _ name: String, _ close: StaticString) {
        if indicators.isEmpty { return }
        element(open, name, close)
        raw("<ul>\n")
        for indicator in indicators {
            raw("<li>")
            link(indicator)
            raw("</li>\n")
        }
        raw("</ul>\n")
    }

    /// Figures found in print on what the catalogue does not measure.
    fileprivate mutating func otherPublished() {
        let figures = report.published.filter { $0.indicator == nil }
        if figures.isEmpty { return }
        element("<h2>", words[.indicatorsOtherPublished], "</h2>\n")
        element("<p>", words[.indicatorsOtherNote], "</p>\n")
        publishedTable(figures, caption: words[.tableOtherPublished], isNamed: true)
    }

    fileprivate mutating func branch(_ area: AreaRef) {
        raw("<li>")
        link(Routes.unit(report[area].id), report[area].name)
        element(
            " <span class=\"note\">", [edition.kind(area), words.life(report[area])].filter { !$0.isEmpty }.joined(separator: ", "),
            "</span>")
        let children = edition.tree[childrenOf: area]
        if !children.isEmpty {
            raw("\n<ul>\n")
            for child in children { branch(child) }
            raw("</ul>\n")
        }
        raw("</li>\n")
    }

    fileprivate mutating func planRow(_ reference: PlanRef) {
        let plan = report[reference]
        raw("<tr><th scope=\"row\">")
        link(reference)
        element("</th><td>", plan.number.isEmpty ? words[.planNoNumber] : plan.number, "</td><td>")
        link(plan.unit)
        element("</td><td>", words.period(plan), "</td><td class=\"n\">")
        plain(plan.targets.count)
        raw("</td><td class=\"n\">")
        plain(plan.duties.count)
        raw("</td></tr>\n")
    }
}
