import Drawing
import Measuring
import Reporting

/// The two widths every wide chart is drawn in; the style sheet shows the one that fits, so that words keep their size.
struct PathChartSize {
    let isWide: Bool
    let width: Double
    let height: Double

    static let all = [PathChartSize(isWide: true, width: 640, height: 260), PathChartSize(isWide: false, width: 360, height: 250)]
}

/// Observed values (heavy), required path (dashed), projection (dotted, with its 80 % band), targets (hollow diamonds with year and
/// value), series breaks (upright), gaps left open, the plan above thin. Values need not start at nought: the axis says so.
func targetPathPlot(_ facts: PathFacts, _ size: PathChartSize) -> Plot {
    let chart = PathChartAxes(facts, size)
    var plot = Plot(
        id: facts.subject.id + (size.isWide ? "-w" : "-n"), width: size.width, height: size.height,
        title: pathTitle(facts), description: pathDescription(facts), language: facts.subject.words.tongue.rawValue)
    chart.drawAxes(&plot)
    if let band = projectedBand(facts, chart) { plot.add(Area(band)) }
    for seriesBreak in facts.subject.series.breaks where chart.holds(year: Double(seriesBreak.year) - 0.5) {
        plot.add(Break(x: chart.x(Double(seriesBreak.year) - 0.5), top: chart.top, bottom: chart.bottom))
    }
    if facts.parents.count > 1 { plot.add(Line.parent(facts.parents.map { chart.point($0.year, $0.value) })) }
    if facts.path.count > 1 { plot.add(Line.path(facts.path.map { chart.point($0.year, $0.value) })) }
    if let line = projectedLine(facts, chart) { plot.add(Line.projection(line)) }
    for run in observedRuns(facts) where run.count > 1 { plot.add(Line.observed(run.map { chart.point($0.0, $0.1) })) }
    for (year, value) in observedRuns(facts).joined() { plot.add(Dot(chart.point(year, value), radius: 3, role: .observed)) }
    for parent in facts.parents { plot.add(Diamond(chart.point(parent.year, parent.value), radius: 4, color: .axis, role: .parent)) }
    for milestone in facts.milestones { plot.add(Diamond(chart.point(milestone.year, milestone.value))) }
    // what finds no place stands in the table under the chart, where every number is
    _ = plot.place(pathLabels(facts, chart))
    return plot
}

/// Values in runs that may be joined: cut at gaps (a missing year too) and at series breaks.
func observedRuns(_ facts: PathFacts) -> [[(Double, Double)]] {
    let cuts = facts.subject.series.breaks.map { Double($0.year) - 0.5 }
    var runs: [[(Double, Double)]] = [[]]
    var last: Double?
    for (year, value) in facts.observed {
        guard let value else { last = nil; runs.append([]); continue }
        let isCut = last.map { before in year - before > 1.01 || cuts.contains { before < $0 && $0 < year } } ?? true
        if isCut { runs.append([]) }
        runs[runs.count - 1].append((year, value))
        last = year
    }
    return runs.filter { !$0.isEmpty }
}

private func projectedLine(_ facts: PathFacts, _ chart: PathChartAxes) -> [Point]? {
    guard let projection = facts.projection, let range = facts.projectedYears else { return nil }
    return [range.lowerBound, range.upperBound].map { chart.point(Double($0), projection.point(in: $0).value) }
}

private func projectedBand(_ facts: PathFacts, _ chart: PathChartAxes) -> [AreaPoint]? {
    guard let projection = facts.projection, let range = facts.projectedYears else { return nil }
    return range.map { year in
        let value = projection.point(in: year)
        return AreaPoint(x: chart.x(Double(year)), low: chart.y(value.low), high: chart.y(value.high))
    }
}

private func pathLabels(_ facts: PathFacts, _ chart: PathChartAxes) -> [Label] {
    let words = facts.subject.words
    let indicator = facts.subject.report[facts.subject.indicator]
    let values = facts.subject.series.points.filter { $0.value != nil }
    var labels: [Label] = []
    func label(_ point: Series.Point, bold: Bool) {
        guard let value = point.value, let at = facts.place(of: point) else { return }
        labels.append(Label("\(point.year): \(words.figure(value, indicator))", at: chart.point(at, value.double), sides: Label.aboveFirst, gap: 6, isBold: bold))
    }
    if let last = values.last { label(last, bold: true) }
    for milestone in facts.milestones.reversed() {
        let isLast = milestone.year == facts.milestones.last?.year
        labels.append(Label(milestone.label, at: chart.point(milestone.year, milestone.value), sides: isLast ? Label.leftFirst : Label.aboveFirst))
    }
    if values.count > 1, let first = values.first { label(first, bold: false) }
    for parent in facts.parents { labels.append(Label(parent.label, at: chart.point(parent.year, parent.value), sides: Label.belowFirst, color: .ink2)) }
    return labels
}
