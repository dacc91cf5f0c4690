import Drawing

/// The drawings that set units side by side, as pages ask for them; each appends both widths, or nothing.
struct ComparingCharts: Sendable {
    typealias Draw = @Sendable (Comparison, inout Markup) -> Void
    var dumbbell: Draw = { _, _ in }
    var rankedBars: Draw = { _, _ in }

    static let drawn = ComparingCharts(
        dumbbell: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(dumbbellChart(facts, width).plot, width) }
        },
        rankedBars: { facts, markup in
            for width in ChartWidth.allCases { markup.draw(rankedBarsChart(facts, width).plot, width) }
        })
}
