import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// A table too wide for the text, on the page of a year and behind its paper: the units below the unit in one year, or its own indicators
/// through the years.
package struct Annex {
    private enum Content {
        /// Units × indicators of the year.
        case units([AreaRef], [IndicatorRef])
        /// Indicators × years.
        case years([Entry], [Int])
    }
    package let title: String
    private let content: Content
    private let area: AreaRef
    private let edition: Edition
    private let measured: MeasuredReport

    private var words: Words { edition.words }
    private var year: Int { measured.year }

    /// What there is to show; none for a unit without data.
    package static func all(of area: AreaRef, _ entries: [Entry], in edition: Edition, _ measured: MeasuredReport) -> [Annex] {
        let year = measured.year
        var annexes: [Annex] = []
        func add(_ title: String, _ content: Content) {
            annexes.append(Annex(title: title, content: content, area: area, edition: edition, measured: measured))
        }
        let children = edition.tree[childrenOf: area].filter { edition.report[$0].isAlive(in: year) }
        let reported = edition.reportIndex.groups.flatMap(\.indicators).filter { indicator in
            children.contains { measured.series($0, indicator).point(in: year) != nil }
        }
        if !reported.isEmpty { add(edition.words.fill(.printAnnexUnits, ("year", String(year))), .units(children, reported)) }
        let known = entries.filter { $0.series.points.contains { $0.year <= year } || !$0.assessments.isEmpty }
        let first = known.flatMap(\.series.points).map(\.year).filter { $0 <= year }.min() ?? year
        let years = Array(max(first, year - 4)...year)
        if !known.isEmpty {
            let title =
                years.count == 1
                ? edition.words.fill(.printAnnexYear, ("year", String(year)))
                : edition.words.fill(.printAnnexYears, ("first", String(years[0])), ("last", String(year)))
            add(title, .years(known, years))
        }
        return annexes
    }

    /// - isTitled: by the tables themselves; on paper the title stands above them already.
    package func tables(isTitled: Bool) -> [Table] {
        switch content {
        case .units(let units, let indicators):
            // eight columns of figures are as many as a landscape page holds readably
            stride(from: 0, to: indicators.count, by: 8).map { start in
                unitTable(units, Array(indicators[start..<min(start + 8, indicators.count)]), isTitled)
            }
        case .years(let entries, let years): [yearTable(entries, years, isTitled)]
        }
    }

    /// What parts the years of a table, and where a denominator moved, with the rows; nothing beneath tables of one year.
    package var notes: [Block] {
        guard case .years(let entries, let years) = content else { return [] }
        var notes = BreakNotes()
        for (place, entry) in entries.enumerated() {
            let known = years.filter { year in entry.series.point(in: year).map { $0.value != nil || $0.partial != nil } ?? false }
            for (before, after) in zip(known, known.dropFirst()) {
                let breaks = entry.series.breaks.filter { before < $0.year && $0.year <= after }
                for pause in breaks { notes.add(words.said(pause), row: place + 1) }
                if breaks.isEmpty, let moved = entry.series.countedChange(from: before, to: after) {
                    notes.add("\(words.fill(.whenInYear, ("year", String(after)))): \(words.denominators(moved)).", row: place + 1)
                }
            }
        }
        return notes.blocks(words)
    }

    private func unitTable(_ units: [AreaRef], _ indicators: [IndicatorRef], _ isTitled: Bool) -> Table {
        func figures(_ area: AreaRef) -> [Table.Cell] {
            indicators.map { Table.Cell(edition.cell(measured.series(area, $0), year)) }
        }
        var rows = units.enumerated().map { place, child in
            Table.Row([Table.Cell([.text(String(place + 1))]), Table.Cell([.text(edition.report[child].name)])] + figures(child))
        }
        if indicators.contains(where: { measured.series(area, $0).point(in: year) != nil }) {
            let name = Table.Cell([.text(edition.report[area].name)])
            rows.append(Table.Row([Table.Cell([]), name] + figures(area), isTotal: true))
        }
        let columns = indicators.map { Table.Column([.text(edition.name($0))], .middle) }
        return table([Table.Column([.text(words[.columnUnit])], .name, width: 30)] + columns, rows, isTitled)
    }

    private func yearTable(_ entries: [Entry], _ years: [Int], _ isTitled: Bool) -> Table {
        let targetYears = Set(entries.flatMap(\.assessments).map { edition.report[$0.target].year ?? 0 }).sorted()
        let rows = entries.enumerated().map { place, entry in
            let indicator = edition.report[entry.indicator]
            let denominator = edition.denominator(entry.indicator, of: area, year: year) ?? words[indicator.unitOfMeasure.word]
            let promises = targetYears.map { year in
                let targets = entry.assessments.map { edition.report[$0.target] }.filter { ($0.year ?? 0) == year }
                // two plans may ask for the same
                var said: [String] = []
                for promise in targets.map({ words.promise($0, indicator) }) where !said.contains(promise) { said.append(promise) }
                return Table.Cell([.text(targets.isEmpty ? words[.absentNotOwed] : said.joined(separator: "; "))])
            }
            return Table.Row(
                [
                    Table.Cell([.text(String(place + 1))]), Table.Cell([.text(edition.name(entry.indicator))]),
                    Table.Cell([.text(denominator)]),
                ] + years.map { Table.Cell(edition.cell(entry.series, $0)) } + promises)
        }
        let heads =
            years.map { words.fill(.whenInYear, ("year", String($0))) }
            + targetYears.map { $0 == 0 ? words[.targetNoYear] : words.fill(.targetOfYear, ("year", String($0))) }
        return table(
            [
                Table.Column([.text(words[.columnIndicator])], .name, width: 50),
                Table.Column([.text(words[.factDenominator])], width: 34),
            ] + heads.map { Table.Column([.text($0)], .middle) }, rows, isTitled)
    }

    private func table(_ columns: [Table.Column], _ rows: [Table.Row], _ isTitled: Bool) -> Table {
        Table(
            caption: isTitled ? [.text(title)] : [], columns: [Table.Column([.text(words[.printOrder])], .middle, width: 8)] + columns,
            groups: [Table.Group(rows)], isSortable: !rows.contains(where: \.isTotal), density: .close)
    }
}

extension Edition {
    /// The figure with its star, the counts beneath it, and «sơ bộ» or «ước tính»; or why there is none.
    package func cell(_ series: Series, _ year: Int) -> [Inline] {
        let indicator = report[series.indicator]
        let point = series.point(in: year)
        guard let point, let shown = Shown(point) else {
            let absence = point.map { words.absence($0, indicator) } ?? words[silence(series.area, series.indicator, year)]
            return [.emphasis([.text(absence)])]
        }
        let small = SmallShare(indicator, shown.numerator, shown.denominator)
        var told: [Inline] = [.text(small.map { words.counts($0) } ?? words.saidFigure(shown.value, indicator))]
        if shown.illustrative { told.append(star) }
        if let small {
            if !small.isOne { told += [.lineBreak, .note([.text(words.figure(shown.value, indicator))])] }
        } else if indicator.unitOfMeasure == .percent, let numerator = shown.numerator, let denominator = shown.denominator {
            // large counts break here
            told += [.lineBreak, .note([.text(words.whole(Int(numerator)) + "/"), .mayBreak, .text(words.whole(Int(denominator)))])]
        }
        if let day = shown.asOf, day != .endOfYear(year) {
            told += [.lineBreak, .note([.text(words.fill(.whenAsOf, ("date", words.date(day))))])]
        }
        if shown.status != .final { told += [.lineBreak, .note([.text(words[shown.status.word])])] }
        return told
    }

    /// At a made-up value.
    package var star: Inline { words.star }
}

extension Words {
    /// At a made-up value.
    var star: Inline { .sign(Sign("*", meaning: self[.toldIllustrative])) }

    /// «Phụ lục»; several bear Roman numbers.
    package func annexName(_ index: Int, of count: Int) -> String {
        count == 1 ? self[.printAnnex] : self[.printAnnex] + " " + romanNumeral(index + 1)
    }
}

/// 4 gives «IV».
package func romanNumeral(_ number: Int) -> String {
    let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, sign) in signs {
        while rest >= value {
            text += sign
            rest -= value
        }
    }
    return text
}
