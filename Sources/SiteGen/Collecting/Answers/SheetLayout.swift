import Language
import Packing
import Reporting

/// Where in a sheet the head ends, and what stands in which column.
struct SheetLayout: Sendable {
    /// The last row of the head.
    let head: Int
    private(set) var columns: [ColumnRole: Int] = [:]
    /// Headings nobody here knows: what stands below is not read, and that is said.
    private(set) var unknown: [(text: String, place: CellPlace)] = []
    /// What makes it doubtful what a column holds.
    private(set) var doubt: Doubt?

    var lacksFigures: Bool { if case .noFigures? = doubt { true } else { false } }

    enum Doubt: Sendable {
        /// Two columns that seem to hold the same.
        case twice(ColumnRole, CellPlace, CellPlace)
        /// Neither a value nor both counts.
        case noFigures(CellPlace)
    }

    /// nil where no head is found above a row that names an indicator.
    ///
    /// - year: of the answer; columns of other years are passed over.
    init?(of sheet: SentSheet, year: Int, _ known: KnownNames) {
        guard let first = sheet.rows.first(where: { row in row.cells.contains { known.names($0) } }) else { return nil }
        let grid = HeadGrid(sheet, above: first.number)
        guard let rows = grid.headRows else { return nil }
        head = rows.upperBound
        var places: [ColumnRole: CellPlace] = [:]
        for column in grid.columns {
            let path = grid.path(column, rows)
            guard let lowest = path.last else { continue }
            let headings = path.map { Heading($0.text) }
            // of another year, or of several
            if path.contains(where: { !Heading.years(in: $0.text).isEmpty && Heading.years(in: $0.text) != [year] }) { continue }
            let meant = headings.reversed().lazy.compactMap(\.role).first ?? (headings.contains { $0.year == year } ? .value : nil)
            guard let role = meant else {
                unknown.append((lowest.text, lowest.place))
                continue
            }
            if let before = places.updateValue(lowest.place, forKey: role) {
                if [.order, .unitOfMeasure, .target, .counted].contains(role) { continue }
                doubt = doubt ?? .twice(role, before, lowest.place)
            }
            columns[role] = column
        }
        if columns[.name] == nil, columns[.code] == nil { return nil }
        if columns[.value] == nil, columns[.numerator] == nil || columns[.denominator] == nil {
            doubt = doubt ?? .noFigures(CellPlace(row: head, column: grid.columns.first ?? 1))
        }
    }
}

extension KnownNames {
    /// Whether a cell names an indicator, by name or by code.
    func names(_ cell: SentCell) -> Bool {
        guard case .text(let text) = cell.content else { return false }
        let seen = seenText(text)
        return indicator(named: seen) != nil || indicator(code: seen) != nil
    }
}

/// The texts above the first row of figures, merged cells spread over all they cover.
struct HeadGrid {
    private var texts: [CellPlace: (text: String, place: CellPlace)] = [:]
    private let first: Int
    private(set) var columns: [Int] = []

    /// Rows of a head; titles above have more.
    private static let deepest = 4

    init(_ sheet: SentSheet, above row: Int) {
        first = row
        for line in sheet.rows where line.number < row {
            for cell in line.cells { texts[cell.place] = (cell.text, cell.place) }
        }
        for (start, end) in sheet.merges where end.row < row && end.row - start.row < 10 && end.column - start.column < 200 {
            guard let text = texts[start], start.row <= end.row, start.column <= end.column else { continue }
            for row in start.row...end.row {
                for column in start.column...end.column { texts[CellPlace(row: row, column: column)] = text }
            }
        }
        texts = texts.filter { !$0.value.text.isEmpty }
        columns = Set(texts.keys.map(\.column)).sorted()
    }

    /// What stands in one row, from left to right; a merged text once for every column it covers.
    func row(_ number: Int) -> [(text: String, place: CellPlace)] {
        columns.compactMap { texts[CellPlace(row: number, column: $0)] }
    }

    /// From the lowest row that holds two headings or more, up through those that belong to it.
    var headRows: ClosedRange<Int>? {
        let last = (max(1, first - 12)..<first).reversed().first { number in
            Set(row(number).compactMap { Heading($0.text).role }).count >= 2
        }
        guard let last else { return nil }
        var start = last
        while start > 1, last - start + 1 < Self.deepest {
            let above = row(start - 1)
            // a title is one text over the whole width
            guard Set(above.map(\.place)).count >= 2,
                above.contains(where: { Heading($0.text).role != nil || Heading($0.text).year != nil })
            else { break }
            start -= 1
        }
        return start...last
    }

    func text(_ row: Int, _ column: Int) -> (text: String, place: CellPlace)? { texts[CellPlace(row: row, column: column)] }

    /// What stands over a column, from above; what is merged down counts once.
    func path(_ column: Int, _ rows: ClosedRange<Int>) -> [(text: String, place: CellPlace)] {
        var path: [(text: String, place: CellPlace)] = []
        for row in rows {
            guard let text = texts[CellPlace(row: row, column: column)], path.last?.place != text.place else { continue }
            path.append(text)
        }
        return path
    }
}
