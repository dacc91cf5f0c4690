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
                Table.Column(
                    [.text(words.fill(.toldYear, ("year", String(year))))]
                        + (commonDay.map { [.lineBreak, .text(words.fill(.whenAsOf, ("date", words.date($0))))] } ?? []), .number),
                Table.Column([.text(key)], .drawing),
            ] + (showsChange ? [Table.Column([.text(words.fill(.toldSince, ("year", String(year - 1))))])] : [])
            + milestones.map { Table.Column([.text(words.until($0))]) }
        let caption = words.fill(
            milestones.isEmpty ? .printSheetTitle : .toldCaption, ("unit", report[area].name), ("year", String(year)))
        return Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(entries.map { row($0, unfolds: unfolds) })])
    }

    /// What the signs in the drawings of all rows are, of those that occur. Which year a tick is of, each row's columns say; where it is one year
    /// in all rows, the key does too.
    private var key: String {
        let drawn = entries.filter { targetRow($0) != nil }, rows = drawn.compactMap(targetRow), ticks = drawn.map { self.ticks($0) }
        func years(_ targets: [Target]) -> Set<Int?> { Set(targets.map(\.year)) }
        let nearest = years(ticks.flatMap(\.nearest)), later = years(ticks.flatMap(\.later))
        func named(_ years: Set<Int?>, _ word: Word) -> String {
            guard let year = years.first, nearest.count == 1, years.count == 1 else { return words[word] }
            return (year.map { words.fill(.targetOfYear, ("year", String($0))) } ?? words[.targetNoYear]).loweredFirst
        }
        let signs: [(isThere: Bool, sign: String, text: String)] = [
            (rows.contains { $0.base != nil }, "○", words[.toldKeyBase]), (rows.contains { $0.before != nil }, "◌", words[.toldKeyBefore]),
            (rows.contains { if case .value = $0.now { true } else { false } }, "●", words[.toldKeyNow]),
            (rows.contains { if case .between = $0.now { true } else { false } }, "━", words[.toldKeyRange]),
            (!nearest.isEmpty, "┃", named(nearest, .toldKeyNearest)), (!later.isEmpty, "│", named(later, .toldKeyLater)),
        ]
        return signs.filter(\.isThere).map { "\($0.sign)\u{A0}\($0.text.replacing(" ", with: "\u{A0}"))" }.joined(separator: "  ")
    }

    /// The targets of the nearest year still ahead, or of the last where all have passed; and those after it. What has passed is not drawn beside
    /// what is still to come.
    private func ticks(_ entry: Entry) -> (nearest: [Target], later: [Target]) {
        let years = milestones.filter { !entry.assessments(until: $0, report).isEmpty }
        func targets(_ year: Int?) -> [Target] { entry.assessments(until: year, report).map { report[$0.target] } }
        let ahead = years.filter { $0 ?? .max >= year }
        guard let next = ahead.first else { return (years.last.map(targets) ?? [], []) }
        return (targets(next), ahead.dropFirst().flatMap(targets))
    }

    private func row(_ entry: Entry, unfolds: Bool) -> Table.Row {
        let indicator = report[entry.indicator]
        var cells = [Table.Cell([.text(words.text(indicator.name))]), value(entry, indicator)]
        cells.append(Table.Cell(targetRow(entry).map { [.drawing($0.plot(language: words.locale.rawValue))] } ?? []))
        if showsChange { cells.append(change(entry, indicator, saysBefore: !unfolds)) }
        for year in milestones {
            let rows = entry.assessments(until: year, report)
            let told: [[Inline]] = rows.map { assessment in
                let target = report[assessment.target]
                // of two plans each is named
                let own = assessment.target.plan
                let plan = rows.contains { $0.target.plan != own } ? edition.planNames[Int(own.index)] : nil
                // a badge says itself that a yes or no is asked for
                let isYes = indicator.unitOfMeasure == .boolean && target.comparison != .maintain && target.value.numerator != 0
                let promise = isYes ? nil : words.promise(target, indicator)
                let distance = unfolds ? nil : words.againstTarget(assessment, indicator)
                let beside = [assessment.remark(words), promise, distance, plan].compactMap(\.self)
                return [.standing(assessment.badge(words))]
                    + (beside.isEmpty ? [] : [.lineBreak, .note([.text(beside.joined(separator: "; "))])])
            }
            let none: [Inline] = entry.assessments.isEmpty ? [] : [.note([.text(words[.toldNotSet])])]
            let cell = told.isEmpty ? none : Array(told.joined(separator: [.lineBreak]))
            cells.append(Table.Cell(cell, key: .rank(rows.map(\.rank).min() ?? Assessment.behindAll)))
        }
        return Table.Row(place: place(of: entry), cells, more: unfolds ? more(entry, indicator) : nil)
    }

    /// What is drawn of an indicator; nil for what is no quantity, and where there is neither a value of the year nor one of the year before.
    private func targetRow(_ entry: Entry) -> TargetRow? {
        let indicator = report[entry.indicator]
        guard indicator.isQuantity else { return nil }
        let told = entry.told(of: year, report)
        let partial = entry.series.point(in: year)?.partial
        let before = told.map(\.before) ?? entry.series.point(in: year - 1).flatMap { Shown($0) }
        let now: TargetRow.Now?
        if let partial {
            now = partial.low.flatMap { low in partial.high.map { .between(low.double, $0.double) } }
        } else {
            now = told?.latest.map { .value($0.value.double) }
        }
        if now == nil && (before == nil || partial != nil) { return nil }
        let ticks = ticks(entry)
        return TargetRow(
            id: "r-\(indicator.id)", isPercent: indicator.unitOfMeasure == .percent, base: entry.headline?.baseline?.value.double,
            before: partial == nil ? before?.value.double : nil, now: now, nearest: ticks.nearest.map(\.value.double),
            later: ticks.later.map(\.value.double), standing: entry.headline?.standing)
    }

    private func value(_ entry: Entry, _ indicator: Indicator) -> Table.Cell {
        if let partial = entry.series.point(in: year)?.partial {
            let told = words.parts(partial, indicator)
            return Table.Cell(
                [.strong([.text(told.figure)])] + (partial.illustrative ? [edition.star] : []) + [.lineBreak, .note([.text(told.note)])])
        }
        guard let latest = entry.told(of: year, report)?.latest else {
            let point = entry.series.point(in: year)
            let absence = point.map { words.absence($0, indicator) } ?? edition.silenceInWords(area, entry.indicator, year)
            return Table.Cell([.text(absence)] + (entry.series.latest(by: year).map { lastKnown($0, indicator) } ?? []))
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

    /// Beneath «chưa báo cáo»: «năm 2026: 380 người».
    private func lastKnown(_ shown: Shown, _ indicator: Indicator) -> [Inline] {
        let small = SmallShare(indicator, shown.numerator, shown.denominator)
        let figure = small.map { words.counts($0) } ?? words.saidFigure(shown.value, indicator)
        let remarks = when(shown)
        let said = [remarks.first.map { "\($0): \(figure)" } ?? figure] + remarks.dropFirst()
        return [.lineBreak, .note([.text(said.joined(separator: ", "))] + (shown.illustrative ? [edition.star] : []))]
    }

    /// What the head of the column does not say: «đến 30/6/2025», «năm 2024», «sơ bộ», «còn hiệu lực đến 2026».
    private func when(_ shown: Shown) -> [String] {
        var said: [String] = []
        if let day = shown.asOf {
            if day == commonDay { return whenceAndHowFirm(shown) }
            said.append(words.fill(.whenAsOf, ("date", words.date(day))))
        } else if shown.year != year {
            said.append(words.fill(.whenYear, ("year", String(shown.year))))
        }
        return said + whenceAndHowFirm(shown)
    }

    private func whenceAndHowFirm(_ shown: Shown) -> [String] {
        var said: [String] = []
        if shown.status != .final { said.append(words[shown.status.word]) }
        if shown.origin == .derived { said.append(words[.originDerived]) }
        if let until = shown.validUntil, shown.origin == .carriedForward {
            said.append(words.fill(.whenValidUntil, ("year", String(until))))
        }
        return said
    }

    /// «+1,7 điểm»; beside it what the head of the column does not say.
    private func change(_ entry: Entry, _ indicator: Indicator, saysBefore: Bool) -> Table.Cell {
        guard let entry = entry.told(of: year, report), let change = words.change(of: entry, indicator) else { return Table.Cell([]) }
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
