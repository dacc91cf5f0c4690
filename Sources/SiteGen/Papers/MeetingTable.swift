import Composing
import Measuring
import Reporting
import Telling
import Wording

/// The one page for the meeting: how many stand how, what is worst, then every indicator on a row, worst first: last year beside this year,
/// change, standing, rank.
extension Paper {
    mutating func meeting() -> [Block] { meetingLead() + meetingTable() }

    /// The counts, and the few lines that decide.
    private mutating func meetingLead() -> [Block] {
        let entries = groups.flatMap(\.entries), counts = headlineCounts(entries)
        if counts.total == 0 { return [] }
        let parts = counts.names.map { name -> [Inline] in
            let beside = words.beside(name, counts).map { " (\($0))" } ?? ""
            return [.strong([.text("\(counts[name])")]), .text(" \(words.full(name).loweredFirst)\(beside)")]
        }
        let findings = edition.toldFindings(entries, of: area, in: year)
        let list: [Block] = findings.isEmpty ? [] : [.list(List(.plain, findings.map { List.Item($0.inlines) }))]
        if !list.signs.isEmpty { noteIllustrative() }
        return [.paragraph(Paragraph(Array(parts.joined(separator: [.text(" · ")])), role: .lead))] + list
    }

    mutating func meetingTable() -> [Block] {
        let all = asked
        let order = all.indices.sorted { (all[$0].rank, $0) < (all[$1].rank, $1) }
        let entries = order.map { all[$0] }
        let isRanked = isRanked(entries)
        let isJudged = entries.contains(where: \.isJudged)
        var columns = [
            Table.Column([.text(words[.printOrder])], .middle, width: 8), Table.Column([.text(words[.columnIndicator])], .name),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year - 1))))], .middle, width: 24),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year))))], .middle, width: 24),
            Table.Column([.text(words[.columnChange])], width: 24),
        ]
        if isJudged {
            columns += [
                Table.Column([.text(words[.columnTarget])], width: 24), Table.Column([.text(words[.columnStanding])], width: 21),
            ]
        }
        if isRanked { columns.append(Table.Column([.text(words[.printSheetRank])], .middle, width: 17)) }
        var rows: [Table.Row] = []
        for (place, entry) in entries.enumerated() { rows.append(meetingRow(entry, place + 1, isJudged: isJudged, isRanked: isRanked)) }
        // one page holds it all: the more rows, the smaller the letters
        let density: Table.Density = entries.count > 18 ? .closest : entries.count > 13 ? .closer : entries.count > 9 ? .close : .usual
        return [.table(Table(caption: [], columns: columns, groups: [Table.Group(rows)], isSortable: false, density: density))]
    }

    /// Whether ranks are said at all, and there is one to say.
    func isRanked(_ entries: [Entry]) -> Bool {
        edition.report.site.ranking != .off && entries.contains { measured.rank(area, $0.indicator) != nil }
    }

    private mutating func meetingRow(_ entry: Entry, _ number: Int, isJudged: Bool, isRanked: Bool) -> Table.Row {
        let indicator = edition.report[entry.indicator]
        var cells = [Table.Cell([.text(String(number))]), Table.Cell([.text(edition.name(entry.indicator))])]
        for year in [year - 1, year] { cells.append(Table.Cell(edition.cell(entry.series, year))) }
        var change = words[.absentNotOwed]
        if let now = entry.latest, now.year == year, let before = entry.before {
            change = words.change(from: before.value, to: now.value, indicator)
        }
        cells.append(Table.Cell([.text(change)]))
        if isJudged {
            if let headline = entry.headline {
                noteGround(of: headline)
                let target = edition.report[headline.target]
                cells.append(
                    Table.Cell([.text(words.promise(target, indicator)), .text(" "), .note([.text("(\(words.year(of: target)))")])]))
                cells.append(Table.Cell([.text(short(headline))]))
            } else {
                cells += [Table.Cell([.text(words[.absentNotOwed])]), Table.Cell([.text(words[.absentNotOwed])])]
            }
        }
        if isRanked {
            let said = measured.rank(area, entry.indicator).map { rank in
                words.fill(
                    rank.isTied ? .printSheetRankTied : .printSheetRankOf, ("place", String(rank.place)), ("count", String(rank.count)))
            }
            cells.append(Table.Cell([.text(said ?? words[.absentNotOwed])]))
        }
        return Table.Row(cells)
    }
}
