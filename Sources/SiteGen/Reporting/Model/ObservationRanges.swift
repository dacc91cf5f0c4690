/// Where each unit's and each series' observations lie in `Report.observations`.
struct ObservationRanges: Sendable {
    /// Per area: the range of its observations.
    var areas: [Range<Int32>] = []
    /// Per area and indicator with at least one row: the range of the series' totals (cell 0), by years.
    var series: [SeriesKey: Range<Int32>] = [:]
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
        guard let range = ranges.series[SeriesKey(area, indicator)] else { return [] }
        return observations[Int(range.lowerBound)..<Int(range.upperBound)]
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
