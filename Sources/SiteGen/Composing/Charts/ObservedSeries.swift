import Measuring
import Reporting
import Wording

/// The values of a series as they are drawn: placed in time, cut at gaps and at series breaks, none after the report year.
struct ObservedSeries {
    struct Value {
        /// A year's value stands at its end (2024 is 31/12/2024); one that speaks of another date stands there.
        let year: Double
        let value: Double
        let isFinal: Bool
        let point: Series.Point
    }

    private(set) var values: [Value] = []
    /// Where each stretch that may be joined begins, as an index into `values`.
    private(set) var starts: [Int] = []
    /// Years between the first and the last of the series that were reported as missing or not at all.
    private(set) var gaps: [Int] = []
    /// What partly reported shares may be, instead of a value.
    private(set) var intervals: [(year: Double, low: Double, high: Double)] = []

    init(_ series: Series, upTo year: Int) {
        var next: Int?
        var isCut = true
        for point in series.points where point.year <= year {
            if let next, next < point.year {
                gaps += next..<point.year
                isCut = true
            }
            next = point.year + 1
            guard let value = point.value else {
                if let partial = point.partial, let low = partial.low, let high = partial.high {
                    intervals.append((point.moment.double, low.double, high.double))
                } else if point.status != .notApplicable {
                    gaps.append(point.year)
                }
                isCut = true
                continue
            }
            // a break of the first year cuts nothing
            if isCut || series.breaks.contains(where: { $0.year == point.year }) { starts.append(values.count) }
            isCut = false
            values.append(Value(
                year: point.moment.double, value: value.double, isFinal: point.status == .final, point: point))
        }
    }

    /// The stretches, oldest first.
    var runs: some Sequence<ArraySlice<Value>> {
        starts.indices.lazy.map { index in
            values[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : values.count)]
        }
    }
}

extension ChartSubject {
    /// «2024», or the date a value speaks of.
    func when(_ point: Series.Point) -> String { point.asOf.map { words.date($0) } ?? String(point.year) }
}
