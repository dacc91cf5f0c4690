import Charting
import Diagnostics
import Drawing
import Language
import Measuring
import Reporting
import Telling
import Wording

/// The table of a unit's page: a row an indicator, worst first, and what each unfolds to.
extension ToldUnitPage {
    func place(of entry: Entry) -> Place { Place(report[entry.indicator].id) }

    var results: [Block] {
        if entries.isEmpty { return [] }
        let columns =
            [
                Table.Column([.text(words[.columnIndicator])], .name),
                Table.Column([.text(trial.year(edition.year))], .number),
                Table.Column([.text(trial.key(milestones.compactMap(\.self)))], .drawing), Table.Column([.text(words[.columnChange])]),
            ] + milestones.map { Table.Column([.text(trial.until($0, words))]) }
        let table = Table(
            caption: [.text(trial.caption(report[area].name, edition.year))], columns: columns, groups: [Table.Group(entries.map(row))])
        return [.section(Telling.Section([.text(words[.unitResultsHeading])], place: Place("results"), [.table(table)]))]
    }

    private func row(_ entry: Entry) -> Table.Row {
        let indicator = report[entry.indicator]
        var cells = [Table.Cell([.text(words.text(indicator.name))]), value(entry, indicator)]
        cells.append(Table.Cell(rowPlot(entry).map { [.drawing($0)] } ?? []))
        cells.append(change(entry, indicator))
        for year in milestones {
            let rows = entry.assessments(until: year, report)
            let told: [[Inline]] = rows.map { assessment in
                let promise = words.promise(report[assessment.target], indicator)
                let beside = [words.besideBadge(assessment), promise].compactMap(\.self).joined(separator: "; ")
                return [.standing(assessment.badge(words)), .lineBreak, .note([.text(beside)])]
            }
            let cell = told.isEmpty ? [.note([.text(trial.notSet)])] : Array(told.joined(separator: [.lineBreak]))
            cells.append(Table.Cell(cell, key: .rank(rows.map(\.rank).min() ?? .max)))
        }
        return Table.Row(place: place(of: entry), cells, more: more(entry, indicator))
    }

    /// nil for what is no quantity.
    private func rowPlot(_ entry: Entry) -> Plot? {
        let indicator = report[entry.indicator]
        guard indicator.unitOfMeasure != .boolean, indicator.unitOfMeasure != .level, let latest = entry.latest else { return nil }
        let targets = milestones.flatMap { year in entry.assessments(until: year, report).map { report[$0.target].value.double } }
        let row = TargetRow(
            id: "r-\(indicator.id)", isPercent: indicator.unitOfMeasure == .percent, base: entry.headline?.baseline?.value.double,
            before: entry.before?.value.double, now: latest.value.double, targets: targets, standing: entry.headline?.standing)
        return row.plot(language: words.locale.rawValue)
    }

    private func value(_ entry: Entry, _ indicator: Indicator) -> Table.Cell {
        guard let latest = entry.latest else {
            let year = entry.headline?.judgedYear ?? edition.year
            let absence =
                entry.series.point(in: year).map { words.absence($0, indicator) } ?? edition.silenceInWords(area, entry.indicator, year)
            return Table.Cell([.text(absence)])
        }
        var told: [Inline] = [.strong([.quantity(words.quantity(latest.value, indicator))])]
        if latest.illustrative { told.append(.sign(trial.illustrative)) }
        var beside: [String] = []
        if indicator.unitOfMeasure == .percent, let numerator = latest.numerator, let denominator = latest.denominator {
            beside.append("\(words.whole(Int(numerator)))/\(words.whole(Int(denominator)))")
        }
        if latest.year != edition.year { beside.append(words.fill(.whenYear, ("year", String(latest.year)))) }
        if latest.status != .final { beside.append(words[latest.status.word]) }
        if !beside.isEmpty { told += [.lineBreak, .note([.text(beside.joined(separator: ", "))])] }
        return Table.Cell(told, key: .number(latest.value.double))
    }

    private func change(_ entry: Entry, _ indicator: Indicator) -> Table.Cell {
        guard let change = words.change(of: entry, indicator) else { return Table.Cell([]) }
        var told: [Inline] = [.text(change.size)]
        if change.isIllustrative { told.append(.sign(trial.illustrative)) }
        if !change.remarks.isEmpty { told += [.lineBreak, .note([.text(change.remarks)])] }
        let moved = entry.before.flatMap { before in entry.latest.map { $0.value.double - before.value.double } }
        return Table.Cell(told, key: moved.map(Table.SortKey.number))
    }

    // MARK: What a row unfolds to

    private func more(_ entry: Entry, _ indicator: Indicator) -> Fold {
        var blocks: [Block] = entry.assessments.flatMap { reason($0, indicator) }
        for why in edition.reportIndex.newestWhys(area, entry.indicator, by: edition.year) {
            let heading = why.section.heading.flatMap { $0.isEmpty ? nil : $0 } ?? words[.whyHeading]
            blocks.append(.text(.strong([.text(heading)]), .text(" "), .note([.text(words.fill(.whyOfYear, ("year", String(why.year))))])))
            blocks += ToldText(why.section, of: why.narrative, in: edition, .trial).blocks
        }
        let subject = ChartSubject(
            measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments, id: indicator.id)
        if let facts = PathFacts(subject) {
            let address = SiteChart.address(of: .targetPath, report[area].id, indicator.id)
            let files = report.site.embeds ? [Link(edition.address(Routes.chart(address)), [.text(trial.drawing)])] : []
            blocks.append(
                .figure(Telling.Figure(targetPathChart(facts, .narrow).plot, caption: [.text(words.text(indicator.name))], files: files)))
        }
        blocks.append(.table(series(entry, indicator)))
        blocks.append(.paragraph(Paragraph([.link(edition.address(Routes.indicator(indicator.id)), trial.others)], role: .note)))
        return Fold([.text(trial.why)], blocks)
    }

    private func reason(_ assessment: Assessment, _ indicator: Indicator) -> [Block] {
        let target = report[assessment.target]
        let said = words.reason(assessment)
        return [
            .text(.strong([.text("\(words.targetYear(target)): ")]), .text("\(words.promise(target, indicator)). \(said)")),
            .paragraph(
                Paragraph(
                    [.text("\(edition.planNames[Int(assessment.target.plan.index)]) · \(words.wording(target.wording))")], role: .note)),
        ]
    }

    private func row(_ point: Series.Point, _ indicator: Indicator) -> Table.Row {
        var value: [Inline] = [.text(words.absence(point, indicator))]
        if let shown = Shown(point) {
            value = [.quantity(words.quantity(shown.value, indicator))]
            if shown.illustrative { value.append(.sign(trial.illustrative)) }
        }
        let share =
            point.numerator.flatMap { above in point.denominator.map { "\(words.whole(Int(above)))/\(words.whole(Int($0)))" } } ?? ""
        let observation = point.observation.map { report.observations[$0] }
        let sources = observation.map { [report.texts[Int($0.source)], report.texts[Int($0.note)]].filter { !$0.isEmpty } } ?? []
        return Table.Row([
            Table.Cell([.text(String(point.year))]), Table.Cell(value), Table.Cell([.text(share)]),
            Table.Cell([.text(words[point.originWord])]),
            Table.Cell([.text(sources.joined(separator: "; "))]),
        ])
    }

    private func series(_ entry: Entry, _ indicator: Indicator) -> Table {
        var rows: [Table.Row] = [], last: Int?
        for point in entry.series.points where point.year <= edition.year {
            let pauses = entry.series.breaks.filter { pause in last.map { $0 < pause.year && pause.year <= point.year } ?? false }
            rows += pauses.map { Table.Row([Table.Cell([.text(words.said($0))], span: 5)]) }
            rows.append(row(point, indicator))
            last = point.year
        }
        let caption = words.fill(.tableSeries, ("indicator", words.text(indicator.name)), ("unit", report[area].name))
        return Table(
            caption: [.text(caption)],
            columns: [
                Table.Column([.text(words[.columnYear])], .name), Table.Column([.text(words[.columnValue])], .number),
                Table.Column([.text(words[.columnShare])], .number),
                Table.Column([.text(words[.columnStatus])]), Table.Column([.text(words[.columnSource])]),
            ],
            groups: [Table.Group(rows)], isSortable: false)
    }
}
