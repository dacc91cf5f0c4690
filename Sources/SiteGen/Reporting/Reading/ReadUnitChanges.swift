import Diagnostics

/// unit-changes.csv: what became of units.
extension Draft {
    /// unit-changes.csv → what became of each unit.
    mutating func readUnitChanges() {
        guard let table = raw.unitChanges,
            let columns = Columns(
                table, required: ["from", "to", "date", "kind"], optional: ["basis", "note"], &findings)
        else { return }
        let subject = Subject("Thay đổi đơn vị", "Change of units")
        for row in columns.rows {
            let from = row.required("from", subject, &findings), to = row.required("to", subject, &findings)
            _ = row.required("date", subject, &findings)
            let date = row.date("date", subject, &findings)
            let kind = row.word("kind", of: AreaChange.Kind.self, subject, &findings)
            let old = from.flatMap { area($0, subject) }, new = to.flatMap { area($0, subject) }
            if let to, let old, old == new {
                findings.take(UnitChangeToItself.finding(to, subject))
                continue
            }
            guard let old, let new, let date, let kind else { continue }
            changes.append(
                AreaChange(
                    from: old, to: new, date: date, kind: kind, basis: row.text("basis"), note: row.text("note"),
                    location: row.location(of: "date")))
        }
    }
}
