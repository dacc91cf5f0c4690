import Measuring
import Reporting
import Wording

/// Tasks × agencies: one row a duty, who leads, with whom, by when, and what became of it year by year.
extension Sheet {
    mutating func planDuties(_ reference: PlanRef) {
        let plan = report[reference]
        if plan.duties.isEmpty { return element("<p>", words[.planNoDuties], "</p>\n") }
        let results = report.results(of: reference)
        agencyMatrix(plan)
        for run in runs(rows: plan.duties.count, columns: 6) {
            let caption = words[.tableDuties]
            openTable(
                "duties", caption: run.count == plan.duties.count ? caption : words.run(caption, run),
                columns: [.columnSection, .columnDuty, .columnAgency, .columnPartner, .columnDeadline, .columnResult].map { words[$0] })
            for place in run { dutyRow(plan.duties[place], results[place] ?? [], edition.silence(ofDuty: place, reference)) }
            closeTable()
        }
    }

    /// - silence: why there is no result, where there is none.
    private mutating func dutyRow(_ duty: Duty, _ results: [DutyResult], _ silence: Word) {
        element("<tr id=\"", duty.id, "\"><td>")
        element("", duty.section, "</td><th scope=\"row\">")
        element("", duty.text, "</th><td>")
        text(duty.agency.isEmpty ? words[.agencyUnsaid] : duty.agency)
        element("<br><span class=\"note\">", words[duty.role.word], "</span></td><td>")
        element("", duty.partners, "</td><td>")
        element("", duty.deadlines.map { words.deadline($0) }.joined(separator: "; "), "</td><td>")
        if results.isEmpty { element("<span class=\"absent\">", words[silence], "</span>") }
        for (place, result) in results.enumerated() {
            if place > 0 { raw("<br>") }
            plain(result.year)
            raw(": ")
            state(result)
            let said = [result.document, result.note].filter { !$0.isEmpty }.joined(separator: "; ")
            if !said.isEmpty { element(" <span class=\"note\">", said, "</span>") }
        }
        raw("</td></tr>\n")
    }

    /// How many duties each agency has in each role: who carries the plan.
    private mutating func agencyMatrix(_ plan: Plan) {
        var order: [String] = []
        var counts: [String: [Duty.Role: Int]] = [:]
        for duty in plan.duties where !duty.agency.isEmpty {
            if counts[duty.agency] == nil { order.append(duty.agency) }
            counts[duty.agency, default: [:]][duty.role, default: 0] += 1
        }
        let roles = Duty.Role.allCases.filter { role in counts.values.contains { $0[role] != nil } }
        if order.count < 2 { return }
        openTable("agencies", caption: words[.tableAgencies])
        element("<thead><tr><th scope=\"col\">", words[.columnAgency], "</th>")
        for role in roles { element("<th scope=\"col\" class=\"n\">", words[role.word], "</th>") }
        raw("</tr></thead>\n<tbody>\n")
        for agency in order {
            element("<tr><th scope=\"row\">", agency, "</th>")
            for role in roles { element("<td class=\"n\">", counts[agency]?[role].map { String($0) } ?? words[.absentNotOwed], "</td>") }
            raw("</tr>\n")
        }
        closeTable()
    }
}

extension Edition {
    /// Of a duty of which nothing was reported: whether anything was due.
    func silence(ofDuty duty: Int, _ plan: PlanRef) -> Word {
        let course = report.course(of: duty, of: plan, in: year, by: report.reportDay(of: year), [])
        return course.standing == .notDue ? .dutyNotDue : .dutyNoResult
    }
}
