import Diagnostics
import Language

/// units.csv: the reference areas and their lives.
extension Draft {
    /// units.csv → reference areas. Ids are entered first, for a unit may name a parent that stands below it.
    mutating func readUnits() {
        guard let table = raw.units,
            let columns = Columns(
                table, required: ["id", "name", "kind"],
                optional: ["parent", "valid_from", "valid_to", "order", "basis", "tile", "contact"], &findings
            )
        else { return }
        name(units: columns.table)
        var rows: [(row: Row, id: Located<String>, subject: Subject)] = []
        for row in columns.rows {
            guard let id = row.required("id", Subject("units.csv", "units.csv"), &findings) else { continue }
            let name = row.text("name")
            let shown = name.isEmpty || name.count > LongName.limit ? id.value : name
            let subject = Subject("Đơn vị «\(shown)»", "Unit «\(shown)»", unit: id.value)
            findings.take(WrongIdentifier.checkFolder(id, field: "id", subject))
            areaIds.insert(id.value, name: name)
            rows.append((row, id, subject))
        }
        let orders = rows.map { $0.row.whole("order", $0.subject, &findings) }
        let ranks = ranks(orders, rows.map { $0.row.text("name") })
        for (index, (row, id, subject)) in rows.enumerated() {
            areas.append(area(row, id, orders[index], ranks[index], subject))
        }
        collectChildren()
        let tiles = rows.enumerated().compactMap { index, row in row.row.cell("tile").map { (index, $0.location) } }
        findings.take(WrongTile.check(areas, children: children, places: Dictionary(uniqueKeysWithValues: tiles)))
    }

    /// The place of each row in lists: numbered ones first; names in their order; of equals, the earlier line.
    private func ranks(_ orders: [Int?], _ names: [String]) -> [Int] {
        let keys = zip(orders, names).map { order, name in (order: order ?? .max, name: order == nil ? SortKey(name) : SortKey("")) }
        let listed = keys.indices.sorted { a, b in
            let (first, second) = (keys[a], keys[b])
            if first.order != second.order { return first.order < second.order }
            return first.name == second.name ? a < b : first.name < second.name
        }
        var ranks = Array(repeating: 0, count: keys.count)
        for (rank, index) in listed.enumerated() { ranks[index] = rank }
        return ranks
    }

    private mutating func area(_ row: Row, _ id: Located<String>, _ order: Int?, _ rank: Int, _ subject: Subject) -> ReferenceArea {
        let name = row.required("name", subject, &findings)
        if let name {
            findings.take(LongName.check(name, field: "name", subject))
        }
        return ReferenceArea(
            id: id.value, name: name?.value ?? id.value,
            kind: row.required("kind", subject, &findings).map { areaKind(written: $0.value) ?? $0.value } ?? "",
            parent: row.cell("parent").flatMap { area($0, subject) },
            validFrom: row.date("valid_from", subject, &findings), validTo: row.date("valid_to", subject, &findings),
            order: order, rank: rank, basis: row.text("basis"),
            tile: row.cell("tile").flatMap { findings.take(WrongTile.tile($0, subject)) }, contact: row.text("contact"),
            location: id.location)
    }

    /// Children under their parents, as lists show them.
    private mutating func collectChildren() {
        children = Array(repeating: [], count: areas.count)
        let listed = areaRefs.sorted { areas[Int($0.index)].rank < areas[Int($1.index)].rank }
        for child in listed {
            if let parent = areas[Int(child.index)].parent { children[Int(parent.index)].append(child) }
        }
    }
}
