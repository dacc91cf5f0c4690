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
        }
        package let head: [Inline]
        package let role: Role

        package init(_ head: [Inline], _ role: Role = .text) {
            self.head = head
            self.role = role
        }
    }

    package struct Cell: Sendable {
        package let inlines: [Inline]
        /// What the column is sorted by, where the words would sort otherwise.
        package let key: SortKey?
        /// Columns it goes over.
        package let span: Int

        package init(_ inlines: [Inline], key: SortKey? = nil, span: Int = 1) {
            self.inlines = inlines
            self.key = key
            self.span = span
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

        package init(place: Place? = nil, _ cells: [Cell], more: Fold? = nil) {
            self.place = place
            self.cells = cells
            self.more = more
        }
    }

    /// Rows that belong together, under a heading of their own where there is one.
    package struct Group: Sendable {
        package let heading: [Inline]?
        package let rows: [Row]

        package init(heading: [Inline]? = nil, _ rows: [Row]) {
            self.heading = heading
            self.rows = rows
        }
    }

    /// Empty where what stands before it says what it is.
    package let caption: [Inline]
    package let columns: [Column]
    package let groups: [Group]
    /// Whether readers may put the rows in another order; of years they may not.
    package let isSortable: Bool

    package init(caption: [Inline], columns: [Column], groups: [Group], isSortable: Bool = true) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
        self.isSortable = isSortable
    }

    package var rows: Int { groups.reduce(0) { $0 + $1.rows.count } }
}
