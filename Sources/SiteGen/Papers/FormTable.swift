import Composing
import Measuring
import Reporting
import Telling
import Wording

/// The blank form of a year: what was reported the year before, what the plan asks for, and empty columns to be filled in by hand. What is
/// computed from other figures is not asked for.
extension Paper {
    mutating func formTable() -> [Block] {
        let over = words.fill(.whenInYear, ("year", String(formYear)))
        let entries = formEntries, promises = entries.map { nextPromise($0.indicator) }
        let isPromised = promises.contains { $0 != nil }
        let rows = zip(entries, promises).enumerated().map { place, row in
            formRow(row.0, place + 1, isPromised ? row.1 ?? words[.absentNotOwed] : nil)
        }
        var columns = [
            Table.Column([.text(words[.printOrder])], .middle, width: 8), Table.Column([.text(words[.columnIndicator])], .name),
            Table.Column([.text(words[.factDenominator])], width: 30),
        ]
        if isPromised { columns.append(Table.Column([.text(words[.columnTarget])], width: 23)) }
        columns += [
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year))))], .middle, width: 22),
            Table.Column([.text(words[.printFormNumerator])], .blank, over: over, width: 19),
            Table.Column([.text(words[.printFormDenominator])], .blank, over: over, width: 19),
            Table.Column([.text(words[.printFormResult])], .blank, over: over, width: 18),
            Table.Column([.text(words[.printFormStatus])], .blank, width: 23),
            Table.Column([.text(words[.printFormNote])], .blank, width: 26),
        ]
        return [.table(Table(caption: [], columns: columns, groups: [Table.Group(rows)], isSortable: false, density: .close))]
    }

    /// What the plans in force in the form's year ask of the unit, in its first year too, and what it reports without being asked; where
    /// no plan asks it for anything, what it was judged on or reported before.
    private var formEntries: [Entry] {
        let known = asked, judged = edition.asked.indicators(of: area, in: formYear)
        var wanted = known.filter { judged.isEmpty || judged.contains($0.indicator) || edition.asked.years(area, $0.indicator).isEmpty }
        let held = Set(wanted.map(\.indicator))
        wanted += judged.filter { !held.contains($0) }.map { Entry(measured.series(area, $0), [], report: edition.report, year: year) }
        let order = Dictionary(edition.reportIndex.groups.flatMap(\.indicators).enumerated().map { ($1, $0) }) { first, _ in first }
        return wanted.filter { edition.report[$0.indicator].derivation == nil }.sorted {
            (order[$0.indicator] ?? 0) < (order[$1.indicator] ?? 0)
        }
    }

    /// - promise: nil where no row has one.
    private func formRow(_ entry: Entry, _ number: Int, _ promise: String?) -> Table.Row {
        let indicator = edition.report[entry.indicator], isShare = indicator.unitOfMeasure == .percent
        let counts = Table.Cell([], isBarred: !isShare)
        var cells = [
            Table.Cell([.text(String(number))]), Table.Cell([.text(edition.name(entry.indicator))]),
            Table.Cell([.text(indicator.denominator.map { words.text($0) } ?? words[indicator.unitOfMeasure.word])]),
        ]
        if let promise { cells.append(Table.Cell([.text(promise)])) }
        cells += [
            Table.Cell(edition.cell(entry.series, year)), counts, counts, Table.Cell([]), Table.Cell([]), Table.Cell([]),
        ]
        return Table.Row(cells)
    }

    /// What the nearest target from the form's year on asks of the unit: «ít nhất 50% (năm 2030)».
    private func nextPromise(_ reference: IndicatorRef) -> String? {
        let targets = edition.reportIndex.targets[Int(reference.index)]
        return nextTarget(of: reference, for: area, from: formYear, among: targets, in: edition.report).map { next in
            "\(words.promise(next, edition.report[reference])) (\(words.year(of: next)))"
        }
    }
}
