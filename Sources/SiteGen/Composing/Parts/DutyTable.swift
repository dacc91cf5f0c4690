import Rendering
import Reporting
import Wording

/// Duties with what became of them.
extension Sheet {
    /// «6. Nhiệm vụ, giải pháp»: the results of one year of the plans made for a unit; nothing where none were reported.
    mutating func dutyResults(of area: AreaRef, _ year: Int) {
        let results = report.dutyResults.filter { $0.year == year && report[$0.plan].unit == area }
        if results.isEmpty { return }
        element("<h3>", words[.summaryDuties], "</h3>\n")
        openTable(
            "duties", caption: words.fill(.tableDutyResults, ("year", String(year))),
            columns: [words[.columnDuty], words[.columnAgency], words[.columnState], words[.columnDocument]])
        for result in results {
            let duty = report[result.plan].duties[result.duty]
            element("<tr><th scope=\"row\">", duty.text, "</th><td>")
            text(duty.agency)
            raw("</td><td>")
            state(result)
            element("</td><td>", [result.document, result.note].filter { !$0.isEmpty }.joined(separator: "; "), "</td></tr>\n")
        }
        closeTable()
    }

    mutating func state(_ result: DutyResult) {
        raw("<span class=\"state d-")
        markup.raw(safe: result.state.rawValue)
        raw("\">")
        word(result.state.word)
        raw("</span>")
        if result.illustrative { raw(" "); illustrativeMark() }
    }
}
