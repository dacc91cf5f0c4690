/// Rows of one key become one, whatever the names and the order of their files: the better known row replaces the others.
///
/// Missing is replaced by whatever is said later; an estimate by a provisional and a final value, a provisional value by a final one. Two rows of
/// one status, «not applicable» beside a value, and an invented row that would replace a real one are mistakes.
extension Draft {
    mutating func settleRevisions() {
        var kept = 0, start = 0
        var repeated: [Repetition] = []
        while start < observations.count {
            var end = start + 1
            while end < observations.count, isSameKey(observations[start], observations[end]) { end += 1 }
            if kept != start { (observations[kept], origins[kept]) = (observations[start], origins[start]) }
            // nearly every row stands alone
            if end - start > 1 { settle(Array(start..<end), into: kept, &repeated) }
            kept += 1
            start = end
        }
        observations.removeLast(observations.count - kept)
        origins.removeLast(origins.count - kept)
        report(repeated)
    }

    private func isSameKey(_ a: Observation, _ b: Observation) -> Bool {
        a.area == b.area && a.indicator == b.indicator && a.cell == b.cell && a.year == b.year
    }

    /// Of the rows at some places, which stand in reading order, the best known goes to one place; those before it are kept as superseded, each
    /// naming the one it replaced.
    private mutating func settle(_ places: [Int], into kept: Int, _ repeated: inout [Repetition]) {
        var steps: [(row: Observation, origin: ObservationOrigin)] = []
        for place in places {
            let row = observations[place], origin = origins[place]
            if let earlier = steps.first(where: { contradict($0.row, row) }) {
                repeated.append(Repetition(earlier: RowMark(earlier.row, earlier.origin), later: RowMark(row, origin)))
            } else {
                steps.append((row, origin))
            }
        }
        steps.sort { $0.row.status.rank < $1.row.status.rank }
        var previous: Int32?
        for step in steps.dropLast() {
            superseded.append(step.row.replacing(previous))
            supersededOrigins.append(step.origin)
            previous = Int32(superseded.count - 1)
        }
        guard let last = steps.last else { return }
        (observations[kept], origins[kept]) = (last.row.replacing(previous), last.origin)
    }

    /// Whether two rows of one key cannot both stand.
    private func contradict(_ a: Observation, _ b: Observation) -> Bool {
        if a.status == b.status { return true }
        let (worse, better) = a.status.rank < b.status.rank ? (a, b) : (b, a)
        if better.illustrative, !worse.illustrative { return true }
        return better.status == .notApplicable ? worse.status != .missing : false
    }

    /// One finding for each file that repeats another.
    private mutating func report(_ repeated: [Repetition]) {
        var counts: [[Int32]: Int] = [:]
        for each in repeated { counts[[each.earlier.file, each.later.file], default: 0] += 1 }
        let whole = JudgedWhole(self)
        for each in repeated {
            let isMany = (counts[[each.earlier.file, each.later.file]] ?? 0) > 1
            findings.take(DuplicateObservation.finding(each.earlier, each.later, isMany: isMany, whole))
        }
    }
}

/// A row that cannot stand beside an earlier one.
private struct Repetition {
    let earlier: RowMark
    let later: RowMark
}

/// What a message about a row needs of it; a file copied whole has as many as it has rows.
struct RowMark {
    let area: AreaRef
    let indicator: IndicatorRef
    let file: Int32
    let line: Int32
    /// The row in its table.
    let row: Int32
    let year: Int16
    let status: ObservationStatus

    init(_ row: Observation, _ origin: ObservationOrigin) {
        (area, indicator, file, line, year, status) = (row.area, row.indicator, row.file, row.line, row.year, row.status)
        self.row = origin.row
    }
}

extension ObservationStatus {
    /// How much is known; not applicable is said once and for all.
    package var rank: Int {
        switch self {
        case .missing: 0
        case .estimated: 1
        case .provisional: 2
        case .final: 3
        case .notApplicable: 4
        }
    }
}

extension Observation {
    fileprivate func replacing(_ superseded: Int32?) -> Observation {
        Observation(
            area: area, indicator: indicator, year: year, status: status, illustrative: illustrative, asOf: asOf, value: value,
            numerator: numerator, denominator: denominator, cell: cell, source: source, note: note, published: published,
            file: file, line: line, supersedes: superseded)
    }
}
