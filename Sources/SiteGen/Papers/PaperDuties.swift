import Composing
import Reporting
import Telling
import Wording

/// «Nhiệm vụ, giải pháp»: what became of the duties of the unit's plans in the year, in one table.
extension Paper {
    private var dutyResults: [DutyResult] {
        edition.report.dutyResults.filter { $0.year == year && edition.report[$0.plan].unit == area }
    }

    var hasDuties: Bool { !dutyResults.isEmpty }

    mutating func duties() -> [Block] {
        let results = dutyResults
        let counts = DutyResult.State.allCases.compactMap { state in
            let count = results.count { $0.state == state }
            return count == 0 ? nil : "\(count) \(words[state.word])"
        }
        var lead: [Inline] = [
            .text(words.fill(.printDutyCounts, ("total", String(results.count)), ("counts", counts.joined(separator: "; "))))
        ]
        if results.contains(where: \.illustrative) { lead.append(edition.star) }
        let caption = caption(words.fill(.tableDutyResults, ("year", String(year))))
        var rows: [Table.Row] = []
        for (index, result) in results.enumerated() {
            let duty = edition.report[result.plan].duties[result.duty]
            var state: [Inline] = [.text(words[result.state.word])]
            if result.illustrative { state.append(edition.star) }
            rows.append(
                Table.Row([
                    Table.Cell([.text(String(index + 1))]), Table.Cell([.text(duty.text)]), Table.Cell([.text(duty.agency)]),
                    Table.Cell(state),
                    Table.Cell([.text([result.document, result.note].filter { !$0.isEmpty }.joined(separator: "; "))]),
                ]))
        }
        let table = Table(
            caption: caption.words, place: caption.place,
            columns: [
                Table.Column([.text(words[.printOrder])], .middle, width: 8), Table.Column([.text(words[.columnDuty])], .name),
                Table.Column([.text(words[.columnAgency])], width: 33), Table.Column([.text(words[.columnState])], width: 22),
                Table.Column([.text(words[.columnDocument])], width: 36),
            ], groups: [Table.Group(rows)], density: .usual)
        return [.paragraph(Paragraph(lead)), .table(table)] + illustrativeKey(of: table, isOnce: true)
    }
}
