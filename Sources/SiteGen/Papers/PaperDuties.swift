import Composing
import Measuring
import Reporting
import Telling
import Wording

/// «Nhiệm vụ, giải pháp»: what became of the duties of the unit's plans in the year, in one table.
extension Paper {
    private var dutyCourses: [DutyCourse] { edition.report.duties(of: area, in: year) }

    var hasDuties: Bool { !dutyCourses.isEmpty }

    /// «Nhiệm vụ năm 2024: 2 quá hạn; 1 đang thực hiện.»
    var dutiesInLine: [Inline] {
        let courses = dutyCourses
        let said = "\(words.fill(.toldDuties, ("year", String(year)))): \(counts(of: courses))"
        return [.text(said)] + (courses.contains { $0.result?.illustrative ?? false } ? [edition.star] : []) + [.text(".")]
    }

    private func counts(of courses: [DutyCourse]) -> String {
        DutyStanding.allCases.compactMap { standing in
            let count = courses.count { $0.standing == standing }
            return count == 0 ? nil : "\(count) \(words[standing.word])"
        }.joined(separator: "; ")
    }

    mutating func duties() -> [Block] {
        let courses = dutyCourses
        var lead: [Inline] = [
            .text(words.fill(.printDutyCounts, ("total", String(courses.count)), ("counts", counts(of: courses))))
        ]
        if courses.contains(where: { $0.result?.illustrative ?? false }) { lead.append(edition.star) }
        let caption = caption(words.fill(.tableDutyResults, ("year", String(year))))
        var rows: [Table.Row] = []
        for (index, course) in courses.enumerated() {
            let duty = edition.report[course.plan].duties[course.duty]
            var state: [Inline] = [.text(words[course.standing.word])]
            if course.result?.illustrative ?? false { state.append(edition.star) }
            if let beside = course.saidBeside(words) { state += [.lineBreak, .note([.text(beside)])] }
            let deadlines = duty.deadlines.map { words.deadline($0) }.joined(separator: "; ")
            let when: [Inline] = deadlines.isEmpty ? [] : [.lineBreak, .note([.text("\(words[.columnDeadline]): \(deadlines)")])]
            let papers = [course.result?.document, course.result?.note].compactMap(\.self).filter { !$0.isEmpty }
            rows.append(
                Table.Row([
                    Table.Cell([.text(String(index + 1))]), Table.Cell([.text(duty.text)] + when), Table.Cell([.text(duty.agency)]),
                    Table.Cell(state), Table.Cell([.text(papers.joined(separator: "; "))]),
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
