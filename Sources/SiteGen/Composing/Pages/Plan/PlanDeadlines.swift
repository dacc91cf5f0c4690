import Reporting

/// Every deadline as the plan states it: drawn on the plan's years, and as a table that says whose it is and what became of it.
extension Sheet {
    mutating func deadlines(_ plan: Plan, _ reference: PlanRef) {
        let dated = plan.duties.indices.filter { !plan.duties[$0].deadlines.isEmpty }
        if dated.isEmpty && plan.components.isEmpty { return }
        if let facts = TimelineFacts(reference, in: edition) {
            element("<figure class=\"charts\"><figcaption>", facts.finding, "")
            if facts.isIllustrative { raw(" "); illustrativeMark() }
            raw("</figcaption>")
            edition.charts.timeline(facts, &markup)
            chartFiles([(.timeline, "plans/\(plan.id)")])
            raw("</figure>\n")
        }
        var results: [Int: [DutyResult]] = [:]
        for result in report.dutyResults where result.plan == reference { results[result.duty, default: []].append(result) }
        openTable(
            "deadlines", caption: words[.tableDeadlines],
            columns: [.columnDeadline, .columnAgency, .columnDuty, .columnResult, .columnSection].map { words[$0] })
        for component in plan.components where !component.due.isEmpty {
            deadlineRow(component.due, component.lead, component.title, words[.absentNotOwed], words[.timelineComponent])
        }
        for place in dated {
            let duty = plan.duties[place]
            let own = results[place] ?? []
            let said = own.map { "\($0.year): \(words[$0.state.word])" }.joined(separator: "; ")
            deadlineRow(
                duty.deadlines.map { words.deadline($0) }.joined(separator: "; "), duty.agency.isEmpty ? words[.agencyUnsaid] : duty.agency,
                duty.text, said.isEmpty ? words[.dutyNoResult] : said, isIllustrative: own.contains(where: \.illustrative), duty.section)
        }
        closeTable()
    }

    private mutating func deadlineRow(_ deadline: String, _ agency: String, _ duty: String, _ result: String, isIllustrative: Bool = false, _ section: String) {
        element("<tr><td>", deadline, "</td><td>")
        element("", agency, "</td><th scope=\"row\">")
        element("", duty, "</th><td>")
        text(result)
        if isIllustrative { raw(" "); illustrativeMark() }
        raw("</td><td>")
        element("", section, "</td></tr>\n")
    }
}
