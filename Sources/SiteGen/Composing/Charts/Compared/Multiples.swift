import Drawing
import Language

/// The target path of many units in panels of one scale, as plain values.
struct Multiples: Sendable {
    struct Point: Sendable, Equatable {
        var year: Double
        var value: Double
    }

    struct Panel: Sendable {
        var name: String
        /// Stretches that may be joined; between two of them a gap or a break.
        var runs: [[Point]]
        /// From the base through the targets.
        var path: [Point] = []
        var targets: [Point] = []
        /// Targets of the unit above, which do not judge this one.
        var above: [Point] = []
        /// Instead of values, where some children have not reported: the least and the most.
        var ranges: [(low: Point, high: Point)] = []
        var breaks: [Double] = []
        /// «30,3% (30/6/2025)», or why there is none.
        var last: String
        var verdict: Comparison.Verdict?
    }

    /// A page has no more.
    static let mostPanels = 30

    /// Unique on its page: the prefix of every id in the drawing.
    var id: String
    var tongue: Tongue
    var panels: [Panel]
    var form: NumberForm
    /// «mục tiêu», «mục tiêu của Quận Gò Vấp».
    var targetTitle: String
    var remarks: [String] = []
    var isIllustrative = false
    var title: String
    var description: String

    private var points: [Point] { panels.flatMap { $0.runs.flatMap { $0 } + $0.path + $0.targets + $0.above + $0.ranges.flatMap { [$0.low, $0.high] } } }

    /// Whole years around all panels.
    var years: (first: Double, last: Double) {
        let years = points.map(\.year)
        let first = (years.min() ?? 0).rounded(.down)
        return (first, max((years.max() ?? 1).rounded(.up), first + 1))
    }

    var extent: (low: Double, high: Double) {
        let values = points.map(\.value)
        return (values.min() ?? 0, values.max() ?? 1)
    }
}
