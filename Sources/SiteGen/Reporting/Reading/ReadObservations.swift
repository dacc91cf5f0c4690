import Diagnostics
import Language
import Loading

extension Draft {
    /// data/**/*.csv → observations, sorted by unit, indicator, cell and year, one for each key.
    mutating func readObservations() async {
        if areaIds.isEmpty || indicatorIds.isEmpty { return }
        nameDataColumns()
        let runs = runsOfFiles
        var known = ObservationWords(self, parts: runs.count)
        var rows = ObservationRows(capacity: raw.data.reduce(0) { $0 + $1.rowCount })
        var found = KeptFindings()
        await each(runs, known) { part in
            rows.add(part.rows, known.take(part.known))
            found.take(part.findings)
        }
        findings.take(found)
        (observations, origins, faulty, unfilled, unfilledSeries) = (
            rows.observations, rows.origins, rows.faulty, rows.unfilled, rows.unfilledSeries
        )
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
    private mutating func reportTooMany(_ known: ObservationWords) -> Bool {
        let subject = Subject("Phân tổ của số liệu", "Dimensions of the data"), place = SourceLocation.wholeFile("site.yaml")
        let before = findings.errorCount
        for dimension in known.dimensions where dimension.codes.count > TooManyRecords.codes {
            findings.take(
                TooManyRecords.finding(
                    dimension.codes.count, "mã ở «\(dimension.id)»", "codes in «\(dimension.id)»", most: TooManyRecords.codes, at: place,
                    subject))
        }
        if known.cells.all.count > TooManyRecords.cells {
            findings.take(
                TooManyRecords.finding(
                    known.cells.all.count, "cách kết hợp các mã", "combinations of codes", most: TooManyRecords.cells, at: place, subject))
        }
        return findings.errorCount > before
    }

    /// So that messages find the columns of every file, whatever they are called there.
    private mutating func nameDataColumns() {
        let own = ObservationColumns.names(of: site.dimensions)
        let fixed = (ObservationColumns.required + ObservationColumns.optional + ObservationColumns.openData).filter {
            !own.values.contains($0)
        }
        name(data: raw.data.map { $0.naming(among: fixed, own: own) })
    }

    /// Reads the files in runs of some ten thousand rows, on all cores, and hands the runs over in their order. A few are on their way
    /// at a time, so that the rows are not held twice.
    private func each(_ runs: [[Int]], _ known: ObservationWords, _ take: (ObservationPart) -> Void) async {
        await withTaskGroup(of: (Int, ObservationPart).self) { group in
            var started = 0, taken = 0
            var waiting: [Int: ObservationPart] = [:]
            func start() {
                while started < runs.count, started - taken < 4 {
                    let place = started, draft = self
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

/// Some of the data files as read, with the names and texts that came up in them, and what was found.
private struct ObservationPart: Sendable {
    private(set) var rows: ObservationRows
    private(set) var known: ObservationWords
    private(set) var findings = KeptFindings()

    init(_ files: [Int], _ words: ObservationWords, _ draft: Draft) {
        known = words
        rows = ObservationRows(capacity: files.reduce(0) { $0 + draft.raw.data[$1].rowCount })
        for file in files {
            guard let columns = ObservationColumns(draft.raw.data[file], draft.site.dimensions, &findings) else { continue }
            rows.read(file, columns, &known, draft, &findings)
        }
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

    mutating func read(
        _ file: Int, _ columns: ObservationColumns, _ known: inout ObservationWords, _ draft: Draft, _ findings: inout KeptFindings
    ) {
        let table = draft.raw.data[file]
        table.withReader { cells in
            let opened = ObservationFile(table, cells, columns, number: file, draft)
            var blanks: [Int] = [], faults = 0
            for row in 0..<table.rowCount {
                if faults == TooManyFaults.most {
                    findings.take(TooManyFaults.finding(table.path, from: table.line(row)))
                    break
                }
                var line = ObservationRow(opened, row: row)
                let outcome = line.read(&known)
                if !line.findings.isEmpty { findings.take(line.findings) }
                switch outcome {
                case .whole:
                    observations.append(line.observation())
                    origins.append(line.origin)
                case .faulty:
                    faults += 1
                    faulty.append((line.observation(), line.origin))
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
            if observations.isEmpty, others.observations.count > observations.capacity / 2 {
                observations = others.observations
            } else {
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
