import Drawing
import Measuring
import Reporting

/// A word-sized trend beside a number: values with gaps left open, the last one a dot, the next target a hairline; on its own scale.
/// nil with fewer than two values.
func sparklinePlot(_ subject: ChartSubject) -> Plot? {
    let facts = PathFacts(subject)
    let values = facts.observed.compactMap(\.value)
    guard values.count > 1, let lastValue = values.last, let lastYear = facts.observed.last(where: { $0.value != nil })?.year else { return nil }
    let (width, height) = (108.0, 26.0)
    let target = facts.milestones.first { $0.year >= lastYear }?.value
    let all = values + (target.map { [$0] } ?? [])
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let years = LinearScale(domain: facts.observed[0].year, lastYear, range: 3, width - 5)
    let scale = LinearScale(domain: low, high, range: height - 4, 4)
    var plot = Plot(id: subject.id + "-s", width: width, height: height, title: pathTitle(facts), description: "", language: subject.words.tongue.rawValue)
    plot.isDecorative = true
    if let target { plot.add(Rule([Point(2, scale(target)), Point(width - 2, scale(target))], stroke: Stroke(.axis), role: .target)) }
    for run in observedRuns(facts) {
        let points = run.map { Point(years($0.0), scale($0.1)) }
        if points.count > 1 { plot.add(Line(points, stroke: Stroke(.ink, width: 1.5), role: .observed)) } else { plot.add(Dot(points[0], radius: 1.5, role: .observed)) }
    }
    plot.add(Dot(Point(years(lastYear), scale(lastValue)), radius: 3))
    return plot
}
