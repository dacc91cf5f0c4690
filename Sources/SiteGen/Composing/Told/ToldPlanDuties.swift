import Charting
import Measuring
import Reporting
import Telling
import Wording

/// Who carries the plan: one row a duty, who leads, with whom, by when, and what became of it year by year; every deadline on one axis.
extension ToldPlanPage {
    /// What is still to be done first; what is done, and what nobody reported of this year, behind a fold.
    var duties: [Block] {
        let heading: [Inline] = [.text(words[.planDutiesHeading])]
        if plan.duties.isEmpty {
            return [.section(Telling.Section(heading, place: Place("duties"), [.text(.text(words[.planNoDuties]))]))]
        }
        let results = report.results(of: reference)
        let courses = Dictionary(overview.duties.map { ($0.duty, $0.standing) }) { first, _ in first }
        let all = Array(plan.duties.indices)
        let silent = all.filter { courses[$0] == nil }, done = all.filter { courses[$0] == .done }
        // what is overdue first
        let open = DutyStanding.allCases.filter { $0 != .done }.flatMap { standing in all.filter { courses[$0] == standing } }
        // where there are no targets the page has opened with them
        let counts: [Block] =
            overview.duties.isEmpty || overview.entries.isEmpty ? [] : [.paragraph(Paragraph(overview.dutyCounts + [.text(".")]))]
        var told = counts
        if !open.isEmpty { told.append(.table(dutyTable(open, results))) }
        if !done.isEmpty {
            let summary = "\(words.whole(done.count)) \(words[DutyStanding.done.word].loweredFirst)"
            told.append(.fold(Fold([.text(summary)], [.table(dutyTable(done, results))])))
        }
        if open.isEmpty, done.isEmpty {
            told.append(.table(dutyTable(silent, results)))
        } else if !silent.isEmpty {
            let summary = words.fill(.planDutiesSilent, ("count", words.whole(silent.count)), ("year", String(edition.year)))
            told.append(.fold(Fold([.text(summary)], [.table(dutyTable(silent, results))])))
        }
        return [.section(Telling.Section(heading, place: Place("duties"), told + agencies))]
    }

    /// Columns in which nothing stands are left out.
    private func dutyTable(_ places: [Int], _ results: [Int: [DutyResult]]) -> Table {
        let duties = places.map { plan.duties[$0] }
        let hasPartners = duties.contains { !$0.partners.isEmpty }, hasDeadlines = duties.contains { !$0.deadlines.isEmpty }
        let hasAgencies = duties.contains { !$0.agency.isEmpty || $0.role != .task }
        let rows = zip(places, duties).map { place, duty -> Table.Row in
            let section: [Inline] =
                duty.section.isEmpty ? [] : [.lineBreak, .note([.text(words.fill(.planSectionAlone, ("section", duty.section)))])]
            var cells = [Table.Cell([.text(duty.text)] + section)]
            if hasAgencies {
                let agency = duty.agency.isEmpty ? words[.agencyUnsaid] : duty.agency
                cells.append(Table.Cell([.text(agency), .lineBreak, .note([.text(words[duty.role.word])])]))
            }
            if hasPartners { cells.append(Table.Cell([.text(duty.partners)])) }
            if hasDeadlines { cells.append(Table.Cell([.text(duty.deadlines.map { words.deadline($0) }.joined(separator: "; "))])) }
            return Table.Row(place: Place(duty.id), cells + [Table.Cell(became(results[place] ?? [], of: place))])
        }
        let columns: [(Word, Bool)] = [
            (.columnAgency, hasAgencies), (.columnPartner, hasPartners), (.columnDeadline, hasDeadlines), (.columnResult, true),
        ]
        return Table(
            caption: [.text(words[.tableDuties])],
            columns: [Table.Column([.text(words[.columnDuty])], .name)] + columns.filter(\.1).map { Table.Column([.text(words[$0.0])]) },
            groups: [Table.Group(rows)])
    }

    /// «2022: đang thực hiện», with the document that says so, a line a year.
    private func became(_ results: [DutyResult], of duty: Int) -> [Inline] {
        let course = report.course(of: duty, of: reference, in: edition.year, by: report.reportDay(of: edition.year), results)
        let overdue: [[Inline]] = course.standing == .overdue ? [[.strong([.text(words[course.standing.word])])]] : []
        if results.isEmpty { return overdue.first ?? [.note([.text(words[course.standing.word])])] }
        let lines = results.sorted { $0.year < $1.year }.map { result -> [Inline] in
            let beside = [result.document, result.note].filter { !$0.isEmpty }.joined(separator: "; ")
            return [.text("\(result.year): \(words[result.state.word])")] + (result.illustrative ? [edition.star] : [])
                + (beside.isEmpty ? [] : [.text(" "), .note([.text(beside)])])
        }
        return Array((overdue + lines).joined(separator: [.lineBreak]))
    }

    /// How many duties each agency has in each role.
    private var agencies: [Block] {
        var order: [String] = []
        var counts: [String: [Duty.Role: Int]] = [:]
        for duty in plan.duties where !duty.agency.isEmpty {
            if counts[duty.agency] == nil { order.append(duty.agency) }
            counts[duty.agency, default: [:]][duty.role, default: 0] += 1
        }
        let roles = Duty.Role.allCases.filter { role in counts.values.contains { $0[role] != nil } }
        if order.count < 2 { return [] }
        let rows = order.map { agency in
            Table.Row(
                [Table.Cell([.text(agency)])]
                    + roles.map { role in
                        let count = counts[agency]?[role]
                        return Table.Cell([.text(count.map(String.init) ?? words[.absentNotOwed])], key: .rank(count ?? 0))
                    })
        }
        let columns =
            [Table.Column([.text(words[.columnAgency])], .name)] + roles.map { Table.Column([.text(words[$0.word])], .number) }
        let table = Table(caption: [.text(words[.tableAgencies])], columns: columns, groups: [Table.Group(rows)])
        return [.fold(Fold([.text(words.fill(.planAgencies, ("count", String(order.count))))], [.table(table)]))]
    }

    var deadlines: [Block] {
        guard let facts = TimelineFacts(reference, in: edition.chartSource) else { return [] }
        let caption: [Inline] = [.text(facts.finding)] + (facts.isIllustrative ? [edition.star] : [])
        let figure = Telling.Figure(
            timelineChart(facts, .narrow).plot, wide: timelineChart(facts, .wide).plot, caption: caption,
            files: edition.files(ofDrawing: "plans/\(plan.id)"))
        return [.section(Telling.Section([.text(words[.planDeadlinesHeading])], place: Place("deadlines"), [.figure(figure)]))]
    }
}
