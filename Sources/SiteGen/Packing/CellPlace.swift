/// Where a cell stands in a sheet: row and column, both counted from 1.
///
/// Source: ECMA-376 part 1, 18.18.7 (ST_CellRef); the bounds are those of Excel since 2007.
package struct CellPlace: Hashable, Comparable, Sendable {
    package static let lastRow = 1_048_576
    package static let lastColumn = 16_384

    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// «F12», «$F$12» or «f12»; nil for any other text, and for a place beyond the last row or column.
    package init?(_ text: String) {
        var column = 0, row = 0, mayBeFixed = true
        for letter in text.utf8 {
            switch letter {
            case 0x24 where mayBeFixed && row == 0: mayBeFixed = false
            case 0x41...0x5A where row == 0 && (column == 0 || mayBeFixed): column = column * 26 + Int(letter) - 0x40
            case 0x61...0x7A where row == 0 && (column == 0 || mayBeFixed): column = column * 26 + Int(letter) - 0x60
            // a row begins with no nought
            case 0x30...0x39 where column > 0 && (row > 0 || letter > 0x30): row = row * 10 + Int(letter) - 0x30
            default: return nil
            }
            // after the first letter a second «$» may follow
            if letter > 0x40 { mayBeFixed = true }
            // long before a number overflows
            if column > Self.lastColumn || row > Self.lastRow { return nil }
        }
        guard row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// «F12».
    package var a1: String { Self.letters(of: column) + String(row) }

    /// «$F$12», as names and lists ask for it.
    package var absolute: String { "$\(Self.letters(of: column))$\(row)" }

    package var isInSheet: Bool { (1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column) }

    /// The letters of a column: A for 1, Z for 26, AA for 27; nothing for columns before the first.
    package static func letters(of column: Int) -> String {
        var letters: [UInt8] = [], rest = column
        while rest > 0 {
            letters.append(0x41 + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Row by row, as cells stand in a file.
    package static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A rectangle of cells, both corners within it.
package struct CellRange: Hashable, Sendable {
    package var first: CellPlace
    package var last: CellPlace

    /// Any two opposite corners.
    package init(_ one: CellPlace, _ other: CellPlace) {
        first = CellPlace(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellPlace(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    package init(_ place: CellPlace) { self.init(place, place) }

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        first = CellPlace(row: rows.lowerBound, column: columns.lowerBound)
        last = CellPlace(row: rows.upperBound, column: columns.upperBound)
    }

    /// «A1:C3», «$A$1:$C$3» or «B2»; nil for any other text, whole rows and columns included.
    package init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellPlace(String($0)) }
        guard corners.count <= 2, let one = corners.first ?? nil, let other = corners.last ?? nil else { return nil }
        self.init(one, other)
    }

    /// «A1:C3»; «B2» for one cell.
    package var a1: String { first == last ? first.a1 : "\(first.a1):\(last.a1)" }

    /// «$A$1:$C$3»; «$B$2» for one cell.
    package var absolute: String { first == last ? first.absolute : "\(first.absolute):\(last.absolute)" }

    package func contains(_ place: CellPlace) -> Bool {
        (first.row...last.row).contains(place.row) && (first.column...last.column).contains(place.column)
    }

    package func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}
