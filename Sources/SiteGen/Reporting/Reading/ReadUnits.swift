import Diagnostics
import Language

/// units.csv: the reference areas and their lives.
extension Draft {
    /// units.csv → reference areas. Ids are entered first, for a unit may name a parent that stands below it.
    mutating func readUnits() {
        guard let table = raw.units, let columns = Columns(
            table, required: ["id", "name", "kind"], optional: ["parent", "valid_from", "valid_to", "order", "basis", "tile"], findings) else { return }
        name(units: columns.table)
        var rows: [(row: Row, id: Located<String>, subject: Subject)] = []
        for row in columns.rows {
            guard let id = row.required("id", Subject("units.csv", "units.csv"), findings) else { continue }
            let name = row.text("name")
            let shown = name.isEmpty || name.count > LongName.limit ? id.value : name
            let subject = Subject("Đơn vị «\(shown)»", "Unit «\(shown)»", unit: id.value)
            WrongIdentifier.checkFolder(id, field: "id", subject, to: findings)
            areaIds.insert(id.value, name: name)
            rows.append((row, id, subject))
        }
        for (index, (row, id, subject)) in rows.enumerated() {
            areas.append(area(row, id, index, subject))
        }
        collectChildren()
        let tiles = rows.enumerated().compactMap { index, row in row.row.cell("tile").map { (index, $0.location) } }
        WrongTile.check(areas, children: children, places: Dictionary(uniqueKeysWithValues: tiles), to: findings)
    }

    private func area(_ row: Row, _ id: Located<String>, _ index: Int, _ subject: Subject) -> ReferenceArea {
        let name = row.required("name", subject, findings)
        if let name {
            LongName.check(name, field: "name", subject, to: findings)
        }
        return ReferenceArea(
            id: id.value, name: name?.value ?? id.value, kind: row.required("kind", subject, findings).map { areaKind(written: $0.value) ?? $0.value } ?? "",
            parent: row.cell("parent").flatMap { area($0, subject) },
            validFrom: row.date("valid_from", subject, findings), validTo: row.date("valid_to", subject, findings),
            order: row.whole("order", subject, findings) ?? index + 1, basis: row.text("basis"),
            tile: row.cell("tile").flatMap { WrongTile.tile($0, subject, to: findings) }, location: id.location)
    }

    /// Children under their parents, in the list's own order (`order`, then as written).
    private mutating func collectChildren() {
        children = Array(repeating: [], count: areas.count)
        let listed = areaRefs.sorted { (areas[Int($0.index)].order, $0.index) < (areas[Int($1.index)].order, $1.index) }
        for child in listed {
            if let parent = areas[Int(child.index)].parent { children[Int(parent.index)].append(child) }
        }
    }
}
