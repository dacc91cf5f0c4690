import Charting
import Comparing
import Diagnostics
import Drawing
import Language
import Measuring
import Reporting
import Wording

/// One series as it was and as it is, drawn on one scale with the changed points ringed; a side is empty where nothing was drawn.
package struct ReviewChart: Sendable {
    let title: String
    let before: Plot?
    let after: Plot?
}

/// The most pairs that a page holds; the table above has every change.
private let mostCharts = 40

/// The series whose values or targets changed, in the order of the review.
package func reviewCharts(_ changes: Changes, _ base: MeasuredReport?, _ head: MeasuredReport?, _ language: MessageLanguage)
    -> [ReviewChart]
{
    guard let strings = (head ?? base)?.report.strings else { return [] }
    let locale = language.locale
    let words = Words(locale) { strings[locale]?[$0] ?? strings[.vi]?[$0] }
    var charts: [ReviewChart] = []
    for series in changedSeries(changes) {
        if charts.count == mostCharts { break }
        let subjects = [base, head].map { side -> PairedSubject? in
            guard let side, let area = side.report.area(id: series.unit.id), let indicator = side.report.indicator(id: series.indicator.id)
            else { return nil }
            return PairedSubject(side, area, indicator)
        }
        let drawn = pairedPathCharts(
            subjects, id: "c\(charts.count)-", changedYears: series.years, changedTargets: series.targets, words: words)
        if drawn.allSatisfy({ $0 == nil }) { continue }
        let title = "\(series.unit.name.text(in: language)): \(series.indicator.name.text(in: language))"
        charts.append(ReviewChart(title: title, before: drawn[0], after: drawn[1]))
    }
    return charts
}

/// A unit's indicator with what changed of it.
private struct ChangedSeries {
    let unit: Named
    let indicator: Named
    var years: Set<Int> = []
    var targets: Set<Int> = []
}

/// Standings first, as they stand first in the review; then values, each series once.
private func changedSeries(_ changes: Changes) -> [ChangedSeries] {
    var all: [ChangedSeries] = []
    var places: [String: Int] = [:]
    func place(_ unit: Named, _ indicator: Named) -> Int {
        let key = "\(unit.id) \(indicator.id)"
        if let known = places[key] { return known }
        places[key] = all.count
        all.append(ChangedSeries(unit: unit, indicator: indicator))
        return all.count - 1
    }
    for change in changes.standings where change.edit == .changed { _ = place(change.unit, change.indicator) }
    for change in changes.values where change.cell == nil && change.isFigure {
        all[place(change.unit, change.indicator)].years.insert(change.year)
    }
    // a target's key ends with its year: «go-vap/go-vap/learning-citizens/2025»
    for change in changes.records where change.kind == .target {
        let parts = change.id.split(separator: "/")
        guard parts.count == 4, let year = Int(parts[3]), let known = places["\(parts[1]) \(parts[2])"] else { continue }
        all[known].targets.insert(year)
    }
    return all
}
