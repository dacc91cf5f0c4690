import Drawing
import Measuring

/// One indicator's line in a table of many, on an axis that all of them share: its base an empty ring, last year's value a paler one, today's
/// a dot at the end of the way it has come, its targets ticks. The numbers stand in the row, so it is decorative. After Cleveland's dot plot.
package struct TargetRow {
    let id: String
    /// Shares run from 0 to 100; what is counted runs to the largest number it knows.
    let isPercent: Bool
    let base: Double?
    let before: Double?
    let now: Double
    /// Earliest first; the first is the heavier tick.
    let targets: [Double]
    let standing: Standing?

    package init(id: String, isPercent: Bool, base: Double?, before: Double?, now: Double, targets: [Double], standing: Standing?) {
        self.id = id
        self.isPercent = isPercent
        self.base = base
        self.before = before
        self.now = now
        self.targets = targets
        self.standing = standing
    }

    package func plot(language: String) -> Plot {
        let (width, height, middle) = (280.0, 26.0, 13.0)
        let end = isPercent ? 100 : max(([now] + targets + [base, before].compactMap(\.self)).max() ?? 1, 1)
        let scale = LinearScale(domain: 0, end, range: 6, width - 6)
        var plot = Plot(id: id, width: width, height: height, title: "", description: "", language: language)
        plot.isDecorative = true
        let color = standing.map { StatusFill($0).color } ?? .axis
        func bar(_ from: Double, _ to: Double, half: Double, _ fill: PaletteColor, _ role: MarkRole) -> Bar {
            Bar(
                Box(left: scale(min(from, to)), top: middle - half, right: scale(max(from, to)), bottom: middle + half), fill: .color(fill),
                role: role)
        }
        plot.add(bar(0, end, half: 2, .grid, .track))
        if let base {
            plot.add(bar(base, now, half: 2.5, color, .now))
            plot.add(Dot(Point(scale(base), middle), radius: 3.5, isHollow: true, role: .baseline))
        }
        for (place, target) in targets.enumerated() {
            plot.add(Tick(Point(scale(target), middle), length: place == 0 ? 18 : 22, stroke: Stroke(.ink, width: place == 0 ? 2.5 : 1.2)))
        }
        if let before { plot.add(Dot(Point(scale(before), middle), radius: 3.5, color: .axis, isHollow: true, role: .observed)) }
        plot.add(Dot(Point(scale(now), middle), radius: 4.5, color: color))
        return plot
    }
}
