/// Where each unit's and each series' observations lie in `Report.observations`.
struct ObservationRanges: Sendable {
    /// Per area: the range of its observations.
    var areas: [Range<Int32>] = []
    /// Per area: the range of its series in `series`.
    var seriesOfArea: [Range<Int32>] = []
    /// By area and indicator, each with at least one row: where the series' totals (cell 0) lie, by years.
    var series: [SeriesRange] = []

    /// The totals of one series; empty where the unit never reported the indicator. A unit has few dozen series, so that halving
    /// them finds one sooner than a hash does.
    func totals(_ area: AreaRef, _ indicator: IndicatorRef) -> Range<Int> {
        guard seriesOfArea.indices.contains(Int(area.index)) else { return 0..<0 }
        var (low, high) = (Int(seriesOfArea[Int(area.index)].lowerBound), Int(seriesOfArea[Int(area.index)].upperBound))
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if series[middle].key.indicator < indicator { low = middle + 1 } else { high = middle }
        }
        guard low < end, series[low].key.indicator == indicator else { return 0..<0 }
        return Int(series[low].totals.lowerBound)..<Int(series[low].totals.upperBound)
    }
}

struct SeriesRange: Sendable {
    let key: SeriesKey
    let totals: Range<Int32>
}

/// A unit and an indicator.
package struct SeriesKey: Sendable, Hashable {
    package let area: AreaRef
    package let indicator: IndicatorRef
    package init(_ area: AreaRef, _ indicator: IndicatorRef) {
        self.area = area
        self.indicator = indicator
    }
}

extension Report {
    /// The totals of one series, by year; empty where the unit never reported the indicator.
    package func series(_ area: AreaRef, _ indicator: IndicatorRef) -> ArraySlice<Observation> {
        observations[ranges.totals(area, indicator)]
    }

    /// Everything one unit reported, breakdowns included.
    package func observations(of area: AreaRef) -> ArraySlice<Observation> {
        let range = ranges.areas[Int(area.index)]
        return observations[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    package subscript(_ ref: AreaRef) -> ReferenceArea { areas[Int(ref.index)] }
    package subscript(_ ref: IndicatorRef) -> Indicator { indicators[Int(ref.index)] }
    package subscript(_ ref: PlanRef) -> Plan { plans[Int(ref.index)] }
    package subscript(_ ref: TargetRef) -> Target { plans[Int(ref.plan.index)].targets[Int(ref.index)] }
}
