import Diagnostics
import Language
import Loading

extension Draft {
    /// data/**/*.csv → observations, sorted by unit, indicator, cell and year, one for each key.
    mutating func readObservations() async {
        if areaIds.isEmpty || indicatorIds.isEmpty { return }
        nameDataColumns()
        var known = ObservationWords(self)
        var rows = ObservationRows(capacity: raw.data.reduce(0) { $0 + $1.rowCount })
        await eachPart(known) { part in
            rows.add(part.rows, known.take(part.known))
            findings.add(part.findings)
        }
        (observations, origins, faulty, unfilled, unfilledSeries) = (rows.observations, rows.origins, rows.faulty, rows.unfilled, rows.unfilledSeries)
        rows = ObservationRows(capacity: 0)
        if reportTooMany(known) { (observations, origins, faulty) = ([], [], []) }
        texts = known.texts.all
        cells = known.cells.all
        site.dimensions = known.dimensions
        sortObservations()
        settleRevisions()
        indexObservations()
    }

    /// Whether the codes that rows brought up are more than their keys can hold.
    private func reportTooMany(_ known: ObservationWords) -> Bool {
        let subject = Subject("Phân tổ của số liệu", "Dimensions of the data"), place = SourceLocation.wholeFile("site.yaml")
        let before = findings.count
        for dimension in known.dimensions where dimension.codes.count > TooManyRecords.codes {
            TooManyRecords.report(
                dimension.codes.count, "mã ở «\(dimension.id)»", "codes in «\(dimension.id)»", most: TooManyRecords.codes, at: place, subject, to: findings)
        }
        if known.cells.all.count > TooManyRecords.cells {
            TooManyRecords.report(
                known.cells.all.count, "cách kết hợp các mã", "combinations of codes", most: TooManyRecords.cells, at: place, subject, to: findings)
        }
        return findings.count > before
    }

    /// So that messages find the columns of every file, whatever they are called there.
    private mutating func nameDataColumns() {
        let own = ObservationColumns.names(of: site.dimensions)
        let fixed = (ObservationColumns.required + ObservationColumns.optional + ObservationColumns.openData).filter { !own.values.contains($0) }
        name(data: raw.data.map { $0.naming(among: fixed, own: own) })
    }

    /// Reads the files in runs of some ten thousand rows, on all cores, and hands the runs over in their order. A few are on their way
    /// at a time, so that the rows are not held twice.
    private func eachPart(_ known: ObservationWords, _ take: (ObservationPart) -> Void) async {
        let runs = runsOfFiles
        await withTaskGroup(of: (Int, ObservationPart).self) { group in
            var started = 0, taken = 0
            var waiting: [Int: ObservationPart] = [:]
            func start() {
                while started < runs.count, started - taken < 4 {
                    let place = started, draft = aside(parts: runs.count)
                    group.addTask { (place, ObservationPart(runs[place], known, draft)) }
                    started += 1
                }
            }
            start()
            for await (place, part) in group {
                waiting[place] = part
                while let next = waiting.removeValue(forKey: taken) {
                    taken += 1
                    start()
                    take(next)
                }
            }
        }
    }

    /// Files in the order of their paths, which is the order in which a revision may follow.
    private var runsOfFiles: [[Int]] {
        var runs: [[Int]] = []
        var rows = Int.max
        for file in raw.data.indices.sorted(by: { raw.data[$0].path < raw.data[$1].path }) {
            if rows >= 10_000 {
                runs.append([])
                rows = 0
            }
            runs[runs.count - 1].append(file)
            rows += raw.data[file].rowCount
        }
        return runs
    }
}

/// Some of the data files as read, with the names and texts that came up in them.
private struct ObservationPart: Sendable {
    let rows: ObservationRows
    let known: ObservationWords
    let findings: Findings

    init(_ files: [Int], _ words: ObservationWords, _ draft: Draft) {
        var known = words
        var rows = ObservationRows(capacity: files.reduce(0) { $0 + draft.raw.data[$1].rowCount })
        for file in files {
            guard let columns = ObservationColumns(draft.raw.data[file], draft.site.dimensions, draft.findings) else { continue }
            rows.read(file, columns, &known, draft)
        }
        (self.rows, self.known, findings) = (rows, known, draft.findings)
    }
}

/// Observations as they are read, and beside each where it comes from.
private struct ObservationRows: Sendable {
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
            var blanks: [Int] = [], faults = 0
            for row in 0..<table.rowCount {
                if faults == TooManyFaults.most {
                    TooManyFaults.report(table.path, from: table.line(row), to: draft.findings)
                    break
                }
                var line = ObservationRow(opened, row: row)
                switch line.read(&known, draft) {
                case .whole:
                    observations.append(line.observation())
                    origins.append(ObservationOrigin(row: Int32(row), typed: line.typed, scale: line.scale))
                case .faulty:
                    faults += 1
                    faulty.append((line.observation(), ObservationOrigin(row: Int32(row), typed: line.typed, scale: line.scale, unread: line.unread)))
                case .unfilled:
                    blanks.append(row)
                    unfilledSeries.insert(SeriesKey(line.area, line.indicator))
                case .stray: faults += 1
                case .blank, .passedOver: break
                }
            }
            if !blanks.isEmpty { unfilled.append((file, blanks)) }
        }
    }

    /// Rows of further files, their texts and cells under the numbers of the whole.
    mutating func add(_ others: ObservationRows, _ numbers: ObservationWords.Numbers) {
        if numbers.areTheSame {
            // what is nearly all is taken over: a million rows are not held twice
            if observations.isEmpty, others.observations.count > observations.capacity / 2 { observations = others.observations } else {
                observations += others.observations
            }
            faulty += others.faulty
        } else {
            observations += others.observations.lazy.map(numbers.translated)
            faulty += others.faulty.map { (numbers.translated($0.row), $0.origin) }
        }
        origins += others.origins
        unfilled += others.unfilled
        unfilledSeries.formUnion(others.unfilledSeries)
    }
}
