import Drawing
import Language
import Wording

/// Values across, under rows of units: round steps, upright gridlines within each row, figures under the last.
struct ValueAxis {
    let scale: LinearScale
    private let ticks: [Double]
    private let form: NumberForm
    private let layout: RowLayout
    /// It does not start at nought.
    let isCut: Bool

    static let height = 24.0

    /// - fromZero: bars are lengths and always start there; points may be set on a part of the range.
    init(_ facts: Comparison, _ layout: RowLayout, fromZero: Bool) {
        let (least, most) = facts.extent
        let isPercent = facts.form.addsPercentSign
        var low = fromZero || least <= most * 0.4 ? min(0, least) : least - (most - least) * 0.1
        var high = most
        // a tenth of a point is no gulf
        if !fromZero, isPercent, high - low < 10 { low = max(0, min(low, high - 10)) }
        if high == low { high = low + 1 }
        let count = layout.width == .wide && layout.right - layout.left > 260 ? 5.0 : 4
        let ends = linearNice(from: low, to: high, count: count)
        low = least >= 0 ? max(0, ends.start) : ends.start
        high = isPercent && most <= 100 ? min(100, ends.stop) : ends.stop
        scale = LinearScale(domain: low, high, range: layout.left, layout.right)
        ticks = scale.ticks(count: count)
        var form = facts.form
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        form.decimals = tickDecimals(step: step)
        self.form = form
        self.layout = layout
        isCut = low > 0
    }

    func callAsFunction(_ value: Double) -> Double { (scale(value) * 10).rounded() / 10 }

    /// Behind all else.
    func drawLines(_ plot: inout Plot) {
        let xs = ticks.map { self($0) }
        let rows = layout.bands.flatMap { band in xs.flatMap { [Point($0, band.top), Point($0, band.bottom)] } }
        plot.add(Rule(rows, stroke: Stroke(.grid), role: .grid, isBackdrop: true))
    }

    func drawFigures(_ plot: inout Plot) {
        var across = TextGroup(anchor: .middle)
        var end = -Double.infinity
        for tick in ticks {
            let text = form.text(tick)
            let half = AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor / 2
            let x = self(tick)
            if x - half < end + 6 || x + half > plot.width - 2 { continue }
            across.add(text, at: Point(x, layout.bottom + 16))
            end = x + half
        }
        plot.add(across)
    }

    /// «Trục ngang bắt đầu từ 20%».
    func note(_ tongue: Tongue) -> String? {
        isCut ? "\(ChartWord.axisAcrossFrom.text(tongue)) \(form.text(scale.domain.start))" : nil
    }
}
