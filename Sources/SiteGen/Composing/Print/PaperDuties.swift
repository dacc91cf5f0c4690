import Reporting
import Wording

/// «Nhiệm vụ, giải pháp»: what became of the duties of the unit's plans in the year, in one table.
extension Paper {
    private var dutyResults: [DutyResult] {
        edition.report.dutyResults.filter { $0.year == year && edition.report[$0.plan].unit == area }
    }

    var hasDuties: Bool { !dutyResults.isEmpty }

    mutating func duties() {
        let results = dutyResults
        let counts = DutyResult.State.allCases.compactMap { state in
            let count = results.count { $0.state == state }
            return count == 0 ? nil : "\(count) \(words[state.word])"
        }
        sheet.element("<p>", words.fill(.printDutyCounts, ("total", String(results.count)), ("counts", counts.joined(separator: "; "))), "")
        if results.contains(where: \.illustrative) { sheet.illustrativeMark() }
        sheet.raw("</p>\n")
        sheet.raw("<table class=\"sl nhiem-vu\">")
        tableCaption(words.fill(.tableDutyResults, ("year", String(year))))
        sheet.raw("<thead><tr>")
        for (word, kind) in [
            (Word.printOrder, "c-tt"), (.columnDuty, "c-nv"), (.columnAgency, "c-cq"), (.columnState, "c-th"), (.columnDocument, "c-vb"),
        ] {
            sheet.raw("<th scope=\"col\" class=\"")
            sheet.text(kind)
            sheet.element("\">", words[word], "</th>")
        }
        sheet.raw("</tr></thead>\n<tbody>\n")
        for (index, result) in results.enumerated() {
            let duty = edition.report[result.plan].duties[result.duty]
            sheet.raw("<tr><td class=\"c\">")
            sheet.plain(index + 1)
            sheet.element("</td><th scope=\"row\">", duty.text, "</th><td>")
            sheet.text(duty.agency)
            sheet.element("</td><td>", words[result.state.word], "")
            if result.illustrative { sheet.raw(" "); sheet.illustrativeMark() }
            sheet.raw("</td><td>")
            sheet.text([result.document, result.note].filter { !$0.isEmpty }.joined(separator: "; "))
            sheet.raw("</td></tr>\n")
        }
        sheet.raw("</tbody></table>\n")
        if !explainsStar, results.contains(where: \.illustrative) { illustrativeKey() }
    }
}
