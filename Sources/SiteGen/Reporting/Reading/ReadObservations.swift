import Diagnostics
import Language
import Loading

extension Draft {
    /// data/**/*.csv → observations, sorted by unit, indicator, cell and year, one for each key.
    mutating func readObservations() {
        if areaIds.isEmpty || indicatorIds.isEmpty { return }
        var known = ObservationWords(self)
        var rows = ObservationRows(capacity: raw.data.reduce(0) { $0 + $1.rowCount })
        // a copy that knows the names but holds no rows: the rows grow without being copied
        let draft = self
        for file in fileOrder {
            guard let columns = ObservationColumns(raw.data[file], site.dimensions, findings) else { continue }
            rows.read(file, columns, &known, draft)
        }
        (observations, origins, faulty, unfilled, unfilledSeries) = (rows.observations, rows.origins, rows.faulty, rows.unfilled, rows.unfilledSeries)
        rows = ObservationRows(capacity: 0)
        texts = known.texts.all
        cells = known.cells.all
        site.dimensions = known.dimensions
        sortObservations()
        settleRevisions()
        indexObservations()
    }

    /// Files in the order of their paths, which is the order in which a revision may follow.
    private var fileOrder: [Int] { raw.data.indices.sorted { raw.data[$0].path < raw.data[$1].path } }
}

/// Observations as they are read, and beside each where it comes from.
private struct ObservationRows {
    var observations: [Observation] = []
    var origins: [ObservationOrigin] = []
    var faulty: [(row: Observation, origin: ObservationOrigin)] = []
    var unfilled: [(file: Int, rows: [Int])] = []
    var unfilledSeries: Set<SeriesKey> = []

    init(capacity: Int) {
        observations.reserveCapacity(capacity)
        origins.reserveCapacity(capacity)
    }

    mutating func read(_ file: Int, _ columns: ObservationColumns, _ known: inout ObservationWords, _ draft: Draft) {
        let table = draft.raw.data[file]
        table.withReader { cells in
            let opened = ObservationFile(table, cells, columns, number: file)
            var blanks: [Int] = []
            for row in 0..<table.rowCount {
                var line = ObservationRow(opened, row: row)
                switch line.read(&known, draft) {
                case .whole:
                    observations.append(line.observation())
                    origins.append(ObservationOrigin(row: Int32(row), typed: line.typed, scale: line.scale))
                case .faulty:
                    faulty.append((line.observation(), ObservationOrigin(row: Int32(row), typed: line.typed, scale: line.scale, unread: line.unread)))
                case .unfilled:
                    blanks.append(row)
                    unfilledSeries.insert(SeriesKey(line.area, line.indicator))
                case .stray, .blank: break
                }
            }
            if !blanks.isEmpty { unfilled.append((file, blanks)) }
        }
    }
}
