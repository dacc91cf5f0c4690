import Drawing
import Language
import Measuring
import Reporting

/// The axes of a target-path chart: years across, the unit of measure up.
struct PathChartAxes {
    let left = 52.0
    let right: Double
    let top = 16.0
    let bottom: Double
    private let facts: PathFacts
    private let years: LinearScale
    private let values: LinearScale
    private let firstYear: Double
    private let lastYear: Double

    init(_ facts: PathFacts, _ size: PathChartSize) {
        self.facts = facts
        right = size.width - 18
        bottom = size.height - 30
        let allYears = facts.observed.map(\.year) + facts.path.map(\.year) + facts.milestones.map(\.year) + facts.parents.map(\.year)
        firstYear = (allYears.min() ?? 0).rounded(.down)
        lastYear = max((allYears.max() ?? 1).rounded(.up), firstYear + 1)
        years = LinearScale(domain: firstYear, lastYear, range: left + 10, right)
        values = facts.valueScale(from: bottom, to: top)
    }

    func x(_ year: Double) -> Double { years(year) }
    func y(_ value: Double) -> Double { values(min(max(value, values.domain.start), values.domain.stop)) }
    func point(_ year: Double, _ value: Double) -> Point { Point(x(year), y(value)) }
    func holds(year: Double) -> Bool { firstYear < year && year < lastYear }

    func drawAxes(_ plot: inout Plot) {
        let ticks = values.ticks(count: 4)
        plot.add(Rule.grid(atY: ticks.map(y), from: left, to: right))
        plot.add(Rule.axis(Point(left, bottom), Point(right, bottom)))
        for tick in ticks {
            plot.add(Text(facts.tickText(tick, step: ticks), at: Point(left - 6, y(tick) + 4.5), anchor: .end, size: 12, color: .ink2))
        }
        for year in yearsToName() {
            plot.add(Text(String(Int(year)), at: Point(x(year), bottom + 18), anchor: .middle, size: 12, color: .ink2))
        }
    }

    /// Target years first, then the ends, then what fits between them.
    private func yearsToName() -> [Double] {
        let wanted = facts.milestones.map(\.year) + [lastYear, firstYear] + Array(stride(from: firstYear, through: lastYear, by: 1))
        var named: [Double] = []
        for year in wanted where named.allSatisfy({ abs(x($0) - x(year)) >= 36 }) && x(year) + 18 <= right + 18 { named.append(year) }
        return named.sorted()
    }
}

extension PathFacts {
    /// Round ends around all that is drawn; a percentage never leaves 0–100.
    func valueScale(from bottom: Double, to top: Double) -> LinearScale {
        var all = observed.compactMap(\.value) + path.map(\.value) + milestones.map(\.value) + parents.map(\.value)
        if let projection, let range = projectedYears {
            let end = projection.point(in: range.upperBound)
            all += [end.low, end.high]
        }
        let isPercent = subject.report[subject.indicator].unitOfMeasure == .percent
        let (low, high) = (all.min() ?? 0, all.max() ?? 1)
        let room = (high - low) * 0.12
        let ceiling = isPercent ? min(100, high + room) : high + room
        // a flat series still needs a height, and a tenth of a point must not look like a cliff
        let least = isPercent ? 4 : max(high * 0.05, 2)
        let wanted = min(low - room, ceiling - least)
        let floor = low >= 0 ? max(0, wanted) : wanted
        return LinearScale(domain: floor, ceiling, range: bottom, top).nice(count: 4)
    }

    func tickText(_ value: Double, step ticks: [Double]) -> String {
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        let decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
        let isPercent = subject.report[subject.indicator].unitOfMeasure == .percent
        return NumberForm(NumberStyle(subject.words.tongue), decimals: decimals, addsPercentSign: isPercent).text(value)
    }

    /// From the last value to the last target year, where a projection exists.
    var projectedYears: ClosedRange<Int>? {
        guard projection != nil, let last = subject.series.points.last(where: { $0.value != nil })?.year, let end = milestones.last.map({ Int($0.year) }), last < end else { return nil }
        return last...end
    }

    func place(of point: Series.Point) -> Double? {
        zip(subject.series.points, observed).first { $0.0.year == point.year && $0.0.asOf == point.asOf }?.1.year
    }
}
