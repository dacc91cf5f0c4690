/// Observations in their order: unit, indicator, cell, year; rows of one key stay in reading order.
extension Draft {
    mutating func sortObservations() {
        var order = observations.indices.map { (key: sortKey(observations[$0]), place: Int32($0)) }
        if zip(order, order.dropFirst()).allSatisfy({ $0.key <= $1.key }) { return }
        order.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        let places = order.map(\.place)
        order = []
        var isPlaced = [Bool](repeating: false, count: places.count)
        // each cycle of the permutation is turned in place: two hundred thousand rows are not held twice
        for start in places.indices where !isPlaced[start] {
            let (observation, origin) = (observations[start], origins[start])
            var hole = start
            while Int(places[hole]) != start {
                let next = Int(places[hole])
                (observations[hole], origins[hole]) = (observations[next], origins[next])
                isPlaced[hole] = true
                hole = next
            }
            (observations[hole], origins[hole]) = (observation, origin)
            isPlaced[hole] = true
        }
    }

    /// 20 bits of unit, 14 of indicator, 18 of cell, 12 of year.
    private func sortKey(_ row: Observation) -> UInt64 {
        UInt64(row.area.index) << 44 | UInt64(row.indicator.index) << 30 | UInt64(row.cell) << 12 | UInt64(row.year)
    }

    /// Where each unit and each series lies, once the order is final.
    mutating func indexObservations() {
        ranges = ObservationRanges()
        ranges.areas = Array(repeating: 0..<0, count: areas.count)
        ranges.seriesOfArea = ranges.areas
        var start = 0
        while start < observations.count {
            let first = observations[start]
            var end = start, totals = start
            while end < observations.count, observations[end].area == first.area, observations[end].indicator == first.indicator {
                if observations[end].cell == 0 { totals = end + 1 }
                end += 1
            }
            let area = Int(first.area.index)
            ranges.areas[area] = ranges.areas[area].isEmpty ? Int32(start)..<Int32(end) : ranges.areas[area].lowerBound..<Int32(end)
            let place = Int32(ranges.series.count), own = ranges.seriesOfArea[area]
            ranges.seriesOfArea[area] = (own.isEmpty ? place : own.lowerBound)..<place + 1
            ranges.series.append(SeriesRange(key: SeriesKey(first.area, first.indicator), totals: Int32(start)..<Int32(totals)))
            start = end
        }
    }
}
