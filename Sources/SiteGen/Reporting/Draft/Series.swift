import Language

/// Looking things up while checking.
extension Draft {
    /// The rows of one series' totals, by year: indices into `observations`.
    func totals(_ area: AreaRef, _ indicator: IndicatorRef) -> Range<Int> { ranges.totals(area, indicator) }

    /// The total that a unit reported for a year.
    func total(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Observation? {
        let rows = totals(area, indicator)
        return observations[rows].first { Int($0.year) == year }
    }

    /// The children alive on the day that a row speaks of, but those that say the indicator does not apply to them.
    func children(of area: AreaRef, _ row: Observation, concernedBy indicator: IndicatorRef) -> [AreaRef] {
        let day = row.asOf ?? .endOfYear(Int(row.year))
        // a unit that ended within the year speaks of its last day
        let end = areas[Int(area.index)].validTo.map { min($0, day) } ?? day
        return children[Int(area.index)].filter { child in
            areas[Int(child.index)].isAlive(on: end) && total(child, indicator, Int(row.year))?.status != .notApplicable
        }
    }

    /// Every series that has a total, in the order of units and indicators.
    var seriesKeys: [SeriesKey] { ranges.series.map(\.key) }
}
