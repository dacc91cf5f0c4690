import Drawing
import Measuring

/// One indicator's line in a table of many, on an axis that all of them share: its base an empty ring, last year's value a paler one, today's
/// a dot at the end of the way it has come (or a bar, where it is known only between which numbers it lies), its targets ticks. The numbers stand
/// in the row, so it is decorative. After Cleveland's dot plot.
package struct TargetRow {
    let id: String
    /// Shares run from 0 to 100; what is counted runs to the largest number it knows.
    let isPercent: Bool
    package let base: Double?
    package let before: Double?
    package let now: Now?
    /// Of the nearest year, the heavier ticks.
    let nearest: [Double]
    let later: [Double]
    let standing: Standing?

    package enum Now: Sendable {
        case value(Double)
        case between(Double, Double)
    }

    package init(
        id: String, isPercent: Bool, base: Double?, before: Double?, now: Now?, nearest: [Double], later: [Double], standing: Standing?
    ) {
        self.id = id
        self.isPercent = isPercent
        self.base = base
        self.before = before
        self.now = now
        self.nearest = nearest
        self.later = later
        self.standing = standing
    }

    package func plot(language: String) -> Plot {
        let (width, height, middle) = (280.0, 26.0, 13.0)
        let known: [Double] =
            switch now {
            case .value(let value): [value]
            case .between(let low, let high): [low, high]
            case nil: []
            }
        let end = isPercent ? 100 : max((known + nearest + later + [base, before].compactMap(\.self)).max() ?? 1, 1)
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
            if case .value(let now) = now { plot.add(bar(base, now, half: 2.5, color, .now)) }
            plot.add(Dot(Point(scale(base), middle), radius: 3.5, isHollow: true, role: .baseline))
        }
        for target in nearest { plot.add(Tick(Point(scale(target), middle), length: 18, stroke: Stroke(.ink, width: 2.5))) }
        for target in later { plot.add(Tick(Point(scale(target), middle), length: 22, stroke: Stroke(.ink, width: 1.2))) }
        if let before { plot.add(Dot(Point(scale(before), middle), radius: 3.5, color: .axis, isHollow: true, role: .observed)) }
        switch now {
        case .value(let now): plot.add(Dot(Point(scale(now), middle), radius: 4.5, color: color))
        case .between(let low, let high): plot.add(bar(low, high, half: 4.5, color, .now))
        case nil: break
        }
        return plot
    }
}
