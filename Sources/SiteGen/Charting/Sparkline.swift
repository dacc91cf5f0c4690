import Drawing
import Measuring
import Reporting
import Wording

/// A word-sized trend beside a number: values with gaps left open, the last one a dot (hollow while it is not final), the next target
/// a hairline; on its own scale. nil with fewer than two values, and for what is only held or not held.
package func sparklinePlot(_ subject: ChartSubject) -> Plot? {
    let report = subject.report
    guard report[subject.indicator].unitOfMeasure != .boolean else { return nil }
    let observed = ObservedSeries(subject.series, upTo: subject.measured.year)
    guard observed.values.count > 1, let first = observed.values.first, let last = observed.values.last else { return nil }
    let (width, height) = (108.0, 26.0)
    let head = nextTarget(subject.assessments, report: report, year: subject.measured.year)
    let target = head.map { report[$0.target].value.double }
    var (low, high) = (target ?? last.value, target ?? last.value)
    for value in observed.values { (low, high) = (min(low, value.value), max(high, value.value)) }
    let years = LinearScale(domain: first.year, last.year, range: 4, width - 6)
    let scale = LinearScale(domain: low, high, range: height - 5, 5)
    var plot = Plot(
        id: subject.id + "-s", width: width, height: height, title: "", description: "", language: subject.words.locale.rawValue)
    plot.isDecorative = true
    if let target { plot.add(Rule([Point(2, scale(target)), Point(width - 2, scale(target))], stroke: Stroke(.axis), role: .target)) }
    var line: [Point?] = []
    for run in observed.runs {
        if !line.isEmpty { line.append(nil) }
        for value in run { line.append(Point(years(value.year), scale(value.value))) }
    }
    plot.add(Line(line, stroke: Stroke(.ink, width: 1.5), role: .observed))
    plot.add(Dot(Point(years(last.year), scale(last.value)), radius: 3, isHollow: !last.isFinal))
    return plot
}
