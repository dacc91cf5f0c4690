/// The line of a unit's table: one indicator on an axis that all rows share.
import Drawing
import Measuring
import Reporting
import Wording

extension ToldUnitPage {
    /// One indicator on an axis that all rows share: its base an empty ring, last year's value a paler one, today's a dot on the way it has come,
    /// its targets ticks. Shares run from 0 to 100; what is counted runs to the largest number it knows. nil for what is no quantity.
    func rowPlot(_ entry: Entry) -> Plot? {
        let indicator = report[entry.indicator]
        guard indicator.unitOfMeasure != .boolean, indicator.unitOfMeasure != .level, let latest = entry.latest else { return nil }
        let targets = milestones.compactMap { year in entry.assessments.first { report[$0.target].year == year }.map { report[$0.target].value.double } }
        let base = entry.headline?.baseline?.value.double, before = entry.before?.value.double, now = latest.value.double
        let end = indicator.unitOfMeasure == .percent ? 100 : ([now] + targets + [base, before].compactMap(\.self)).max() ?? 1
        let (width, height, middle) = (280.0, 26.0, 13.0)
        let scale = LinearScale(domain: 0, max(end, 1), range: 6, width - 6)
        var plot = Plot(id: "r-\(indicator.id)", width: width, height: height, title: "", description: "", language: words.tongue.rawValue)
        plot.isDecorative = true
        let color = entry.headline.map { StatusFill($0.standing).color } ?? .axis
        plot.add(Bar(Box(left: scale(0), top: middle - 2, right: scale(max(end, 1)), bottom: middle + 2), fill: .color(.grid), role: .track))
        if let base {
            let (left, right) = (min(scale(base), scale(now)), max(scale(base), scale(now)))
            plot.add(Bar(Box(left: left, top: middle - 2.5, right: right, bottom: middle + 2.5), fill: .color(color)))
            plot.add(Dot(Point(scale(base), middle), radius: 3.5, isHollow: true, role: .baseline))
        }
        for (place, target) in targets.prefix(2).enumerated() {
            plot.add(Tick(Point(scale(target), middle), length: place == 0 ? 18 : 22, stroke: Stroke(.ink, width: place == 0 ? 2.5 : 1.2)))
        }
        if let before { plot.add(Dot(Point(scale(before), middle), radius: 3.5, color: .axis, isHollow: true, role: .observed)) }
        plot.add(Dot(Point(scale(now), middle), radius: 4.5, color: color))
        return plot
    }
}
