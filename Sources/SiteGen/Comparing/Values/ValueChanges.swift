import Measuring
import Reporting

/// Every row of data that is new, gone or different: unit by unit in the new order, then indicator, cell and year.
func valueChanges(_ base: MeasuredReport?, _ head: MeasuredReport?, _ match: Match) -> [ValueChange] {
    let old = base.map { keyed($0.report, match.areas.base, match.indicators.base, match.cells.base) } ?? []
    let new = head.map { keyed($0.report, match.areas.head, match.indicators.head, match.cells.head) } ?? []
    let writer = ValueWriter(base, head, namesakes: match.namesakes)
    var changes: [ValueChange] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if j == new.count || (i < old.count && old[i].key < new[j].key) {
            changes.append(writer.change(old[i].row, nil, fields: []))
            i += 1
        } else if i == old.count || new[j].key < old[i].key {
            changes.append(writer.change(nil, new[j].row, fields: []))
            j += 1
        } else {
            let fields = writer.fields(old[i].row, new[j].row)
            if !fields.isEmpty { changes.append(writer.change(old[i].row, new[j].row, fields: fields)) }
            i += 1
            j += 1
        }
    }
    return changes
}

/// A row and its key in one number: unit, indicator, cell, year.
private struct KeyedRow {
    let key: UInt64
    let row: Int
}

/// The rows in the order of their keys; mostly they are in it already.
private func keyed(_ report: Report, _ areas: [Int], _ indicators: [Int], _ cells: [Int]) -> [KeyedRow] {
    var rows: [KeyedRow] = []
    rows.reserveCapacity(report.observations.count)
    var isSorted = true
    for (index, row) in report.observations.enumerated() {
        let place = UInt64(areas[Int(row.area.index)]) << 44 | UInt64(indicators[Int(row.indicator.index)]) << 28
        let key = place | UInt64(cells[Int(row.cell)]) << 12 | UInt64(UInt16(bitPattern: row.year) & 0xFFF)
        if let last = rows.last, last.key > key { isSorted = false }
        rows.append(KeyedRow(key: key, row: index))
    }
    if !isSorted { rows.sort { $0.key < $1.key } }
    return rows
}
