import Measuring
import Reporting
import Wording

/// The one page for the meeting: every indicator on a row, last year beside this year, change, standing, rank.
extension Paper {
    mutating func meetingTable() {
        let entries = asked
        let isRanked = isRanked(entries)
        let isJudged = entries.contains(where: \.isJudged)
        // one page holds it all: the more rows, the smaller the letters
        sheet.raw(
            entries.count > 18
                ? "<table class=\"sl hop day rat-day\">" : entries.count > 11 ? "<table class=\"sl hop day\">" : "<table class=\"sl hop\">")
        sheet.raw("<thead><tr>")
        head(words[.printOrder], "c-tt")
        head(words[.columnIndicator], "c-ten")
        head(words.fill(.whenInYear, ("year", String(year - 1))), "c-so")
        head(words.fill(.whenInYear, ("year", String(year))), "c-so")
        head(words[.columnChange], "c-td")
        if isJudged {
            head(words[.columnTarget], "c-mt")
            head(words[.columnStanding], "c-dg")
        }
        if isRanked { head(words[.printSheetRank], "c-hang") }
        sheet.raw("</tr></thead>\n<tbody>\n")
        for (place, entry) in entries.enumerated() { meetingRow(entry, place + 1, isJudged: isJudged, isRanked: isRanked) }
        sheet.raw("</tbody></table>\n")
    }

    /// Whether ranks are said at all, and there is one to say.
    func isRanked(_ entries: [Entry]) -> Bool {
        edition.report.site.ranking != .off && entries.contains { measured.rank(area, $0.indicator) != nil }
    }

    private mutating func head(_ text: String, _ kind: StaticString) {
        sheet.raw("<th scope=\"col\" class=\"")
        sheet.raw(kind)
        sheet.element("\">", text, "</th>")
    }

    private mutating func meetingRow(_ entry: Entry, _ number: Int, isJudged: Bool, isRanked: Bool) {
        let indicator = edition.report[entry.indicator]
        sheet.raw("<tr><td class=\"c\">")
        sheet.plain(number)
        sheet.element("</td><th scope=\"row\">", edition.name(entry.indicator), "</th>")
        for year in [year - 1, year] {
            sheet.raw("<td class=\"n\">")
            value(entry.series, year)
            sheet.raw("</td>")
        }
        sheet.raw("<td>")
        if let now = entry.latest, now.year == year, let before = entry.before {
            sheet.text(words.change(from: before.value, to: now.value, indicator))
        } else {
            sheet.word(.absentNotOwed)
        }
        sheet.raw("</td>")
        if isJudged {
            sheet.raw("<td>")
            if let target = entry.headline.map({ edition.report[$0.target] }) {
                sheet.text(words.promise(target, indicator))
                sheet.element(" <span class=\"nho\">(", words.year(of: target), ")</span>")
            } else {
                sheet.word(.absentNotOwed)
            }
            sheet.raw("</td><td>")
            if let headline = entry.headline { sheet.fullBadge(headline) } else { sheet.word(.absentNotOwed) }
            sheet.raw("</td>")
        }
        if isRanked {
            sheet.raw("<td class=\"c\">")
            if let rank = measured.rank(area, entry.indicator) {
                sheet.text(
                    words.fill(
                        rank.isTied ? .printSheetRankTied : .printSheetRankOf, ("place", String(rank.place)), ("count", String(rank.count)))
                )
            } else {
                sheet.word(.absentNotOwed)
            }
            sheet.raw("</td>")
        }
        sheet.raw("</tr>\n")
    }
}
