import Drawing
import Wording

/// Units under each other: the base hollow, the value now filled, a bar of the standing's pattern between them, the target a tick.
/// The rows stand as they are given; on pages, the furthest from its target first.
package func dumbbellChart(_ facts: Comparison, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(dumbbellSigns(facts), width: width.rawValue)
    let layout = RowLayout(
        facts.rows.map(\.name), columns: figureColumns(facts), width: width, top: key.height + 6, rowHeight: width == .wide ? 26 : 20,
        isLastBelow: facts.hasVerdicts)
    let axis = ValueAxis(facts, layout, fromZero: false)
    let notes = facts.notes(width, [axis.note(facts.locale)])
    let foot = layout.bottom + ValueAxis.height
    var plot = Plot(
        id: facts.id + (width == .wide ? "-dw" : "-dn"), width: width.rawValue, height: foot + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    axis.drawLines(&plot)
    for (row, band) in zip(facts.rows, layout.bands) { drawPair(row, band, axis, &plot) }
    drawTargets(facts, layout, axis, &plot)
    drawPoints(facts, layout, axis, &plot)
    key.draw(&plot)
    layout.drawWords(&plot)
    axis.drawFigures(&plot)
    notes.draw(&plot, top: foot)
    return DrawnChart(plot: plot, unplaced: [])
}

private func dumbbellSigns(_ facts: Comparison) -> [(sample: SampleKey.Sample, text: String)] {
    var signs: [(sample: SampleKey.Sample, text: String)] = []
    if facts.hasBase { signs.append((.hollowDot, facts.baseTitle)) }
    signs.append((.dot, facts.nowTitle))
    if facts.hasTarget {
        let shared = facts.sharedTarget.map { "\(facts.targetTitle): \($0.text)" }
        signs.append((.targetTick, shared ?? facts.targetTitle))
    }
    return signs
}

/// Now, and the standing, or where nobody is judged the way to the target.
func figureColumns(_ facts: Comparison) -> [RowLayout.Column] {
    var columns = [RowLayout.Column(title: facts.nowTitle, texts: facts.rows.map { $0.now?.text ?? $0.absence }, isBold: true)]
    if facts.hasVerdicts {
        columns.append(
            RowLayout.Column(title: "", texts: facts.rows.map { $0.verdict?.word ?? "" }, icons: facts.rows.map { $0.verdict?.icon }))
    } else if facts.rows.contains(where: { !$0.gap.isEmpty }) {
        columns.append(RowLayout.Column(title: facts.gapTitle, texts: facts.rows.map(\.gap)))
    }
    return columns
}

/// Row by row, so that a shared target reads as one line and words between the rows stay clear of it.
func drawTargets(_ facts: Comparison, _ layout: RowLayout, _ axis: ValueAxis, _ plot: inout Plot) {
    let ends = zip(facts.rows, layout.bands).flatMap { row, band -> [Point] in
        guard let target = row.target else { return [] }
        let x = axis(target.value)
        let isShared = facts.sharedTarget != nil
        return [Point(x, isShared ? band.top : band.middle - 9), Point(x, isShared ? band.bottom : band.middle + 9)]
    }
    if ends.isEmpty { return }
    // parted from a bar as dark as itself
    plot.add(Rule(ends, stroke: Stroke(.bg, width: 5), role: .target))
    plot.add(Rule(ends, stroke: targetStroke, role: .target))
}

/// From the least to the most that a partly reported share can be, as in a target path.
func drawRanges(_ ends: [Point], _ plot: inout Plot) {
    if !ends.isEmpty { plot.add(Rule(ends, stroke: Stroke(.ink2, width: 4), role: .band)) }
}

private func drawPair(_ row: Comparison.Row, _ band: RowLayout.Band, _ axis: ValueAxis, _ plot: inout Plot) {
    guard let base = row.base, let now = row.now else { return }
    let (from, to) = (min(axis(base.value), axis(now.value)), max(axis(base.value), axis(now.value)))
    guard to - from > 1 else { return }
    if let verdict = row.verdict {
        plot.add(
            Bar(
                Box(left: from, top: band.middle - 4, right: to, bottom: band.middle + 4), fill: .status(verdict.fill),
                outline: verdict.fill.color))
    } else {
        plot.add(Line([Point(from, band.middle), Point(to, band.middle)], stroke: Stroke(.axis, width: 3), role: .now))
    }
}

private func drawPoints(_ facts: Comparison, _ layout: RowLayout, _ axis: ValueAxis, _ plot: inout Plot) {
    var (bases, nows, gaps): ([Point], [Point], [Box]) = ([], [], [])
    var ranges: [Point] = []
    for (row, band) in zip(facts.rows, layout.bands) {
        if let base = row.base { bases.append(Point(axis(base.value), band.middle)) }
        if let now = row.now {
            nows.append(Point(axis(now.value), band.middle))
        } else if let range = row.range {
            ranges += [Point(axis(range.lowerBound), band.middle), Point(axis(range.upperBound), band.middle)]
        } else {
            gaps.append(Box(left: layout.left, top: band.middle - 6, right: layout.left + 12, bottom: band.middle + 6))
        }
    }
    if !gaps.isEmpty { plot.add(Gaps(gaps)) }
    drawRanges(ranges, &plot)
    if !bases.isEmpty { plot.add(Dots(bases, radius: 5.5, isHollow: true, role: .baseline)) }
    // within the ring where nothing has moved
    if !nows.isEmpty { plot.add(Dots(nows, radius: 4, role: .now)) }
}
