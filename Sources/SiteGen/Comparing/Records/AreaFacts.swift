import Reporting

/// units.csv: who is reported on.
func areaFacts(_ report: Report) -> [RecordFacts] {
    report.areas.map { area in
        RecordFacts(
            kind: .unit, id: area.id, title: .name(Said(area.name)),
            fields: [
                ("name", area.name), ("kind", area.kind), ("parent", area.parent.map { report[$0].id } ?? ""),
                ("valid_from", area.validFrom?.iso ?? ""), ("valid_to", area.validTo?.iso ?? ""),
                ("order", area.order.map(String.init) ?? ""), ("basis", area.basis),
            ],
            place: Place(area.location))
    }
}

/// unit-changes.csv: what became of units.
func areaChangeFacts(_ report: Report) -> [RecordFacts] {
    report.changes.map { change in
        let (from, to) = (report[change.from].name, report[change.to].name)
        return RecordFacts(
            kind: .unitChange, id: "\(report[change.from].id) → \(report[change.to].id)",
            title: .unitChange(change.kind, from: from, to: to),
            fields: [("date", change.date.iso), ("kind", change.kind.rawValue), ("basis", change.basis), ("note", change.note)],
            place: Place(change.location))
    }
}
