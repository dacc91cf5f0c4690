import Composing
import Language
import Measuring
import Reporting
import Telling
import Wording

/// II. Kết quả thực hiện: the table of targets, then what is behind or answered for, then duties and funds, each under a number. Every
/// number stands once here and once in the annex.
extension Paper {
    mutating func results() -> [Block] {
        var told: [Block] = []
        func add(_ heading: String, _ blocks: [Block]) {
            told.append(.section(Section([.text("\(told.count + 1). \(heading)")], blocks)))
        }
        var targets = overview()
        if !groups.isEmpty {
            targets += targetTable(
                words.fill(.printTargetsOf, ("unit", words.inSentence(unit)), ("year", String(year))), groups, names: false)
        }
        let others = unitsAsked
        if !others.isEmpty { targets += targetTable(words.fill(.printTargetsUnits, ("year", String(year))), others, names: true) }
        if !targets.isEmpty { add(words[.printTargetsHeading], targets) }
        let money = groups.filter(isMoney).flatMap(\.entries)
        let looked = groups.filter { !isMoney($0) }.flatMap(\.entries).filter { $0.isInTrouble || isAnswered($0.indicator) }
        let items = items(looked) + figures()
        if !items.isEmpty { add(words[.printTrouble], items) }
        let answers = otherWhys
        if !answers.isEmpty { add(words[.printOtherWhys], otherWhys(answers)) }
        if hasDuties { add(words[.summaryDuties], duties()) }
        let funding = plan.map { edition.report[$0].funding } ?? ""
        if money.isEmpty && (funding.isEmpty || !isOfficial) { return told }
        let source: [Block] = funding.isEmpty ? [] : [.text(.text(words.fill(.printFunding, ("text", funding))))]
        add(words[.planFundingHeading], source + self.items(money))
        return told
    }

    private func isMoney(_ group: (group: String, entries: [Entry])) -> Bool {
        group.entries.allSatisfy { edition.report[$0.indicator].unitOfMeasure == .amount }
    }

    /// «Trong 17 chỉ tiêu …: 8 đạt; 2 duy trì được; …», and what a vice-chairman asks first.
    private mutating func overview() -> [Block] {
        let entries = groups.flatMap(\.entries), counts = headlineCounts(entries)
        let total = counts.total
        if total == 0 {
            // the table of the units that the plan asks follows, or the duties of a plan that sets no target
            if groups.isEmpty, !unitsAsked.isEmpty || hasDuties { return [] }
            return [.text(.text(words[groups.isEmpty ? .unitNothingReported : .unitNothingJudged]))]
        }
        let parts = counts.names.map { name in
            let said = "\(counts[name]) " + words.fill(.printCounted, ("standing", words.full(name).loweredFirst))
            return words.beside(name, counts).map { "\(said) (\($0))" } ?? said
        }
        let sentence = words.fill(
            .printOverview, ("year", words.years(counts.years(in: year))), ("total", String(total)),
            ("counts", parts.joined(separator: "; ")))
        let pace = counts.hasPace ? note(words[.printPaceNotice]) : []
        let findings = edition.toldFindings(entries, of: area, in: year)
        let list: [Block] = findings.isEmpty ? [] : [.list(List(.plain, findings.map { List.Item($0.inlines) }))]
        if !list.signs.isEmpty { noteIllustrative() }
        return [.paragraph(Paragraph([.text(sentence)] + pace))] + list
    }

    /// - names: whether each row says whose it is.
    private mutating func targetTable(_ title: String, _ groups: [(group: String, entries: [Entry])], names: Bool) -> [Block] {
        let caption = caption(title), isJudged = groups.contains { $0.entries.contains { !$0.assessments.isEmpty } }
        var bodies: [Table.Group] = [], number = 0, breaks = BreakNotes()
        for group in groups {
            bodies.append(Table.Group(heading: [.text(edition.group(group.group))], []))
            for entry in group.entries {
                number += 1
                // between the two columns of figures
                for pause in entry.series.breaks where pause.year == year && entry.series.points.contains(where: { $0.year < year }) {
                    breaks.add(words.said(pause), row: number)
                }
                bodies.append(Table.Group(targetRows(entry, number, names: names, isJudged: isJudged), staysWhole: true))
            }
        }
        let table = Table(
            caption: caption.words, place: caption.place,
            columns: [
                Table.Column([.text(words[.printOrder])], .middle, width: 8), Table.Column([.text(words[.columnIndicator])], .name),
            ] + (isJudged ? [Table.Column([.text(words[.columnTarget])], width: 26)] : []) + [
                Table.Column([.text(words.fill(.whenInYear, ("year", String(year - 1))))], .middle, width: 23),
                Table.Column([.text(words.fill(.whenInYear, ("year", String(year))))], .middle, width: 23),
            ]
                + (isJudged
                    ? [
                        Table.Column([.text(words[.columnAgainstTarget])], width: 23),
                        Table.Column([.text(words[.columnStanding])], width: 23),
                    ] : []),
            groups: bodies, density: .usual)
        let isStopped = groups.contains { $0.entries.contains { $0.assessments.contains(where: \.isStopped) } }
        let stopped: [Block] = isStopped ? [.paragraph(Paragraph([.text(words[.printStoppedNote])], role: .note))] : []
        return [.table(table)] + illustrativeKey(of: table) + stopped + breaks.blocks(words)
    }

    /// Without those that a second plan asks in the same words and that stand alike.
    func toldOnce(_ assessments: [Assessment], _ indicator: Indicator) -> [Assessment] {
        var said: Set<String> = []
        return assessments.filter { assessment in
            let target = edition.report[assessment.target]
            let told = [
                words.promise(target, indicator), words.year(of: target), words.againstTarget(assessment, indicator) ?? "",
                short(assessment),
            ]
            return said.insert(told.joined(separator: "|")).inserted
        }
    }

    /// As a narrow column has room for; what «dừng» means is said once beneath the table.
    func short(_ assessment: Assessment) -> String {
        guard assessment.isStopped, let end = assessment.wordAtEnd else { return words.full(assessment) }
        return words.fill(.printStopped, ("standing", words[end].loweredFirst))
    }

    /// The targets of an indicator stay on one page.
    ///
    /// - isJudged: any row of the table; else nothing is said of targets.
    private mutating func targetRows(_ entry: Entry, _ number: Int, names: Bool, isJudged: Bool) -> [Table.Row] {
        let indicator = edition.report[entry.indicator], told = toldOnce(entry.assessments, indicator)
        let all: [Assessment?] = told.isEmpty ? [nil] : told
        var rows: [Table.Row] = []
        for (place, assessment) in all.enumerated() {
            noteGround(of: assessment)
            var cells: [Table.Cell] = []
            if place == 0 {
                let whose = names ? " (\(edition.report[entry.series.area].name))" : ""
                cells.append(Table.Cell([.text(String(number))], rows: all.count))
                cells.append(Table.Cell([.text(edition.name(entry.indicator) + whose)], rows: all.count))
            }
            if isJudged {
                cells.append(
                    Table.Cell(
                        assessment.map { assessment in
                            let target = edition.report[assessment.target]
                            return [.text(words.promise(target, indicator)), .text(" "), .note([.text("(\(words.year(of: target)))")])]
                        } ?? [.text(words[.targetNone])]))
            }
            if place == 0 {
                for year in [year - 1, year] { cells.append(Table.Cell(edition.cell(entry.series, year), rows: all.count)) }
            }
            if isJudged {
                cells.append(Table.Cell([.text(assessment.flatMap { words.againstTarget($0, indicator) } ?? words[.absentNotOwed])]))
                cells.append(Table.Cell([.text(assessment.map(short) ?? words[.absentNotOwed])]))
            }
            rows.append(Table.Row(cells))
        }
        return rows
    }
}

extension Assessment {
    /// Of a unit that ended before the year of its target.
    fileprivate var isStopped: Bool { standing == .lapsed }
}
