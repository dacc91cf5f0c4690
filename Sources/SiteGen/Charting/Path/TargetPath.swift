import Drawing
import Wording

/// Observed values (heavy; hollow points are not final), required path (dashed), projection (dotted, with its 80 % band), targets
/// (hollow diamonds with year and value), series breaks (upright), gaps left open and hatched at their foot, the plan above thin.
package func targetPathChart(_ facts: PathFacts, _ width: ChartWidth) -> DrawnChart {
    let key = PathKey(facts.signs, facts.words, width: width.rawValue)
    let axes = PathChartAxes(facts, width: width.rawValue, top: key.height + 26, height: width == .wide ? 190 : 180)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-w" : "-n"), width: width.rawValue, height: axes.height,
        title: facts.title, description: facts.description, language: facts.words.locale.rawValue)
    axes.drawLines(&plot)
    drawGaps(facts, axes, key, &plot)
    drawProjectedBand(facts, axes, &plot)
    for pause in facts.breaks { plot.add(Break(x: axes.x(pause.year), top: axes.top, bottom: axes.bottom)) }
    if facts.parents.count > 0 {
        plot.add(Line.parent(facts.parents.map { axes.point($0.year, $0.value) } + key.sample(of: .parentTarget)))
    }
    drawPath(facts, axes, key, &plot)
    if let bends = facts.projection?.bends {
        plot.add(Line.projection(bends.map { axes.point(Double($0.year), $0.value) } + key.sample(of: .projection)))
    }
    drawLine(facts, axes, key, &plot)
    drawIntervals(facts, axes, &plot)
    drawTargets(facts, axes, key, &plot)
    drawValues(facts, axes, key, &plot)
    axes.drawFigures(&plot, milestones: facts.milestones)
    key.drawWords(&plot, note: axes.note.map { ($0, Point(8, axes.height - 6)) })
    let unplaced = placePathLabels(facts, axes, on: &plot)
    return DrawnChart(plot: plot, unplaced: unplaced)
}

/// Dashed; behind the end of its unit lighter, on to the target it would have led to.
private func drawPath(_ facts: PathFacts, _ axes: PathChartAxes, _ key: PathKey, _ plot: inout Plot) {
    if facts.path.count < 2 { return }
    let (lived, beyond) = facts.pathParts
    if beyond.count > 1 { plot.add(Line.pathBeyond(beyond.map { axes.point($0.year, $0.value) })) }
    plot.add(Line.path(lived.map { axes.point($0.year, $0.value) } + key.sample(of: .path)))
}

/// Upright, from the least to the greatest that a partly reported value can be.
private func drawIntervals(_ facts: PathFacts, _ axes: PathChartAxes, _ plot: inout Plot) {
    let ends = facts.observed.intervals.flatMap { [axes.point($0.year, $0.low), axes.point($0.year, $0.high)] }
    if !ends.isEmpty { plot.add(Rule(ends, stroke: Stroke(.ink2, width: 4), role: .band)) }
}

private func drawLine(_ facts: PathFacts, _ axes: PathChartAxes, _ key: PathKey, _ plot: inout Plot) {
    var line: [Point?] = []
    for run in facts.observed.runs where run.count > 1 {
        if !line.isEmpty { line.append(nil) }
        for value in run { line.append(axes.point(value.year, value.value)) }
    }
    line += key.sample(of: .observed)
    if !line.isEmpty { plot.add(Line.observed(line)) }
}

/// After the targets: a value that meets its target is a dot inside the diamond.
private func drawValues(_ facts: PathFacts, _ axes: PathChartAxes, _ key: PathKey, _ plot: inout Plot) {
    var filled: [Point] = []
    var hollow: [Point] = []
    for value in facts.observed.values {
        let point = axes.point(value.year, value.value)
        if value.isFinal { filled.append(point) } else { hollow.append(point) }
    }
    if let middle = key.middle(of: .observed) { filled.append(middle) }
    if let middle = key.middle(of: .notFinal) { hollow.append(middle) }
    if !filled.isEmpty { plot.add(Dots(filled)) }
    if !hollow.isEmpty { plot.add(Dots(hollow, radius: 3.5, isHollow: true)) }
}

private func drawTargets(_ facts: PathFacts, _ axes: PathChartAxes, _ key: PathKey, _ plot: inout Plot) {
    if !facts.parents.isEmpty {
        plot.add(Diamond(facts.parents.map { axes.point($0.year, $0.value) }, radius: 4, color: .axis, role: .parent))
    }
    for isLapsed in [true, false] {
        var centers = facts.milestones.filter { $0.isLapsed == isLapsed }.map { axes.point($0.year, $0.value) }
        if !isLapsed, let middle = key.middle(of: .target) { centers.append(middle) }
        if !centers.isEmpty { plot.add(Diamond(centers, color: isLapsed ? .axis : .ink)) }
    }
}

private func drawProjectedBand(_ facts: PathFacts, _ axes: PathChartAxes, _ plot: inout Plot) {
    guard let points = facts.projection?.points else { return }
    plot.add(Area(points.map { AreaPoint(x: axes.x(Double($0.year)), low: axes.y($0.low), high: axes.y($0.high)) }))
}

private func drawGaps(_ facts: PathFacts, _ axes: PathChartAxes, _ key: PathKey, _ plot: inout Plot) {
    if facts.observed.gaps.isEmpty { return }
    var boxes = facts.observed.gaps.map { gap in
        let x = axes.x(Double(gap))
        return Box(left: x - 6, top: axes.bottom - 12, right: x + 6, bottom: axes.bottom)
    }
    if let middle = key.middle(of: .missing) {
        boxes.append(Box(left: middle.x - 6, top: middle.y - 6, right: middle.x + 6, bottom: middle.y + 6))
    }
    plot.add(Gaps(boxes))
}
