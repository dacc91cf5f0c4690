import Language
import Measuring
import Reporting

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
        guard let latest = entry.latest else { return }
        if let before = entry.before {
            text(words.change(from: before.value, to: latest.value, indicator))
            raw(" ")
            text(words.fill(.changeSince, ("year", String(before.year))))
            if let months = entry.series.change(from: before.year, to: latest.year)?.months {
                text(" (" + (months == 6 ? words[.changeHalfYear] : words.fill(.changeMonths, ("count", String(months)))) + ")")
            }
            if let counted = entry.series.countedChange(from: before.year, to: latest.year) { text("; " + words.denominators(counted)) }
            if before.illustrative || latest.illustrative { noteIllustrative() }
        } else if entry.isBroken {
            word(.changeBroken)
            guard let counted = entry.series.countedChange(from: latest.year - 1, to: latest.year) else { return }
            raw(" ")
            text(words.shares(counted))
        }
    }
}

extension Words {
    /// «mẫu số từ 16 còn 12», «mẫu số từ 12 lên 16».
    func denominators(_ change: CountedChange) -> String {
        fill(
            change.to.denominator < change.from.denominator ? .changeDenominatorDown : .changeDenominatorUp,
            ("from", whole(Int(change.from.denominator))), ("to", whole(Int(change.to.denominator))))
    }

    /// «Số đếm: 8/16 → 8/12.»: all that can be said across a change of the set.
    func shares(_ change: CountedChange) -> String {
        func share(_ share: CountedChange.Share) -> String { "\(whole(Int(share.numerator)))/\(whole(Int(share.denominator)))" }
        return fill(.changeCounted, ("from", share(change.from)), ("to", share(change.to)))
    }
}

extension Words {
    /// Why a point has no value: «không áp dụng», «chưa có số liệu»; of a derived one what is known of it: «từ 25% đến 87,5% (3/8 đơn vị
    /// đã báo cáo)», «1.234, tổng của 156/168 đơn vị đã báo cáo».
    func absence(_ point: Series.Point, _ indicator: Indicator) -> String {
        if point.status == .notApplicable { return self[.absentNotApplicable] }
        return point.partial.map { said($0, indicator) } ?? self[.absentMissing]
    }

    func said(_ partial: PartialValue, _ indicator: Indicator) -> String {
        let units = [("reported", String(partial.reported)), ("children", String(partial.expected))]
        guard let low = partial.low else { return fill(.absentUndecided, units[0], units[1]) }
        guard let high = partial.high else { return fill(.absentSumSoFar, ("value", saidFigure(low, indicator)), units[0], units[1]) }
        return fill(.absentInterval, ("low", end(low, indicator)), ("high", end(high, indicator)), units[0], units[1])
    }

    /// «25%–87,5%», where there is no room for more.
    func interval(_ low: Exact, _ high: Exact, _ indicator: Indicator) -> String { "\(end(low, indicator))–\(end(high, indicator))" }

    private func end(_ value: Exact, _ indicator: Indicator) -> String {
        NumberForm(NumberStyle(tongue), decimals: indicator.decimals, cutsZeros: true, addsPercentSign: true).text(Int128(value.numerator), over: Int128(value.denominator))
    }
}
