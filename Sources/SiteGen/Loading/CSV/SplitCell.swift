import Language

/// A cell that the sign between two cells has split, because nobody put it in quotes: «55,5%» or «Phường 1, quận Gò Vấp» in a file with commas.
struct SplitCell {
    /// The place of its first piece in the row, and so of its column.
    let column: Int
    let pieces: [String]
    /// As it was meant.
    let text: String
    let isNumber: Bool

    /// The cell whose pieces make a row too long; nil where joining no pieces makes every cell fit its column.
    ///
    /// - names: of the header's columns, as the program knows them.
    /// - spaced: the cells with a space before them.
    static func find(in cells: [String], names: [String], spaced: Set<Int>, delimiter: Character) -> SplitCell? {
        var cells = cells[...]
        while cells.count > names.count {
            let extra = cells.count - names.count
            if extra < 4, let found = find(in: Array(cells), extra: extra, names, spaced, delimiter) { return found }
            // blank cells at the end may be nothing but signs too many
            if cells.last != "" { return nil }
            cells.removeLast()
        }
        return nil
    }

    private static func find(in cells: [String], extra: Int, _ names: [String], _ spaced: Set<Int>, _ delimiter: Character) -> SplitCell? {
        let shapes = names.map(ColumnShape.init)
        let found = names.indices.compactMap { column -> (cell: SplitCell, rank: Int)? in
            let pieces = Array(cells[column...column + extra])
            guard !pieces.contains(""), let (cell, rank) = joined(pieces, at: column, shapes[column], spaced, delimiter) else { return nil }
            let row = cells[..<column] + [cell.text] + cells[(column + extra + 1)...]
            return fits(Array(row), shapes, names) ? (cell, rank) : nil
        }
        // of words without a sign of their own nobody knows which belong together
        if found.count > 1, found.allSatisfy({ $0.rank == 0 }) { return nil }
        // the first of the likeliest
        return found.max { ($0.rank, -$0.cell.column) < ($1.rank, -$1.cell.column) }?.cell
    }

    private static func joined(
        _ pieces: [String], at column: Int, _ shape: ColumnShape, _ spaced: Set<Int>, _ delimiter: Character
    ) -> (SplitCell, rank: Int)? {
        switch shape {
        case .number, .whole:
            let text = pieces.joined(separator: String(delimiter))
            guard delimiter == ",", pieces.count == 2, pieces[0].isSigned, pieces[1].isDigitsOrPercent else { return nil }
            return (SplitCell(column: column, pieces: pieces, text: text, isNumber: true), 2)
        case .text, .name:
            let isSpaced = pieces.indices.dropFirst().allSatisfy { spaced.contains(column + $0) }
            // ids hold neither spaces nor signs
            if shape == .name, !isSpaced { return nil }
            let text = pieces.joined(separator: String(delimiter) + (isSpaced ? " " : ""))
            return (SplitCell(column: column, pieces: pieces, text: text, isNumber: false), isSpaced ? 1 : 0)
        case .year, .day, .word: return nil
        }
    }

    /// Whether each cell may stand in its column, as far as that can be told.
    static func fits(_ row: [String], _ shapes: [ColumnShape], _ names: [String]) -> Bool {
        guard zip(row, shapes).allSatisfy({ $1.fits($0) }) else { return false }
        // a part of nothing beside a value is the rest of that value
        let cell = { (name: String) in names.firstIndex(of: name).map { row[$0] } ?? "" }
        return cell("value").isEmpty || cell("numerator").isEmpty || !cell("denominator").isEmpty
    }
}

/// What a column's cells look like, by its name.
enum ColumnShape {
    case year, number, whole, day, word, name, text

    init(_ column: String) { self = Self.shapes[column] ?? .text }

    /// The columns whose shape is known.
    static let known = shapes.keys.sorted()

    private static let shapes: [String: ColumnShape] = [
        "year": .year, "value": .number, "numerator": .whole, "denominator": .whole, "order": .whole, "decimals": .whole,
        "as_of": .day, "published": .day, "valid_from": .day, "valid_to": .day, "date": .day,
        "status": .word, "obs_status": .word, "illustrative": .word, "state": .word, "kind": .word,
        "unit": .name, "indicator": .name, "id": .name, "duty": .name, "parent": .name, "from": .name, "to": .name,
    ]

    func fits(_ cell: String) -> Bool {
        switch self {
        case .year: cell.isEmpty || (cell.utf8.count >= 4 && cell.contains(where: \.isNumber))
        case .number: true
        case .whole: cell.isWholeNumber
        case .day: cell.isEmpty || (cell.utf8.count >= 6 && cell.contains { "-/.".contains($0) } && cell.contains(where: \.isNumber))
        case .word: cell.isEmpty || cell == "0" || cell == "1" || cell.contains(where: \.isLetter)
        case .name: true
        case .text: !(cell.last == "%" && cell.isDigitsOrPercent)
        }
    }
}

/// Of rows that fit once blank cells behind them are dropped, those that fit only because a cell before was split: «…,55,5%,,,final,,,,».
/// Where most rows of a file end in a sign of their own, a row that also makes sense as it stands is left as it is.
func splitRows(_ trimmed: [CSVRows.Trimmed], of table: RawTable) -> [CSVRows.Trimmed] {
    guard !trimmed.isEmpty, table.delimiter == Delimiter.comma else { return [] }
    let names = table.naming(among: ColumnShape.known).names
    let shapes = names.map(ColumnShape.init)
    let isUsual = trimmed.count * 2 > table.rowCount
    return trimmed.filter { row in
        let cells = names.indices.map { table.text(row.row, $0) }
        let fits = SplitCell.fits(cells, shapes, names)
        if fits, isUsual { return false }
        let spaced = Set(names.indices.filter { table.isSpaced(row.row, $0) })
        guard
            let cell = SplitCell.find(
                in: cells + Array(repeating: "", count: row.blanks), names: names, spaced: spaced, delimiter: ",")
        else { return false }
        return !fits || cell.isNumber
    }
}

extension RawTable {
    /// Whether a space stands before a cell.
    func isSpaced(_ row: Int, _ column: Int) -> Bool {
        let offset = cells.offset(row, column)
        return offset > 0 && cells.source[offset - 1] == 0x20
    }
}

extension String {
    fileprivate var isSigned: Bool {
        let digits = hasPrefix("-") || hasPrefix("+") || hasPrefix("−") ? dropFirst() : self[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// «5», «5%», «5 %».
    fileprivate var isDigitsOrPercent: Bool {
        var digits = Substring(self)
        if digits.last == "%" { digits.removeLast() }
        while digits.last?.isWhitespace == true { digits.removeLast() }
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Blank, or a number that counts something.
    fileprivate var isWholeNumber: Bool {
        if isEmpty { return true }
        guard case .success(let number) = parseNumber(self, format: .undeclared, mayBeGrouped: false) else { return false }
        // 1,669 may be grouped
        return !number.hadPercentSign && (number.whole != nil || number.scale == 3)
    }
}
