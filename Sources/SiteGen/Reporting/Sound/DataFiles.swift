import Diagnostics
import Language
import Loading

/// Whom each row of each data file speaks of, whether it is sound or not.
struct DataFiles {
    private let draft: Draft
    private var files: [String: DataFile] = [:]

    /// - draft: with the units and indicators of the content read.
    init(_ raw: RawContent, _ draft: Draft) {
        self.draft = draft
        var known = ObservationWords(draft)
        for table in raw.data { files[table.path] = file(table, &known) }
        for (path, bytes) in raw.unread where path.hasPrefix("data/") {
            var file = DataFile(path: path, named: named(by: path))
            if let seen = looseTable(bytes, path: path) {
                let looked = self.file(seen, &known)
                (file.rows, file.leftOut) = (looked.rows, looked.leftOut)
            }
            (file.isLoose, file.isSurelyEmpty) = (true, bytes.isEmpty)
            files[path] = file
        }
    }

    subscript(path: String) -> DataFile? { files[path] }
    var all: some Sequence<DataFile> { files.values }

    private func file(_ table: RawTable, _ known: inout ObservationWords) -> DataFile {
        var file = DataFile(path: table.path, named: named(by: table.path))
        file.headerLine = table.header.first?.location.line ?? 0
        file.isSurelyEmpty = table.rowCount == 0 && table.leftOut == nil
        var untold = KeptFindings()
        let columns = ObservationColumns(table, draft.site.dimensions, &untold)
        file.hasColumns = columns != nil
        file.rows = keys(of: table, columns, &known)
        file.leftOut = table.leftOut.map { keys(of: $0, columns, &known) } ?? []
        return file
    }

    private func keys(of table: RawTable, _ columns: ObservationColumns?, _ known: inout ObservationWords) -> [RowKey] {
        guard let columns else { return looseKeys(of: table) }
        return table.withReader { cells in
            let opened = ObservationFile(table, cells, columns, number: 0, draft)
            return (0..<table.rowCount).map { row in
                var line = ObservationRow(opened, row: row)
                _ = line.readKey(&known)
                return RowKey(
                    line: table.line(row), area: line.knownArea, indicator: line.knownIndicator, year: line.knownYear,
                    writtenUnit: line.knownArea == nil ? line.text(columns.unit) : "")
            }
        }
    }

    /// In a file whose columns are not all there: by those of whom the rows are and of when.
    private func looseKeys(of table: RawTable) -> [RowKey] {
        func place(_ name: String) -> Int? {
            let meant = { (column: Located<String>) in UnknownColumn.meant(by: column.value, among: ObservationColumns.required) }
            return table.column(named: name) ?? table.header.firstIndex { meant($0) == name }
        }
        let places = (unit: place("unit"), indicator: place("indicator"), year: place("year"))
        return (0..<table.rowCount).map { row in
            let text = { (column: Int?) in column.map { table.text(row, $0) } ?? "" }
            let unit = text(places.unit), year = plainWhole(text(places.year)) ?? 0
            return RowKey(
                line: table.line(row), area: draft.areaIds.index(of: unit).map(AreaRef.init),
                indicator: draft.indicatorIds.index(of: text(places.indicator)).map(IndicatorRef.init),
                year: WrongYear.years.contains(year) ? year : nil, writtenUnit: unit)
        }
    }
}

/// Units by what is written of them.
extension DataFiles {
    /// The unit of this id or name; else those that bear the name, or the one that was probably meant.
    func meant(by written: String) -> [AreaRef] {
        if written.isEmpty { return [] }
        switch draft.areaIds.find(written) {
        case .found(let index): return [AreaRef(index)]
        case .ambiguous(let bearers): return bearers.compactMap { draft.areaIds.index(id: $0).map(AreaRef.init) }
        // each row asks: among more names than any country has, nobody looks for what was meant
        case .unknown where draft.areaIds.all.count > 2_000: return []
        case .unknown: return draft.areaIds.nearest(to: written).compactMap { draft.areaIds.index(id: $0).map(AreaRef.init) }
        }
    }

    /// Whom and when a file is for, by its path: data/<unit>/<year>.csv, data/<unit>/<year>_<words>.csv, data/<year>/<unit>.csv,
    /// data/<unit>-<year>.csv; in a folder below a unit's own, the unit and all below it.
    func named(by path: String) -> NamedByPath {
        var parts = path.split(separator: "/").map(String.init)
        if parts.count > 1 { parts.removeFirst() }
        let last = parts.removeLast()
        let stem = last.split(separator: ".").first.map(String.init) ?? last
        var named = NamedByPath()
        for (place, part) in (parts + [stem]).enumerated() {
            let isStem = place == parts.count
            if let area = draft.areaIds.index(of: part) {
                (named.areas, named.isOwn) = ([AreaRef(area)], true)
                continue
            }
            let (rest, year) = withoutYear(part)
            if let year { named.year = year }
            if let area = draft.areaIds.index(of: rest) {
                (named.areas, named.isOwn) = ([AreaRef(area)], true)
            } else if !rest.isEmpty, isStem || year == nil {
                named.isOwn = false
            }
        }
        if let area = named.areas.first, !named.isOwn { named.areas = withAllBelow(area) }
        return named
    }

    private func withAllBelow(_ area: AreaRef) -> [AreaRef] {
        var all = [area], place = 0
        while place < all.count {
            for child in draft.children[Int(all[place].index)] where !all.contains(child) { all.append(child) }
            place += 1
        }
        return all
    }

    /// «2024_chinh-thuc» → «chinh-thuc», 2024.
    private func withoutYear(_ part: String) -> (rest: String, year: Int?) {
        for digits in part.split(whereSeparator: { !("0"..."9").contains($0) }) where digits.count == 4 {
            guard let year = plainWhole(String(digits)), WrongYear.years.contains(year) else { continue }
            let edges: (Character) -> Bool = { "-_ ".contains($0) }
            let before = part[..<digits.startIndex], behind = part[digits.endIndex...].drop(while: edges)
            return (String(before.reversed().drop(while: edges).reversed()) + (before.isEmpty || behind.isEmpty ? "" : "-") + behind, year)
        }
        return (part, nil)
    }

    /// The units that a plan speaks of, as far as can be seen: its own, those of its targets, and that of its name.
    func units(ofPlan id: String, path: String) -> [AreaRef] {
        var written = [id]
        if let root = draft.raw.plans.first(where: { $0.path == path })?.root {
            written.append(root.scalar("unit") ?? "")
            if case .sequence(let targets)? = root.value("targets")?.kind { written += targets.compactMap { $0.scalar("unit") } }
        } else {
            let lines = String(decoding: draft.raw.unread[path] ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
            for line in lines where line.hasPrefix("unit:") {
                let value = line.dropFirst(5).prefix { $0 != "#" }.filter { $0 != "\"" && $0 != "'" }
                written.append(value.split(separator: " ").joined(separator: " "))
            }
        }
        return Array(Set(written.compactMap { draft.areaIds.index(of: $0) }.map(AreaRef.init))).sorted()
    }
}

/// A data file as far as it can be seen.
struct DataFile {
    let path: String
    let named: NamedByPath
    var headerLine = 0
    /// Whether its columns are those of a data file, so that its rows are read one by one.
    var hasColumns = false
    /// Its rows are only what can be seen of it.
    var isLoose = false
    var isSurelyEmpty = false
    var rows: [RowKey] = []
    /// Those of the wrong width.
    var leftOut: [RowKey] = []

    init(path: String, named: NamedByPath) {
        self.path = path
        self.named = named
    }

    /// The rows that a finding at a line speaks of; nil where it speaks of the whole file.
    ///
    /// - wide: the lines of the findings on rows of the wrong width, in order: one may count several rows.
    func place(of line: Int, among wide: [Int]) -> (rows: Range<Int>, isLeftOut: Bool)? {
        if line <= headerLine { return nil }
        let read = Self.last(of: rows, upTo: line), misfit = Self.last(of: leftOut, upTo: line)
        guard let misfit, leftOut[misfit].line > (read.map { rows[$0].line } ?? 0) else { return read.map { ($0..<$0 + 1, false) } }
        let end = wide.first { $0 > line }.flatMap { Self.last(of: leftOut, upTo: $0) } ?? leftOut.count
        return (misfit..<max(misfit + 1, end), true)
    }

    /// The last row that begins on a line or before it.
    private static func last(of rows: [RowKey], upTo line: Int) -> Int? {
        var low = 0, high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}

/// Whom a file is for by its path.
struct NamedByPath {
    var areas: [AreaRef] = []
    var year: Int?
    /// The file is the unit's own, not one of those below it.
    var isOwn = false
}

/// Whom a row speaks of; nil where that cannot be read.
struct RowKey {
    let line: Int
    let area: AreaRef?
    let indicator: IndicatorRef?
    let year: Int?
    let writtenUnit: String
}

extension Register {
    /// The record of this id, or the only one of this name.
    func index(of text: String) -> Int? {
        if text.isEmpty { return nil }
        if case .found(let index) = find(text) { return index }
        return nil
    }
}
