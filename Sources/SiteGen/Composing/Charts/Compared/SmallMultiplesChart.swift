import Drawing
import Wording

/// The target path of each unit in a panel of its own, all on one scale of years and values: name, last value and standing over it,
/// figures of the axes at the outer edges alone. The panels stand as they are given, row by row.
func smallMultiplesChart(_ facts: Multiples, _ width: ChartWidth) -> DrawnChart {
    let key = SampleKey(multiplesSigns(facts), width: width.rawValue)
    let grid = PanelGrid(facts, width: width, top: key.height + 6)
    let notes = ChartNotes([grid.note] + facts.remarks + [facts.isIllustrative ? ChartWord.illustrativeNote.text(facts.tongue) : nil], width: width.rawValue)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-mw" : "-mn"), width: width.rawValue, height: grid.bottom + notes.height,
        title: facts.title, description: facts.description, language: facts.tongue.rawValue)
    grid.drawLines(&plot)
    drawPanels(facts, grid, &plot)
    key.draw(&plot)
    grid.drawWords(facts, &plot)
    notes.draw(&plot, top: grid.bottom)
    return DrawnChart(plot: plot, unplaced: [])
}

private let observedStroke = Stroke(.ink, width: 2.2)
private let pathStroke = Stroke(.ink2, width: 1.3, dash: .dashed)

private func multiplesSigns(_ facts: Multiples) -> [(sample: SampleKey.Sample, text: String)] {
    var signs: [(sample: SampleKey.Sample, text: String)] = [(.line(observedStroke), ChartWord.observed.text(facts.tongue))]
    if facts.panels.contains(where: { $0.path.count > 1 }) { signs.append((.line(pathStroke), ChartWord.path.text(facts.tongue))) }
    if facts.panels.contains(where: { !$0.targets.isEmpty || !$0.above.isEmpty }) { signs.append((.diamond, facts.targetTitle)) }
    return signs
}

/// Each kind of mark once for all panels.
private func drawPanels(_ facts: Multiples, _ grid: PanelGrid, _ plot: inout Plot) {
    var (lines, paths): ([Point?], [Point?]) = ([], [])
    var (values, targets, above, ranges): ([Point], [Point], [Point], [Point]) = ([], [], [], [])
    for (index, panel) in facts.panels.enumerated() {
        func place(_ point: Multiples.Point) -> Point { grid.place(point, index) }
        for year in panel.breaks { plot.add(grid.pause(year, index)) }
        if panel.path.count > 1 { paths += panel.path.map(place) + [nil] }
        for run in panel.runs {
            if run.count > 1 { lines += run.map(place) + [nil] }
            values += run.map(place)
        }
        targets += panel.targets.map(place)
        above += panel.above.map(place)
        ranges += panel.ranges.flatMap { [place($0.low), place($0.high)] }
    }
    if !paths.isEmpty { plot.add(Line(paths.dropLast(), stroke: pathStroke, role: .path)) }
    if !above.isEmpty { plot.add(Diamond(above, radius: 4, color: .axis, role: .parent)) }
    if !targets.isEmpty { plot.add(Diamond(targets, radius: 4)) }
    drawRanges(ranges, &plot)
    if !lines.isEmpty { plot.add(Line(lines.dropLast(), stroke: observedStroke, role: .observed)) }
    if !values.isEmpty { plot.add(Dots(values, radius: 2)) }
}
