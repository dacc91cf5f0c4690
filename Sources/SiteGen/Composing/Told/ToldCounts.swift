import Measuring
import Reporting
import Telling
import Wording

/// How many indicators of each unit stand how: the overview where a full matrix would be too large.
extension Edition {
    /// Units that nobody judges are left out.
    func unitCounts(_ areas: [AreaRef]) -> Telling.Section {
        let grid = MatrixGrid(self, areas)
        let heading = words.fill(.tableUnitCounts, ("year", words.years(grid.counts.years(in: year))))
        let rows = grid.areas.map { (area: $0, counts: grid.counts(of: $0), madeUp: grid.madeUp(of: $0)) }
        let standings = StandingName.inOrder(Set(rows.flatMap(\.counts.names)))
        if standings.isEmpty {
            return Telling.Section([.text(heading)], [.text(.text(words.fill(.homeOutsidePeriod, ("year", String(year)))))])
        }
        let told = rows.map { row in
            Table.Row(
                [Table.Cell([link(row.area)])]
                    + standings.map { Table.Cell(count(of: $0, row.counts, isMadeUp: row.madeUp.contains($0))) })
        }
        let columns =
            [Table.Column([.text(words[.columnUnit])], .name)] + standings.map { Table.Column([.text(words.full($0))], .number) }
        let parts = runs(rows: told.count, columns: columns.count)
        let tables = parts.map { run -> Block in
            // what the heading says need not be said again
            let caption = parts.count == 1 ? [] : [Inline.text(words.run(heading, run))]
            return .table(Table(caption: caption, columns: columns, groups: [Table.Group(Array(told[run]))]))
        }
        let pace: [Block] = rows.contains(where: \.counts.hasPace) ? [.note(words[.pagePaceNotice])] : []
        return Telling.Section([.text(heading)], place: Place("h-counts"), pace + tables)
    }

    private func count(of name: StandingName, _ counts: StandingCounts, isMadeUp: Bool) -> [Inline] {
        let ends = words.beside(name, counts).map { [Inline.lineBreak, .note([.text($0)])] } ?? []
        return [.text(words.whole(counts[name]))] + (isMadeUp ? [star] : []) + ends
    }
}

extension MatrixGrid {
    /// The standings of a unit of which at least one rests on made-up figures.
    fileprivate func madeUp(of area: AreaRef) -> Set<StandingName> {
        Set(indicators.compactMap { self[area, $0] }.filter(\.isIllustrative).map(\.name))
    }
}
