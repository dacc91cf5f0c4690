import Language
import Measuring
import Reporting

/// The cells of a value. No row, missing, not applicable and 0 are four different things.
extension Sheet {
    /// The value in full: figure, count behind it, «sơ bộ» or «ước tính», the illustrative mark.
    mutating func shown(_ shown: Shown, _ indicator: Indicator, withShare: Bool = true, isBare: Bool = false) {
        figure(shown.value, indicator, isBare: isBare)
        if withShare, indicator.unitOfMeasure == .percent, let numerator = shown.numerator, let denominator = shown.denominator {
            raw(" <span class=\"share\">(")
            share(numerator, denominator)
            raw(")</span>")
        }
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
            text(words.absence(point))
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
        guard let latest = entry.latest else { return }
        if let before = entry.before {
            text(words.change(from: before.value, to: latest.value, indicator))
            raw(" ")
            text(words.fill(.changeSince, ("year", String(before.year))))
            if before.illustrative || latest.illustrative { noteIllustrative() }
        } else if entry.isBroken {
            word(.changeBroken)
        }
    }
}

extension Words {
    /// Why a point has no value: «không áp dụng», «chưa có số liệu», «chưa đủ số liệu (15/16 đơn vị đã báo cáo)».
    func absence(_ point: Series.Point) -> String {
        if point.status == .notApplicable { return self[.absentNotApplicable] }
        guard point.origin == .derived, let reported = point.reportedChildren, let children = point.children else { return self[.absentMissing] }
        return fill(.absentUndecided, ("reported", String(reported)), ("children", String(children)))
    }
}
