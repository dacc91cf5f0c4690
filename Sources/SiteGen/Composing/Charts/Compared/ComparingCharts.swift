import Charting
import Drawing
import Rendering

/// The drawings that set units side by side, as pages ask for them; each appends both widths, or nothing.
struct ComparingCharts: Sendable {
    typealias Draw = @Sendable (Comparison, inout Markup) -> Void
    var dumbbell: Draw = { _, _ in }
    var rankedBars: Draw = { _, _ in }
    var slope: @Sendable (Slope, inout Markup) -> Void = { _, _ in }
    var multiples: @Sendable (Multiples, inout Markup) -> Void = { _, _ in }

    var tiles: @Sendable (UnitMap, inout Markup) -> Void = { _, _ in }
    var outlines: @Sendable (UnitMap, inout Markup) -> Void = { _, _ in }

    static let drawn = ComparingCharts(
        dumbbell: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(dumbbellChart(facts, width).plot, width) }
        },
        rankedBars: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(rankedBarsChart(facts, width).plot, width) }
        },
        slope: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(slopeChart(facts, width).plot, width) }
        },
        multiples: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(smallMultiplesChart(facts, width).plot, width) }
        },
        tiles: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(tileMapChart(facts, width).plot, width) }
        },
        outlines: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(choroplethChart(facts, width).plot, width) }
        })
}
