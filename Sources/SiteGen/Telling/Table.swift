/// Rows of records, or years, or squares: what each column is, is said once.
package struct Table: Sendable {
    package struct Column: Sendable {
        package enum Role: Sendable {
            /// What the row is about: its head.
            case name
            case text
            /// Numbers, set to the right.
            case number
            /// Short words, set in the middle.
            case middle
            /// A drawing on one axis for all rows.
            case drawing
            /// Left empty, to be filled in by hand.
            case blank
        }
        package let head: [Inline]
        package let role: Role
        /// A head over this one and its neighbours of the same words.
        package let over: String?
        /// On paper, in millimetres; nil: what is left over.
        package let width: Int?
        /// What readers came for: a screen that holds but a part of the table opens here.
        package let isNow: Bool

        package init(_ head: [Inline], _ role: Role = .text, over: String? = nil, width: Int? = nil, isNow: Bool = false) {
            self.head = head
            self.role = role
            self.over = over
            self.width = width
            self.isNow = isNow
        }
    }

    package struct Cell: Sendable {
        package let inlines: [Inline]
        /// What the column is sorted by, where the words would sort otherwise.
        package let key: SortKey?
        /// Columns it goes over.
        package let span: Int
        /// Rows it goes down.
        package let rows: Int
        /// Of a column to be filled in: nothing belongs here.
        package let isBarred: Bool

        package init(_ inlines: [Inline], key: SortKey? = nil, span: Int = 1, rows: Int = 1, isBarred: Bool = false) {
            self.inlines = inlines
            self.key = key
            self.span = span
            self.rows = rows
            self.isBarred = isBarred
        }
    }

    package enum SortKey: Sendable, Hashable {
        case number(Double)
        case rank(Int)
    }

    package struct Row: Sendable {
        package let place: Place?
        package let cells: [Cell]
        /// What the row unfolds to.
        package let more: Fold?
        /// Of all rows above it together.
        package let isTotal: Bool

        package init(place: Place? = nil, _ cells: [Cell], more: Fold? = nil, isTotal: Bool = false) {
            self.place = place
            self.cells = cells
            self.more = more
            self.isTotal = isTotal
        }
    }

    /// Rows that belong together, under a heading of their own where there is one.
    package struct Group: Sendable {
        package let heading: [Inline]?
        package let rows: [Row]
        /// No page of paper ends within it.
        package let staysWhole: Bool

        package init(heading: [Inline]? = nil, _ rows: [Row], staysWhole: Bool = false) {
            self.heading = heading
            self.rows = rows
            self.staysWhole = staysWhole
        }
    }

    /// How small the letters are on paper; a table that somebody wrote into a text has those of the text.
    package enum Density: Sendable {
        case ofText, usual, close, closer, closest
    }

    /// Empty where what stands before it says what it is.
    package let caption: [Inline]
    package let place: Place?
    package let columns: [Column]
    package let groups: [Group]
    /// Whether readers may put the rows in another order; of years they may not.
    package let isSortable: Bool
    package let density: Density

    package init(
        caption: [Inline], place: Place? = nil, columns: [Column], groups: [Group], isSortable: Bool = true, density: Density = .ofText
    ) {
        self.caption = caption
        self.place = place
        self.columns = columns
        self.groups = groups
        self.isSortable = isSortable
        self.density = density
    }

    package var rows: Int { groups.reduce(0) { $0 + $1.rows.count } }
}

extension Table.Group {
    /// By row, by cell: the column in which it stands, beside those that reach down from above.
    package var columns: [[Int]] {
        var below: [Int: Int] = [:]
        return rows.map { row in
            var column = 0, found: [Int] = []
            for cell in row.cells {
                while let rows = below[column], rows > 0 {
                    below[column] = rows - 1
                    column += 1
                }
                found.append(column)
                // this row takes one
                for place in column..<column + cell.span where cell.rows > 1 { below[place] = cell.rows - 1 }
                column += cell.span
            }
            while let rows = below[column], rows > 0 {
                below[column] = rows - 1
                column += 1
            }
            return found
        }
    }
}
