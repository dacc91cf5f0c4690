import Charting
import Reporting
import Wording

/// Every deadline as the plan states it: drawn on the plan's years, and as a table that says whose it is and what became of it.
extension Sheet {
    mutating func deadlines(_ plan: Plan, _ reference: PlanRef) {
        let dated = plan.duties.indices.filter { !plan.duties[$0].deadlines.isEmpty }
        if dated.isEmpty && plan.components.isEmpty { return }
        if let facts = TimelineFacts(reference, in: edition.chartSource) {
            element("<figure class=\"charts\"><figcaption>", facts.finding, "")
            if facts.isIllustrative { raw(" "); illustrativeMark() }
            raw("</figcaption>")
            edition.charts.timeline(facts, &markup)
            chartFiles([(.timeline, "plans/\(plan.id)")])
            raw("</figure>\n")
        }
        let results = report.results(of: reference)
        openTable(
            "deadlines", caption: words[.tableDeadlines],
            columns: [.columnDeadline, .columnAgency, .columnDuty, .columnResult, .columnSection].map { words[$0] })
        for component in plan.components where !component.due.isEmpty {
            deadlineRow(component.due, component.lead, component.title, words[.timelineComponent]) { $0.text($0.words[.absentNotOwed]) }
        }
        for place in dated {
            let duty = plan.duties[place]
            deadlineRow(
                duty.deadlines.map { words.deadline($0) }.joined(separator: "; "), duty.agency.isEmpty ? words[.agencyUnsaid] : duty.agency,
                duty.text, duty.section
            ) { $0.becameOf(results[place] ?? [], of: place, reference) }
        }
        closeTable()
    }

    private mutating func deadlineRow(
        _ deadline: String, _ agency: String, _ duty: String, _ section: String, result: (inout Sheet) -> Void
    ) {
        element("<tr><td>", deadline, "</td><td>")
        element("", agency, "</td><th scope=\"row\">")
        element("", duty, "</th><td>")
        result(&self)
        raw("</td><td>")
        element("", section, "</td></tr>\n")
    }

    /// «2022: đang thực hiện; 2023: đã hoàn thành minh họa».
    private mutating func becameOf(_ results: [DutyResult], of duty: Int, _ plan: PlanRef) {
        if results.isEmpty { return text(words[edition.silence(ofDuty: duty, plan)]) }
        for (place, result) in results.enumerated() {
            if place > 0 { raw("; ") }
            text("\(result.year): \(words[result.state.word])")
            if result.illustrative { raw(" "); illustrativeMark() }
        }
    }
}
