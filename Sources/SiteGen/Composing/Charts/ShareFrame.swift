import Drawing
import Wording

/// Where the rows of a path-share chart stand: in a wide drawing name, bar and figure side by side, in a narrow one the name over its bar.
struct ShareFrame {
    struct Place {
        /// Baseline of the name's first line.
        let name: Double
        /// The bar's middle.
        let middle: Double
        let said: TextColumn
        let saidBaseline: Double
        /// Where gridlines may be drawn without crossing words.
        let clear: ClosedRange<Double>
    }

    let places: [Place]
    let saidLeft: Double
    let height: Double
    let low: Double
    let high: Double
    private let scale: LinearScale
    private let isNarrow: Bool
    private let noteBaseline: Double
    private static let top = 46.0

    init(_ facts: ShareFacts, _ width: ChartWidth) {
        isNarrow = width == .narrow
        (low, high) = facts.range
        scale = LinearScale(domain: low, high, range: isNarrow ? 16 : ChartNames.wideColumn + 16, isNarrow ? 196 : 446)
        saidLeft = isNarrow ? 206 : 458
        let saidWidth = width.rawValue - saidLeft - 4
        var places: [Place] = []
        var top = Self.top
        for row in facts.rows {
            let said = TextColumn(row.figure.isEmpty ? row.word : "\(row.figure) – \(row.word)", width: saidWidth, size: 12)
            let name = facts.names.column(row.indicator, width)
            let beside = max(said.height, 17)
            let height = isNarrow ? name.height + beside + 10 : max(name.height, beside) + 8
            let barTop = isNarrow ? top + name.height + 2 : top
            let barHeight = isNarrow ? beside : height
            let middle = barTop + barHeight / 2
            places.append(Place(
                name: isNarrow ? top + 12 : middle - name.height / 2 + 12, middle: middle, said: said,
                saidBaseline: middle - said.height / 2 + 12.5, clear: barTop...barTop + barHeight))
            top += height
        }
        self.places = places
        noteBaseline = top + 16
        height = top + (facts.isIllustrative ? 24 : 4)
    }

    func x(_ share: Double) -> Double { (scale(min(max(share, low), high)) * 10).rounded() / 10 }

    private var named: [Double] { [-0.5, 0, 0.5, 1, 1.5, 2].filter { $0 >= low && $0 <= high } }

    func drawLines(_ plot: inout Plot) {
        let stretches: [ClosedRange<Double>] = isNarrow
            ? places.map(\.clear) : [Self.top - 6...(places.last?.clear.upperBound ?? Self.top)]
        func ends(_ shares: [Double]) -> [Point] {
            shares.flatMap { share in stretches.flatMap { [Point(x(share), $0.lowerBound), Point(x(share), $0.upperBound)] } }
        }
        plot.add(Rule(ends(named.filter { $0 != 1 && $0 != 0 }), stroke: Stroke(.grid), role: .grid, isBackdrop: true))
        plot.add(Rule(ends([0]), stroke: Stroke(.axis), role: .axis))
        plot.add(Rule(ends([1]), stroke: Stroke(.ink, width: 2), role: .path))
    }

    /// Over the rows the axis, under them what must be said of the data.
    func drawWords(_ plot: inout Plot, _ facts: ShareFacts) {
        var axis = TextGroup(anchor: .middle)
        axis.add(facts.words[.shareAxis], at: Point(max(x(1), 100), 14))
        var last = -Double.infinity
        for share in named where x(share) - last > 42 || share == 1 {
            last = x(share)
            axis.add("\(Int(share * 100))%".replacing("-", with: "−"), at: Point(last, 33))
        }
        plot.add(axis)
        if facts.isIllustrative {
            var note = TextGroup(anchor: .start)
            note.add(ChartWord.illustrativeNote.text(facts.words.tongue), at: Point(4, noteBaseline))
            plot.add(note)
        }
    }
}
