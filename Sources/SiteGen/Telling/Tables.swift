/// The tables among some blocks, however deep.
extension [Block] {
    package var tables: [Table] {
        flatMap { block -> [Table] in
            switch block {
            case .table(let table): [table] + table.groups.flatMap { $0.rows.flatMap { $0.more?.blocks.tables ?? [] } }
            case .section(let section): section.blocks.tables
            case .fold(let fold): fold.blocks.tables
            case .foreign(_, let blocks), .quotation(let blocks), .beside(let blocks): blocks.tables
            case .list(let list): list.items.flatMap { $0.blocks.tables }
            case .footnotes(let notes): notes.flatMap { $0.blocks.tables }
            case .paragraph, .definitions, .figure, .notice, .code, .rule, .heading, .search, .frameCode: []
            }
        }
    }
}

extension Table {
    /// Readers may put its rows in another order, and there are enough of them to want to.
    package var isSorted: Bool { isSortable && rows >= 4 }
}
