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
        guard let table = table(unfolds: true) else { return [] }
        return [.section(Telling.Section([.text(words[.unitResultsHeading])], place: Place("h-results"), [.table(table)]))]
    }

    /// - unfolds: a row to everything that is known of it; else it says by how much the target is missed, and the value of the year before.
    func table(unfolds: Bool) -> Table? {
        if entries.isEmpty { return nil }
        let columns =
            [
                Table.Column([.text(words[.columnIndicator])], .name),
                Table.Column([.text(words.fill(.toldYear, ("year", String(year))))], .number),
                Table.Column([.text(key)], .drawing),
            ] + (showsChange ? [Table.Column([.text(words.fill(.toldSince, ("year", String(year - 1))))])] : [])
            + milestones.map { Table.Column([.text(words.until($0))]) }
        let caption = words.fill(
            milestones.isEmpty ? .printSheetTitle : .toldCaption, ("unit", report[area].name), ("year", String(year)))
        return Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(entries.map { row($0, unfolds: unfolds) })])
    }

    /// What the signs in the drawings of all rows are, of those that occur.
    private var key: String {
        let ticks = zip(["┃", "│"], milestones.compactMap(\.self)).map { "\($0)\u{A0}\($1)" }
        let signs: [(isThere: Bool, sign: String, word: Word)] = [
            (entries.contains { $0.headline?.baseline != nil }, "○", .toldKeyBase),
            (entries.contains { $0.before != nil }, "◌", .toldKeyBefore), (entries.contains { $0.latest != nil }, "●", .toldKeyNow),
        ]
        let dots = signs.filter(\.isThere).map { "\($0.sign)\u{A0}\(words[$0.word].replacing(" ", with: "\u{A0}"))" }
        return (dots + ticks).joined(separator: "  ")
    }

    private func row(_ entry: Entry, unfolds: Bool) -> Table.Row {
        let indicator = report[entry.indicator]
        var cells = [Table.Cell([.text(words.text(indicator.name))]), value(entry, indicator)]
        cells.append(Table.Cell(rowPlot(entry).map { [.drawing($0)] } ?? []))
        if showsChange { cells.append(change(entry, indicator, saysBefore: !unfolds)) }
        for year in milestones {
            let rows = entry.assessments(until: year, report)
            let told: [[Inline]] = rows.map { assessment in
                let target = report[assessment.target]
                // of two plans each is named
                let own = assessment.target.plan
                let plan = rows.contains { $0.target.plan != own } ? edition.planNames[Int(own.index)] : nil
                let distance = unfolds ? nil : words.againstTarget(assessment, indicator)
                let beside = [assessment.remark(words), words.promise(target, indicator), distance, plan]
                return [
                    .standing(assessment.badge(words)), .lineBreak, .note([.text(beside.compactMap(\.self).joined(separator: "; "))]),
                ]
            }
            let none: [Inline] = entry.assessments.isEmpty ? [] : [.note([.text(words[.toldNotSet])])]
            let cell = told.isEmpty ? none : Array(told.joined(separator: [.lineBreak]))
            cells.append(Table.Cell(cell, key: .rank(rows.map(\.rank).min() ?? Assessment.behindAll)))
        }
        return Table.Row(place: place(of: entry), cells, more: unfolds ? more(entry, indicator) : nil)
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
        if let partial = entry.series.point(in: year)?.partial {
            return Table.Cell([.strong([.text(words.said(partial, indicator))])] + (partial.illustrative ? [edition.star] : []))
        }
        guard let latest = entry.latest else {
            let year = entry.headline?.judgedYear ?? self.year
            let absence =
                entry.series.point(in: year).map { words.absence($0, indicator) } ?? edition.silenceInWords(area, entry.indicator, year)
            return Table.Cell([.text(absence)])
        }
        var beside: [String] = []
        var told: [Inline]
        if let small = SmallShare(indicator, latest.numerator, latest.denominator) {
            let noun = small.isOne ? nil : report.counted(entry.indicator, of: area, year: latest.year, in: words.locale)
            told = [.strong([.quantity(Quantity(words.counts(small), unit: noun.map { countedForm($0, isOne: false) }))])]
            if !small.isOne { beside.append(words.figure(latest.value, indicator)) }
        } else {
            told = [.strong([.quantity(words.quantity(latest.value, indicator))])]
            if indicator.unitOfMeasure == .percent, let numerator = latest.numerator, let denominator = latest.denominator {
                beside.append("\(words.whole(Int(numerator)))/\(words.whole(Int(denominator)))")
            }
        }
        if latest.illustrative { told.append(edition.star) }
        beside += when(latest)
        if !beside.isEmpty { told += [.lineBreak, .note([.text(beside.joined(separator: ", "))])] }
        return Table.Cell(told, key: .number(latest.value.double))
    }

    /// What the head of the column does not say: «đến 30/6/2025», «năm 2024», «sơ bộ», «còn hiệu lực đến 2026».
    private func when(_ shown: Shown) -> [String] {
        var said: [String] = []
        if let day = shown.asOf {
            said.append(words.fill(.whenAsOf, ("date", words.date(day))))
        } else if shown.year != year {
            said.append(words.fill(.whenYear, ("year", String(shown.year))))
        }
        if shown.status != .final { said.append(words[shown.status.word]) }
        if shown.origin == .derived { said.append(words[.originDerived]) }
        if let until = shown.validUntil, shown.origin == .carriedForward {
            said.append(words.fill(.whenValidUntil, ("year", String(until))))
        }
        return said
    }

    /// «+1,7 điểm»; beside it what the head of the column does not say.
    private func change(_ entry: Entry, _ indicator: Indicator, saysBefore: Bool) -> Table.Cell {
        guard let change = words.change(of: entry, indicator) else { return Table.Cell([]) }
        guard let latest = entry.latest, let before = entry.before else {
            return Table.Cell([.text(words[.toldBroken])] + remark(change.remarks))
        }
        let decimals = words.decimalsThatTell(before.value, latest.value, indicator)
        let size = words.difference(from: before.value, to: latest.value, indicator, decimals: decimals) ?? change.size
        var told: [Inline] = [.text(size)]
        if change.isIllustrative { told.append(edition.star) }
        let since = words.fill(.changeSince, ("year", String(year - 1)))
        let rest = change.remarks.hasPrefix(since) ? String(change.remarks.dropFirst(since.count)) : change.remarks
        let value = saysBefore ? "\(words.fill(.whenYear, ("year", String(before.year)))): \(words.figure(before.value, indicator))" : nil
        let beside = [value, String(rest.trimmingPrefix { $0 == ";" || $0 == " " })].compactMap(\.self).filter { !$0.isEmpty }
        return Table.Cell(told + remark(beside.joined(separator: "; ")), key: .number(latest.value.double - before.value.double))
    }

    private func remark(_ text: some StringProtocol) -> [Inline] { text.isEmpty ? [] : [.lineBreak, .note([.text(String(text))])] }
}
