import Reporting

/// Which record of one report is which of the other: by id for units and indicators, by code for the cells of the dimensions.
/// A record that only one side has gets a place behind all of the other's, so that every key has one number.
struct Match {
    let base: Report?
    let head: Report?
    /// Place in the common order of each unit (and indicator, and cell) of base and head: the head's own order first.
    let areas: (base: [Int], head: [Int])
    let indicators: (base: [Int], head: [Int])
    let cells: (base: [Int], head: [Int])
    /// Names that more than one unit of a side bears.
    let namesakes: Set<String>

    init(_ base: Report?, _ head: Report?) {
        self.base = base
        self.head = head
        areas = Self.places(base?.areas.map(\.id) ?? [], head?.areas.map(\.id) ?? [])
        indicators = Self.places(base?.indicators.map(\.id) ?? [], head?.indicators.map(\.id) ?? [])
        cells = Self.places(base?.cellNames ?? [], head?.cellNames ?? [])
        namesakes = Self.namesakes(base).union(Self.namesakes(head))
    }

    private static func namesakes(_ report: Report?) -> Set<String> {
        var (seen, twice): (Set<String>, Set<String>) = ([], [])
        for area in report?.areas ?? [] where !seen.insert(area.name).inserted { twice.insert(area.name) }
        return twice
    }

    private static func places(_ base: [String], _ head: [String]) -> (base: [Int], head: [Int]) {
        if base == head { return (Array(base.indices), Array(head.indices)) }
        let known = Dictionary(head.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var next = head.count
        let places = base.map { id in
            if let place = known[id] { return place }
            next += 1
            return next - 1
        }
        return (places, Array(head.indices))
    }
}

extension Report {
    /// Each cell as its codes, whatever the order in which it was met: «sex=female,age=15-25»; the total is empty.
    var cellNames: [String] { cells.indices.map { cellCodes($0).map { "\($0.dimension.id)=\($0.code.id)" }.joined(separator: ",") } }

    /// «Nữ · Từ 15 đến 25 tuổi»; nil for the total.
    func cellName(_ cell: Int) -> Said? {
        let codes = cellCodes(cell)
        if codes.isEmpty { return nil }
        let names = codes.map { Said($0.code.name) }
        return Said(vi: names.map(\.vi).joined(separator: " · "), en: names.map(\.en).joined(separator: " · "))
    }

    private func cellCodes(_ cell: Int) -> [(dimension: Site.Dimension, code: Site.Dimension.Code)] {
        guard cells.indices.contains(cell) else { return [] }
        return zip(site.dimensions, cells[cell]).compactMap { dimension, code in
            code.map { (dimension, dimension.codes[Int($0)]) }
        }.sorted { $0.dimension.id < $1.dimension.id }
    }
}
