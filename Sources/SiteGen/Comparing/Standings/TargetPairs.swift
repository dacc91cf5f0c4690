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

    /// The place of a target's pair in `pairs`.
    func place(base target: TargetRef) -> Int? { base[target] }
    func place(head target: TargetRef) -> Int? { head[target] }

    /// Calls `body` with each row that either side judges: its key, its place among the rows of each; the head's rows first, in their
    /// order, then what only the base has.
    func eachRow(_ base: MeasuredReport?, _ head: MeasuredReport?, _ match: Match, _ body: (RowKey, Int?, Int?) -> Void) {
        let old = base?.rows ?? [], new = head?.rows ?? []
        func oldKey(_ place: Int) -> RowKey {
            RowKey(target: self.base[old[place].target], area: match.areas.base[Int(old[place].area.index)])
        }
        func newKey(_ place: Int) -> RowKey {
            RowKey(target: self.head[new[place].target], area: match.areas.head[Int(new[place].area.index)])
        }
        // mostly both sides judge the same rows in the same order
        var place = 0
        while place < old.count, place < new.count {
            let key = newKey(place)
            if oldKey(place) != key { break }
            body(key, place, place)
            place += 1
        }
        var left: [RowKey: Int] = [:]
        for other in place..<max(place, old.count) { left[oldKey(other)] = other }
        for other in place..<max(place, new.count) {
            let key = newKey(other)
            body(key, left.removeValue(forKey: key), other)
        }
        for (key, other) in left.sorted(by: { $0.value < $1.value }) { body(key, other, nil) }
    }
}

/// What a judged row is about on both sides: the place of its target's pair in `pairs`, and the common number of its unit.
struct RowKey: Hashable {
    let target: Int?
    let area: Int
}
