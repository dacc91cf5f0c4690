import Measuring
import Reporting

/// Every row of data that is new, gone or different: unit by unit in the new order, then indicator, cell and year.
func valueDifferences(_ base: MeasuredReport?, _ head: MeasuredReport?, _ match: Match) -> [ValueDifference] {
    let old = base.map { keyed($0.report, match.areas.base, match.indicators.base, match.cells.base) } ?? []
    let new = head.map { keyed($0.report, match.areas.head, match.indicators.head, match.cells.head) } ?? []
    let finder = ValueFinder(base, head, namesakes: match.namesakes)
    var changes: [ValueDifference] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if j == new.count || (i < old.count && old[i].key < new[j].key) {
            changes.append(finder.difference(old[i].row, nil, fields: []))
            i += 1
        } else if i == old.count || new[j].key < old[i].key {
            changes.append(finder.difference(nil, new[j].row, fields: []))
            j += 1
        } else {
            let fields = finder.fields(old[i].row, new[j].row)
            if !fields.isEmpty { changes.append(finder.difference(old[i].row, new[j].row, fields: fields)) }
            i += 1
            j += 1
        }
    }
    return changes
}

/// One row of data that is new, gone or different.
package struct ValueDifference: Sendable {
    /// A row with the report it stands in.
    package struct Row: Sendable {
        package let report: Report
        package let row: Observation
    }

    /// What is shown in the place of a row that one side does not have or that holds no value there.
    package enum Instead: Sendable {
        case value(JudgedValue)
        /// Computed, while some units below have not reported.
        case partial(PartialValue)
        /// The provisional figure that a final one had replaced; it is the row itself now.
        case provisional(Observation)
    }

    package let unit: Named
    /// Of the new content, or of the old one where the row is gone.
    package let indicator: Indicator
    package let year: Int
    /// «Nữ · Từ 15 đến 25 tuổi»; nil for the total.
    package let cell: Said?
    package let edit: Edit
    package let before: Row?
    package let after: Row?
    /// The columns of the data file that differ; of a row that is new or gone, none is named.
    package let fields: [String]
    package let hints: [Hint]
    /// The series with the new value, where that is the change of a total.
    package let series: Series?
    package let place: Place
    /// What readers saw, and see, where that is not the row; nil where it is nothing.
    package let shownBefore: Instead?
    package let shownAfter: Instead?
}

/// What a row is about, by the numbers that both sides share, in the order in which changes are told.
private struct ValueKey: Comparable {
    let area: Int
    let indicator: Int
    let cell: Int
    let year: Int

    static func < (a: Self, b: Self) -> Bool { (a.area, a.indicator, a.cell, a.year) < (b.area, b.indicator, b.cell, b.year) }
}

/// A row by its place among the observations.
private struct KeyedRow {
    let key: ValueKey
    let row: Int
}

/// The rows in the order of their keys; mostly they are in it already.
private func keyed(_ report: Report, _ areas: [Int], _ indicators: [Int], _ cells: [Int]) -> [KeyedRow] {
    var rows: [KeyedRow] = []
    rows.reserveCapacity(report.observations.count)
    var isSorted = true
    for (index, row) in report.observations.enumerated() {
        let key = ValueKey(
            area: areas[Int(row.area.index)], indicator: indicators[Int(row.indicator.index)], cell: cells[Int(row.cell)],
            year: Int(row.year))
        if let last = rows.last, last.key > key { isSorted = false }
        rows.append(KeyedRow(key: key, row: index))
    }
    if !isSorted { rows.sort { $0.key < $1.key } }
    return rows
}
