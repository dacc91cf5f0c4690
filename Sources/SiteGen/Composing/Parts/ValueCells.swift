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

/// How a value moved since the year before it, or why that cannot be said.
struct SaidChange {
    /// «tăng 2,3 điểm phần trăm»
    let size: String
    /// «so với năm 2023 (trong 6 tháng); mẫu số từ 16 còn 12»
    let remarks: String
    var isIllustrative = false
}

extension Words {
    /// nil without a value, and without an earlier one.
    func change(of entry: Entry, _ indicator: Indicator) -> SaidChange? {
        guard let latest = entry.latest else { return nil }
        if let before = entry.before {
            var remarks = fill(.changeSince, ("year", String(before.year)))
            if let months = entry.series.change(from: before.year, to: latest.year)?.months {
                remarks += " (" + (months == 6 ? self[.changeHalfYear] : fill(.changeMonths, ("count", String(months)))) + ")"
            }
            if let counted = entry.series.countedChange(from: before.year, to: latest.year) { remarks += "; " + denominators(counted) }
            return SaidChange(
                size: change(from: before.value, to: latest.value, indicator), remarks: remarks,
                isIllustrative: before.illustrative || latest.illustrative)
        }
        if !entry.isBroken { return nil }
        let counted = entry.series.countedChange(from: latest.year - 1, to: latest.year)
        return SaidChange(size: self[.changeBroken], remarks: counted.map(shares) ?? "")
    }
}
