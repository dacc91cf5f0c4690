import Measuring
import Reporting
import Telling
import Wording

/// From whom to whom the values of several units reach in one year; a sentence beside a table, no ranking.
extension Edition {
    /// «Năm 2024: từ 30,3% (Phường 11, Phường 12) đến 36,7% (Phường 17).» Only shares can be set side by side: a count follows the unit's size.
    /// nil where there are not two values of one date.
    func valueRange(_ indicator: IndicatorRef, _ points: [(area: AreaRef, series: Series)]) -> Block? {
        let model = report[indicator]
        guard report.site.ranking != .off, model.unitOfMeasure == .percent else { return nil }
        for year in years.reversed() {
            let all = points.compactMap { area, series in series.point(in: year).flatMap { Shown($0) }.map { (area: area, shown: $0) } }
            // a value of June is not set beside one of December
            let values = all.filter { $0.shown.asOf == nil }.count >= 2 ? all.filter { $0.shown.asOf == nil } : sameDate(all)
            if values.count < 2 { continue }
            // units that were gone by then owe nothing
            let total = points.count { area, _ in
                values.first?.shown.asOf.map { report[area].isAlive(on: $0) } ?? report[area].isAlive(in: year)
            }
            return range(values, of: total, year, model)
        }
        return nil
    }

    private func sameDate(_ values: [(area: AreaRef, shown: Shown)]) -> [(area: AreaRef, shown: Shown)] {
        guard let date = values.compactMap(\.shown.asOf).max() else { return [] }
        return values.filter { $0.shown.asOf == date }
    }

    private func range(_ values: [(area: AreaRef, shown: Shown)], of total: Int, _ year: Int, _ indicator: Indicator) -> Block? {
        let sorted = values.map(\.shown.value.double)
        guard let least = sorted.min(), let most = sorted.max(), let low = values.first(where: { $0.shown.value.double == least }),
            let high = values.first(where: { $0.shown.value.double == most })
        else { return nil }
        let (lowest, highest) = (words.figure(low.shown.value, indicator), words.figure(high.shown.value, indicator))
        var said: String
        if lowest == highest {
            let told = Set(values.map { words.fullFigure($0.shown.value, $0.shown, indicator) })
            said = words.fill(
                .rangeSame, ("year", String(year)), ("count", String(values.count)),
                ("value", told.count == 1 ? told.first ?? lowest : lowest))
        } else {
            let what = kindOf(values.map(\.area), words)
            // equal as they are shown is equal to a reader
            func names(_ figure: String) -> String {
                let tied = values.filter { words.figure($0.shown.value, indicator) == figure }.map { name($0.area) }
                let more = tied.count > 3 ? " " + words.fill(.rangeMore, ("count", String(tied.count - 3)), ("what", what)) : ""
                return tied.prefix(3).joined(separator: ", ") + more
            }
            said = words.fill(
                .rangeFromTo, ("year", String(year)), ("low", words.figureInWords(low.shown.value, low.shown, indicator)),
                ("lowUnits", names(lowest)),
                ("high", words.figureInWords(high.shown.value, high.shown, indicator)), ("highUnits", names(highest)))
        }
        if values.count < total { said += words.fill(.rangeOf, ("count", String(values.count)), ("total", String(total))) }
        let isMadeUp = values.contains(where: \.shown.illustrative)
        return .paragraph(Paragraph([.text(said)] + (isMadeUp ? [star] : []) + [.text(".")]))
    }
}
