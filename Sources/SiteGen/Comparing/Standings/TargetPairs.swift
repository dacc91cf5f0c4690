import Measuring
import Reporting

/// Which target of one report is which of the other: by plan, unit, indicator, year and whom it applies to; what is left over by
/// its paragraph of the plan, then by unit and indicator alone, so that a moved year is a change and not two targets.
struct TargetPairs {
    /// (base, head) in the head's order; then what only the base has.
    let pairs: [(base: TargetRef?, head: TargetRef?)]
    private let base: [TargetRef: Int]
    private let head: [TargetRef: Int]

    init(_ base: Report?, _ head: Report?) {
        var left = (base?.planRefs ?? []).flatMap { base?.targets(of: $0) ?? [] }
        let targets = (head?.planRefs ?? []).flatMap { head?.targets(of: $0) ?? [] }
        var found: [TargetRef: TargetRef] = [:]
        for key in Self.keys {
            guard let base, let head, !left.isEmpty else { break }
            var open: [[String]: [TargetRef]] = [:]
            for target in left.reversed() { open[key(base, target), default: []].append(target) }
            var taken: Set<TargetRef> = []
            for target in targets where found[target] == nil {
                guard let match = open[key(head, target)]?.popLast() else { continue }
                found[target] = match
                taken.insert(match)
            }
            left.removeAll { taken.contains($0) }
        }
        pairs = targets.map { (found[$0], $0) } + left.map { ($0, nil) }
        var (places, headPlaces): ([TargetRef: Int], [TargetRef: Int]) = ([:], [:])
        for (index, pair) in pairs.enumerated() {
            if let old = pair.base { places[old] = index }
            if let new = pair.head { headPlaces[new] = index }
        }
        self.base = places
        self.head = headPlaces
    }

    private static let keys: [@Sendable (Report, TargetRef) -> [String]] = [
        { own($0, $1) + [$0[$1].year.map { "\($0)" } ?? "", $0[$1].appliesTo.rawValue] },
        { own($0, $1) + [$0[$1].section, $0[$1].appliesTo.rawValue] },
        { own($0, $1) },
    ]

    private static func own(_ report: Report, _ reference: TargetRef) -> [String] {
        let target = report[reference]
        return [report[reference.plan].id, report[target.unit].id, report[target.indicator].id]
    }

    func key(base row: JudgedRow, _ match: Match) -> UInt64 { key(base[row.target], match.areas.base[Int(row.area.index)]) }
    func key(head row: JudgedRow, _ match: Match) -> UInt64 { key(head[row.target], match.areas.head[Int(row.area.index)]) }

    private func key(_ target: Int?, _ area: Int) -> UInt64 { UInt64(target ?? 0) << 32 | UInt64(area) }
}
