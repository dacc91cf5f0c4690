import Diagnostics

/// Where an observation stands in its file, and how its row reads, for messages.
extension Draft {
    func location(of row: Observation, _ origin: ObservationOrigin, _ column: String) -> SourceLocation {
        let table = raw.data[Int(row.file)]
        guard let place = table.column(named: column) else { return SourceLocation(path: table.path, line: Int(row.line)) }
        return table.location(Int(origin.row), place)
    }

    func location(of row: RowMark, _ column: String) -> SourceLocation {
        let table = raw.data[Int(row.file)]
        guard let place = table.column(named: column) else { return SourceLocation(path: table.path, line: Int(row.line)) }
        return table.location(Int(row.row), place)
    }

    /// The cell as it was typed.
    func written(_ row: Observation, _ origin: ObservationOrigin, _ column: String) -> String {
        let table = raw.data[Int(row.file)]
        return table.column(named: column).map { table.text(Int(origin.row), $0) } ?? ""
    }

    func path(of row: Observation) -> String { raw.data[Int(row.file)].path }

    /// `path:line` of a row.
    func place(of row: Observation) -> String { "\(raw.data[Int(row.file)].path):\(row.line)" }
    func place(of row: RowMark) -> String { "\(raw.data[Int(row.file)].path):\(row.line)" }
}
