import Drawing
import Wording

/// Units by their place, best first: bars from nought in the standing's pattern, equal values sharing a place, the target a line across.
/// Only for units that may be ranked: siblings measured over one denominator.
package func rankedBarsChart(_ facts: Comparison, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(barSigns(facts), width: width.rawValue)
    let layout = RowLayout(
        facts.rows.map(\.name), places: facts.rows.map { $0.place.map { "\($0)." } ?? "–" }, columns: figureColumns(facts), width: width,
        top: key.height + 6, rowHeight: width == .wide ? 24 : 18, isLastBelow: facts.hasVerdicts)
    let axis = ValueAxis(facts, layout, fromZero: true)
    let notes = facts.notes(width, [])
    let foot = layout.bottom + ValueAxis.height
    var plot = Plot(
        id: facts.id + (width == .wide ? "-rw" : "-rn"), width: width.rawValue, height: foot + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    axis.drawLines(&plot)
    drawBars(facts, layout, axis, &plot)
    drawTargets(facts, layout, axis, &plot)
    key.draw(&plot)
    layout.drawWords(&plot)
    axis.drawFigures(&plot)
    notes.draw(&plot, top: foot)
    return DrawnChart(plot: plot, unplaced: [])
}

private func barSigns(_ facts: Comparison) -> [(sample: SampleKey.Sample, text: String)] {
    guard facts.hasTarget else { return [] }
    let shared = facts.sharedTarget.map { "\(facts.targetTitle): \($0.text)" }
    let now: [(sample: SampleKey.Sample, text: String)] =
        facts.hasVerdicts ? [(.fill(.color(.surface)), facts.nowTitle)] : [(.fill(.color(.axis)), facts.nowTitle)]
    return now + [(.targetTick, shared ?? facts.targetTitle)]
}

private func drawBars(_ facts: Comparison, _ layout: RowLayout, _ axis: ValueAxis, _ plot: inout Plot) {
    var gaps: [Box] = [], ranges: [Point] = []
    for (row, band) in zip(facts.rows, layout.bands) {
        let (top, bottom) = (band.middle - 7, band.middle + 7)
        if let range = row.range {
            ranges += [Point(axis(range.lowerBound), band.middle), Point(axis(range.upperBound), band.middle)]
            continue
        }
        guard let now = row.now else {
            gaps.append(Box(left: layout.left, top: band.middle - 6, right: layout.left + 12, bottom: band.middle + 6))
            continue
        }
        let (from, to) = (min(axis(0), axis(now.value)), max(axis(0), axis(now.value)))
        if to > from {
            let fill = row.verdict.map { Fill.status($0.fill) } ?? .color(.axis)
            plot.add(Bar(Box(left: from, top: top, right: to, bottom: bottom), fill: fill))
        }
    }
    if !gaps.isEmpty { plot.add(Gaps(gaps)) }
    drawRanges(ranges, &plot)
    // nought is where every bar begins
    let line = layout.bands.flatMap { [Point(axis(0), $0.top), Point(axis(0), $0.bottom)] }
    plot.add(Rule(line, stroke: Stroke(.axis, width: 1.5), role: .axis))
}
