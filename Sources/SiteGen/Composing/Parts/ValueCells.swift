import Language
import Measuring
import Reporting
import Wording

/// The cells of a value. No row, missing, not applicable and 0 are four different things.
extension Sheet {
    /// The value in full: figure, count behind it, «sơ bộ» or «ước tính», the illustrative mark.
    mutating func shown(_ shown: Shown, _ indicator: Indicator, withShare: Bool = true, isBare: Bool = false) {
        figureAndShare(shown.value, shown, indicator, withShare: withShare, isBare: isBare)
        if shown.status != .final {
            raw(" <span class=\"note\">")
            word(shown.status.word)
            raw("</span>")
        }
        if shown.illustrative { raw(" "); illustrativeMark() }
    }

    /// A cell for one year of a series.
    mutating func cell(_ series: Series, _ year: Int, withShare: Bool = false) {
        let indicator = report[series.indicator]
        guard let point = series.point(in: year) else { return absentCell(edition.silence(series.area, series.indicator, year)) }
        if let value = Shown(point) {
            raw("<td class=\"n\">")
            shown(value, indicator, withShare: withShare)
            raw("</td>")
        } else {
            raw("<td class=\"absent\">")
            text(words.absence(point, indicator))
            raw("</td>")
        }
    }

    mutating func absentCell(_ word: Word) {
        raw("<td class=\"absent\">")
        self.word(word)
        raw("</td>")
    }

    mutating func emptyCell() { absentCell(.absentNotOwed) }

    /// «tăng 2,3 điểm phần trăm so với năm 2023», or why it cannot be said.
    mutating func change(_ entry: Entry, _ indicator: Indicator) {
        guard let change = words.change(of: entry, indicator) else { return }
        text(change.size)
        if !change.remarks.isEmpty { text(" " + change.remarks) }
        if change.isIllustrative { noteIllustrative() }
    }
}

extension Words {
    /// nil without a value, and without an earlier one.
    package func change(of entry: Entry, _ indicator: Indicator) -> SaidChange? {
        entry.latest.flatMap { change(in: entry.series, from: entry.before, to: $0, isBroken: entry.isBroken, indicator) }
    }
}
