import Drawing
import Language
import Measuring
import Reporting
import Wording

/// What two drawings of one series have in common, so that the eye compares data and not axes.
struct SharedScale {
    let years: (Double, Double)
    let values: (Double, Double)
    /// A value stands at the right end of one of them, whose words need room.
    let endsWithValue: Bool

    init(_ all: [PathFacts]) {
        let years = all.map(\.yearRange), values = all.map(\.valueRange)
        let last = years.map(\.1).max() ?? 0
        self.years = (years.map(\.0).min() ?? 0, last)
        self.values = (values.map(\.0).min() ?? 0, values.map(\.1).max() ?? 0)
        endsWithValue = all.contains { $0.last.year > last - 0.2 }
    }
}

/// One series in one report, for a drawing beside another.
package struct PairedSubject: Sendable {
    let measured: MeasuredReport
    let area: AreaRef
    let indicator: IndicatorRef

    package init(_ measured: MeasuredReport, _ area: AreaRef, _ indicator: IndicatorRef) {
        (self.measured, self.area, self.indicator) = (measured, area, indicator)
    }
}

/// The target-path chart of one series in two reports, on one scale, the values of the changed years ringed in both.
///
/// Returns a drawing for each subject, nil where there is nothing to draw. `id` must be unique on the page.
package func pairedPathCharts(
    _ subjects: [PairedSubject?], id: String, changedYears: Set<Int>, changedTargets: Set<Int>, words: Words
) -> [Plot?] {
    var facts = subjects.enumerated().map { index, subject in
        subject.flatMap { subject in
            PathFacts(
                ChartSubject(
                    measured: subject.measured, words: words, series: subject.measured.series(subject.area, subject.indicator),
                    assessments: subject.measured.assessments(of: subject.area, on: subject.indicator), id: "\(id)\(index)"))
        }
    }
    let shared = SharedScale(facts.compactMap(\.self))
    for index in facts.indices { facts[index]?.scale = shared }
    return facts.map { facts in
        guard let facts else { return nil }
        var chart = targetPathChart(facts, .narrow)
        let rings = ringed(facts, changedYears, changedTargets)
        if !rings.isEmpty { chart.plot.add(Rings(rings)) }
        return chart.plot
    }
}

private func ringed(_ facts: PathFacts, _ years: Set<Int>, _ targets: Set<Int>) -> [Point] {
    let key = PathKey(facts.signs, facts.words, width: ChartWidth.narrow.rawValue)
    let axes = PathChartAxes(facts, width: ChartWidth.narrow.rawValue, top: key.height + 26, height: 180)
    let values = facts.observed.values.filter { years.contains($0.point.year) }.map { axes.point($0.year, $0.value) }
    return values + facts.milestones.filter { targets.contains(Int($0.year)) }.map { axes.point($0.year, $0.value) }
}
