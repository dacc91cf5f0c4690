/// Rows of one key become one: a final value replaces the provisional or estimated one before it, anything else is a duplicate.
extension Draft {
    mutating func settleRevisions() {
        var kept = 0
        for index in observations.indices {
            guard kept > 0, isSameKey(observations[kept - 1], observations[index]) else {
                if kept != index { (observations[kept], origins[kept]) = (observations[index], origins[index]) }
                kept += 1
                continue
            }
            let earlier = observations[kept - 1], later = observations[index]
            guard later.status == .final, earlier.status == .provisional || earlier.status == .estimated else {
                DuplicateObservation.report(earlier, later, at: location(of: later, origins[index], "unit"), self)
                continue
            }
            superseded.append(earlier)
            supersededOrigins.append(origins[kept - 1])
            observations[kept - 1] = later.replacing(Int32(superseded.count - 1))
            origins[kept - 1] = origins[index]
        }
        observations.removeLast(observations.count - kept)
        origins.removeLast(origins.count - kept)
    }

    private func isSameKey(_ a: Observation, _ b: Observation) -> Bool {
        a.area == b.area && a.indicator == b.indicator && a.cell == b.cell && a.year == b.year
    }
}

extension Observation {
    fileprivate func replacing(_ superseded: Int32) -> Observation {
        Observation(
            area: area, indicator: indicator, year: year, status: status, illustrative: illustrative, asOf: asOf, value: value,
            numerator: numerator, denominator: denominator, cell: cell, source: source, note: note, published: published,
            file: file, line: line, supersedes: superseded)
    }
}
