import Drawing
import Measuring
import Wording

/// One bar an indicator on one axis, from nought to its share of the required path; the strong line is 100 %, on the path. Figure and
/// standing stand beside each bar; what has no path has its word alone, what has no data a hatched box.
func pathShareChart(_ facts: ShareFacts, _ width: ChartWidth) -> DrawnChart {
    let frame = ShareFrame(facts, width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-w" : "-n"), width: width.rawValue, height: frame.height,
        title: facts.title, description: facts.description, language: facts.words.tongue.rawValue)
    frame.drawLines(&plot)
    drawBars(facts, frame, &plot)
    var names = TextGroup(anchor: .start, color: .ink)
    var said = TextGroup(anchor: .start, color: .ink)
    for (row, place) in zip(facts.rows, frame.places) {
        _ = facts.names.column(row.indicator, width).add(to: &names, from: place.name)
        _ = place.said.add(to: &said, x: frame.saidLeft, from: place.saidBaseline)
    }
    plot.add(names)
    plot.add(said)
    frame.drawWords(&plot, facts)
    return DrawnChart(plot: plot, unplaced: [])
}

/// One element a standing; hatched boxes where there are no data.
private func drawBars(_ facts: ShareFacts, _ frame: ShareFrame, _ plot: inout Plot) {
    var bars: [Standing: [Box]] = [:]
    var cuts: [Point] = []
    var gaps: [Box] = []
    var notches: [Point] = []
    for (row, place) in zip(facts.rows, frame.places) {
        guard let share = row.share else {
            if row.assessment.standing == .noData { gaps.append(Box(left: frame.x(0), top: place.middle - 6, right: frame.x(0) + 24, bottom: place.middle + 6)) }
            continue
        }
        let from = frame.x(0), to = frame.x(share)
        bars[row.assessment.standing, default: []].append(Box(left: min(from, to), top: place.middle - 6, right: max(from, to), bottom: place.middle + 6))
        if share > 1 { notches += [Point(frame.x(1), place.middle - 6), Point(frame.x(1), place.middle + 6)] }
        if share > frame.high || share < frame.low {
            // two slanting strokes of the page's colour: the bar goes on
            for step in [9.0, 15.0] {
                let x = share > frame.high ? to - step : to + step
                cuts += [Point(x - 3, place.middle + 8), Point(x + 3, place.middle - 8)]
            }
        }
    }
    for standing in Standing.allCases {
        if let boxes = bars[standing] { plot.add(Bars(boxes, fill: .status(StatusFill(standing)))) }
    }
    // where a bar covers the strong line, a notch of the page's colour goes on with it
    if !notches.isEmpty { plot.add(Rule(notches, stroke: Stroke(.bg, width: 2), role: .path)) }
    if !cuts.isEmpty { plot.add(Rule(cuts, stroke: Stroke(.bg, width: 3), role: .track)) }
    if !gaps.isEmpty { plot.add(Gaps(gaps)) }
}
