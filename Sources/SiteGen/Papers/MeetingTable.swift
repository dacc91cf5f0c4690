import Charting
import Composing
import Drawing
import Language
import Measuring
import Reporting
import Telling
import Wording

/// The one page for the meeting: how many stand how, what is worst, then every indicator on a row, worst first: last year beside this year,
/// change, standing, rank.
extension Paper {
    /// - title, under: what stands above it.
    /// - hasCode: a code that leads to the unit's page stands beside the first words.
    mutating func meeting(title: String, under: String, hasCode: Bool) -> [Block] {
        let lead = meetingLead()
        if asked.isEmpty { return lead + (hasDuties ? duties() : []) }
        let strip = strip(asked)
        let table = meetingTable()
        var head = SheetFit()
        head.add(title.uppercased(), size: 14, lineHeight: 1.3, after: 0, isBesideCode: hasCode)
        head.add(under, size: 12, after: 6, isBesideCode: hasCode)
        for block in lead { head.add(block, isBesideCode: hasCode) }
        let notes = tableNotes(.sheet, isStarred: true) + [edition.wholeAddress(of: area)].compactMap(\.self)
        var chosen = (strip: nil as Plot?, density: Table.Density.closest)
        // one page holds it all: the more there is to say, the smaller the letters; then without the squares
        search: for strip in strip.map({ [$0, nil] }) ?? [nil] {
            for density in [Table.Density.usual, .close, .closer, .closest] {
                var fit = head
                if let strip { fit.add(strip, after: 8) }
                fit.add(table(density), notes)
                if fit.isOnePage {
                    chosen = (strip, density)
                    break search
                }
            }
        }
        let squares = chosen.strip.map { [Block.figure(Figure($0, caption: []))] } ?? []
        return lead + squares + [.table(table(chosen.density))]
    }

    /// The counts, and the few lines that decide.
    private mutating func meetingLead() -> [Block] {
        let entries = groups.flatMap(\.entries), counts = headlineCounts(entries)
        var told: [Block] = []
        if counts.total > 0 {
            let parts = counts.names.map { name -> [Inline] in
                let beside = words.beside(name, counts).map { " (\($0))" } ?? ""
                return [.strong([.text("\(counts[name])")]), .text(" \(words.full(name).loweredFirst)\(beside)")]
            }
            told.append(.paragraph(Paragraph(Array(parts.joined(separator: [.text(" · ")])), role: .lead)))
        }
        var lines = counts.total > 0 ? edition.toldFindings(entries, of: area, in: year).map(\.inlines) : []
        if hasDuties, !asked.isEmpty { lines.append(dutiesInLine) }
        if !lines.isEmpty { told.append(.list(List(.plain, lines.map { List.Item($0) }))) }
        if !told.signs.isEmpty { noteIllustrative() }
        return told
    }

    /// A square for each target, by the years that they are for; nil where nothing is judged.
    private func strip(_ entries: [Entry]) -> Plot? {
        let judged = entries.flatMap(\.assessments)
        let years = Set(judged.map { edition.report[$0.target].year }).sorted { ($0 ?? .max) < ($1 ?? .max) }
        let rows = years.map { year in
            let own = judged.filter { edition.report[$0.target].year == year }.sorted { $0.rank < $1.rank }
            let label = words.fill(.toldUntilCount, ("when", words.until(year)), ("count", words.whole(own.count)))
            return StandingStrip.Row(
                label: countedForm(label, isOne: own.count == 1),
                own.map { StandingStrip.Square($0.standingAtEnd ?? $0.standing, word: $0.badge(words).word.loweredFirst) })
        }
        if rows.isEmpty { return nil }
        return StandingStrip(id: "\(key)-o-vuong", title: words[.columnStanding], rows).plot(language: words.locale.rawValue)
    }

    /// All indicators, worst first, in letters as small as is asked.
    mutating func meetingTable() -> (Table.Density) -> Table {
        let all = asked
        let order = all.indices.sorted { (all[$0].rank, $0) < (all[$1].rank, $1) }
        let entries = order.map { all[$0] }
        let isRanked = isRanked(entries)
        let isJudged = entries.contains(where: \.isJudged)
        var columns = [
            Table.Column([.text(words[.printOrder])], .middle, width: 8), Table.Column([.text(words[.columnIndicator])], .name),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year - 1))))], .middle, width: 22),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year))))], .middle, width: 22),
            Table.Column([.text(words[.columnChange])], width: 22),
        ]
        if isJudged {
            columns += [
                Table.Column([.text(words[.columnTarget])], width: 24), Table.Column([.text(words[.columnStanding])], width: 22),
            ]
        }
        if isRanked { columns.append(Table.Column([.text(words[.printSheetRank])], .middle, width: 15)) }
        var rows: [Table.Row] = []
        for (place, entry) in entries.enumerated() { rows.append(meetingRow(entry, place + 1, isJudged: isJudged, isRanked: isRanked)) }
        return { Table(caption: [], columns: columns, groups: [Table.Group(rows)], isSortable: false, density: $0) }
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
