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
        /// Words between the head and the first row, which may say more of the columns.
        case unreadHead(String, CellPlace)
        /// «Đơn vị tính: nghìn đồng» over the whole table.
        case otherScale(String, CellPlace)
    }

    /// nil where no head is found above a row that names an indicator.
    ///
    /// - year: of the answer; columns of other years are passed over.
    init?(of sheet: SentSheet, year: Int, _ known: KnownNames) {
        // a title may bear an indicator's name, and there is no head above it
        var found: (grid: HeadGrid, rows: ClosedRange<Int>)?
        for first in sheet.rows.filter({ row in row.cells.contains { known.names($0) } }).prefix(20) where found == nil {
            let grid = HeadGrid(sheet, above: first.number)
            if let rows = grid.headRows { found = (grid, rows) }
        }
        guard let (grid, rows) = found else { return nil }
        head = rows.upperBound
        doubt = Self.otherScale(sheet, above: rows.lowerBound)
        var places: [ColumnRole: CellPlace] = [:]
        for column in grid.columns {
            let path = grid.path(column, rows)
            guard let lowest = path.last else { continue }
            let headings = path.map { Heading($0.text) }
            // of another year, or of several
            if path.contains(where: { !Heading.years(in: $0.text).isEmpty && Heading.years(in: $0.text) != [year] }) { continue }
            // a heading that nobody knows is not what stands over it; one that is only a year is, or else the value of that year
            let said = headings.reversed().drop { $0.isOnlyYear }.first
            guard let role = said == nil ? .value : said?.role else {
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
        let figures = Set([ColumnRole.numerator, .denominator, .value].compactMap { columns[$0] })
        if let word = grid.unread(below: rows.upperBound, in: figures) { doubt = doubt ?? .unreadHead(word.text, word.place) }
        if columns[.value] == nil, columns[.numerator] == nil || columns[.denominator] == nil {
            doubt = doubt ?? .noFigures(CellPlace(row: head, column: grid.columns.first ?? 1))
        }
    }
}

extension SheetLayout {
    /// A line above the table by which its figures are thousands.
    private static func otherScale(_ sheet: SentSheet, above row: Int) -> Doubt? {
        let cells = sheet.rows.lazy.filter { $0.number < row }.flatMap(\.cells)
        let line = cells.first { cell in
            let key = searchKey(cell.text)
            return ["don vi tinh", "dvt"].contains { key.hasPrefix($0) } && Scale.isOther(cell.text, than: .amount)
        }
        return line.map { .otherScale($0.text, $0.place) }
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

    /// How many different headings a row holds; years alone are one.
    private func roles(in number: Int) -> Int {
        let headings = row(number).map { Heading($0.text) }
        return Set(headings.compactMap(\.role)).count + (headings.contains(where: \.isOnlyYear) ? 1 : 0)
    }

    /// From the lowest row that holds two headings or more, up through those that belong to it.
    var headRows: ClosedRange<Int>? {
        let last = (max(1, first - 12)..<first).reversed().first { number in
            roles(in: number) >= 2
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

    /// The first words between the head and the first row of figures that stand in a column of figures, or name a year: not the numbers of columns,
    /// and not the title of a group.
    func unread(below head: Int, in figures: Set<Int>) -> (text: String, place: CellPlace)? {
        for number in (head + 1)..<max(head + 1, first) {
            let word = row(number).first { cell in
                let letters = cell.text.count { $0.isLetter }, isYear = Heading(cell.text).isOnlyYear
                return isYear || letters > 1 && figures.contains(cell.place.column)
            }
            if let word { return word }
        }
        return nil
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
