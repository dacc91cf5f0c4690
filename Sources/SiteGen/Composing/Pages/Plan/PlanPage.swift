import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// plans/<id>/: what was promised, who is to do it, what became of it, and by whose authority.
func planPage(_ reference: PlanRef, in edition: Edition) -> FramedPage {
    let plan = edition.report[reference]
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.plan(plan.id))
    let entries = edition.planEntries(reference)
    let counts = headlineCounts(entries)
    let deadlines = sheet.part { $0.deadlines(plan, reference) }
    let fields: Fields = [
        "facts": .markup(sheet.part { $0.planFacts(reference) }),
        "objective": .view(
            plan.generalObjective.isEmpty
                ? nil
                : [
                    "heading": .text(words[.planObjectiveHeading]), "text": .text(plan.generalObjective),
                ]),
        "summaryHeading": .text(words.fill(.unitSummaryHeading, ("year", words.years(counts.years(in: edition.year))))),
        "summary": .markup(
            sheet.part { sheet in
                if counts.isEmpty {
                    sheet.element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n")
                } else {
                    sheet.counts(counts)
                    sheet.yearSentence(entries, of: plan.unit)
                }
            }),
        "targetsHeading": .text(words[.planTargetsHeading]),
        "targets": .markup(sheet.part { $0.planTargets(reference) }),
        "dutiesHeading": .text(words[.planDutiesHeading]),
        "duties": .markup(sheet.part { $0.planDuties(reference) }),
        "components": .view(
            plan.components.isEmpty
                ? nil
                : [
                    "heading": .text(words[.planComponentsHeading]), "body": .markup(sheet.part { $0.planComponents(plan) }),
                ]),
        "deadlines": .view(deadlines.isEmpty ? nil : ["heading": .text(words[.planDeadlinesHeading]), "body": .markup(deadlines)]),
        "basis": .view(
            plan.basis.isEmpty
                ? nil
                : [
                    "heading": .text(words[.planBasisHeading]), "items": .list(plan.basis.map { ["text": .text($0)] }),
                ]),
        "funding": .view(plan.funding.isEmpty ? nil : ["heading": .text(words[.planFundingHeading]), "text": .text(plan.funding)]),
        "signature": .view(plan.signature.isEmpty ? nil : ["lines": .list(plan.signature.map { ["text": .text($0)] })]),
        "recipients": .view(
            plan.recipients.isEmpty
                ? nil
                : [
                    "heading": .text(words[.planRecipientsHeading]), "items": .list(plan.recipients.map { ["text": .text($0)] }),
                ]),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "plan", title: plan.title, crumbs: [words.crumb(.navPlans, Routes.plans)], data: DataPath.assessments)
    return frame.page(sheet, fields)
}

extension Sheet {
    mutating func planFacts(_ reference: PlanRef) {
        let plan = report[reference]
        raw("<dl class=\"facts\">\n")
        fact(.factNumber) { $0.text(plan.number.isEmpty ? $0.words[.planNoNumber] : plan.number) }
        let date = plan.date.map { words.date($0) } ?? words[.planNoDate]
        fact(.factDate) { $0.text(date) }
        fact(.factIssuer) { $0.text(plan.issuer) }
        fact(.factUnit) { $0.link(plan.unit) }
        fact(.factPeriod) { $0.text($0.words.period(plan)) }
        if let parent = plan.parent { fact(.factParentPlan) { $0.link(parent) } }
        if !plan.contact.isEmpty { fact(.factContact) { $0.text(plan.contact) } }
        raw("</dl>\n")
    }

    mutating func planComponents(_ plan: Plan) {
        openTable(
            "components", caption: words[.tableComponents],
            columns: [.columnComponent, .columnLead, .columnPartner, .columnDue].map { words[$0] })
        for component in plan.components {
            element("<tr><th scope=\"row\">", component.title, "")
            if !component.summary.isEmpty { element("<br><span class=\"note\">", component.summary, "</span>") }
            element("</th><td>", component.lead, "</td><td>")
            element("", component.partner, "</td><td>")
            element("", component.due, "</td></tr>\n")
        }
        closeTable()
    }
}
