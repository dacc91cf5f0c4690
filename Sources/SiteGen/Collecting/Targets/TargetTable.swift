import Diagnostics
import Language
import Loading
import Packing
import Reporting

/// One row of a table of targets.
struct TargetRow: Sendable {
    /// In the catalogue; nil for a new one.
    let indicator: IndicatorRef?
    /// Of the catalogue, or made for a new one; «» where it is not clear which indicator is meant.
    let id: String
    let name: String
    let place: SourceLocation
    /// How a new indicator is measured, as far as the row says.
    var measure: Indicator.UnitOfMeasure?
    var section = "", note = "", denominator = "", definition = ""
    var isOfChildren = false
    var targets: [RowTarget] = []
    /// A rule refuses what a new indicator is called.
    var isRefused = false
}

/// One cell of a row under a year.
struct RowTarget: Sendable {
    let year: Int
    let place: SourceLocation
    /// What stands in the cell.
    let words: String
    /// nil where it was not understood, or not taken.
    var value: PromisedValue?
}

/// The sheets of a file with the place of each of their cells.
struct TargetSheet {
    let sheet: SentSheet
    let place: (CellPlace) -> SourceLocation
}

/// Reads a table of targets, as an office keeps it: row by row what is promised for which year.
struct TargetTable {
    private let known: KnownNames
    private let unit: AreaRef
    private let period: ClosedRange<Int>
    private(set) var rows: [TargetRow] = []
    private(set) var found: [Diagnostic] = []
    /// Nothing of the file was taken.
    private(set) var isRefused = false
    private(set) var newIndicators: Set<String> = []

    /// - unit: of the plan.
    /// - period: of the plan.
    init(_ file: SentFile, of unit: AreaRef, in period: ClosedRange<Int>, _ known: KnownNames) {
        self.known = known
        self.unit = unit
        self.period = period
        let sheets: [TargetSheet]
        if file.path.lowercased().hasSuffix(".csv") {
            let loaded = loadCSV(file.bytes, path: file.path)
            found = loaded.diagnostics
            isRefused = found.contains { $0.severity == .error }
            sheets = loaded.value.map { [TargetSheet($0)] } ?? []
        } else {
            do throws(SentFileFault) { sheets = try readWorkbook(file.bytes).sheets.map { TargetSheet($0, of: file.path) } } catch {
                found = [error.diagnostic(file.path)]
                isRefused = true
                return
            }
        }
        let laid = sheets.map { ($0, TargetHead(of: $0.sheet)) }
        for (sheet, head) in laid where sheet.sheet.isHidden && head != nil { found.append(hiddenSheet(file.path, sheet.sheet.name)) }
        let shown = laid.filter { !$0.0.sheet.isHidden }.compactMap { sheet, head in head.map { (sheet, $0) } }
        if shown.isEmpty, !isRefused { refuse(SayTarget.noTable(file.path)) }
        // a sheet of explanations may be headed «Nội dung» too
        let hasYears = shown.contains { !$0.1.years.isEmpty }
        for (sheet, head) in shown where !(hasYears && head.years.isEmpty) && !isRefused { read(sheet, head) }
    }

    /// Of one sheet; the longest plan known has some fifty.
    private static let mostRows = 2_000

    private mutating func refuse(_ finding: Diagnostic) {
        isRefused = true
        found.append(finding)
        rows = []
    }

    private mutating func read(_ sheet: TargetSheet, _ head: TargetHead) {
        if let doubt = head.doubt { return refuse(SayTarget.doubt(doubt, sheet)) }
        for (text, place) in head.passedOver { found.append(SayTarget.passedOver(text, at: sheet.place(place))) }
        for year in head.years where !period.contains(year.year) {
            found.append(SayTarget.yearOutside(year.year, period, at: sheet.place(year.place)))
        }
        let below = sheet.sheet.rows.filter { $0.number > head.last }
        let percents = Set(below.flatMap(\.cells).filter { $0.hasPercent && !$0.isBlank }.map(\.place.column))
        if below.count > Self.mostRows { return refuse(SayTarget.tooManyRows(Self.mostRows, at: sheet.place(below[0].cells[0].place))) }
        for row in below where row.cells.contains(where: { !$0.isBlank }) && !isColumnNumbers(row, head) {
            read(RowOfTargets(row: row, sheet: sheet, head: head, percents: percents))
        }
    }

    /// «A, B, 1, 2, 3»: the numbers of the columns.
    private func isColumnNumbers(_ row: SentRow, _ head: TargetHead) -> Bool {
        row.number <= head.last + 2
            && row.cells.allSatisfy { cell in
                let text = cell.text.filter { !"() ".contains($0) }
                return text.count <= 2 && (text.allSatisfy { $0.isNumber } || text.count == 1)
            }
    }

    private mutating func read(_ row: RowOfTargets) {
        let code = row.text(.code), name = known.withoutNumbering(row.text(.name))
        let cells = row.head.years.compactMap { year in row.row.cell(year.column).flatMap { $0.isBlank ? nil : (year, $0) } }
        let place = row.place(of: .name) ?? row.place(of: .code) ?? row.sheet.place(row.row.cells[0].place)
        let byCode = known.indicator(code: code)
        guard !name.isEmpty || byCode != nil else {
            if cells.contains(where: { $0.1.text.contains(where: \.isNumber) }) { found.append(SayTarget.nameless(at: place)) }
            return
        }
        let byName = name.isEmpty ? nil : known.indicator(named: name)
        if let byCode, let byName, byCode != byName {
            found.append(SayTarget.codeAndName(code, known.report[byCode].name.vi, name, known.report[byName].id, at: place))
            return keep(row, "", name, place, cells)
        }
        if cells.isEmpty {
            // titles of groups, signatures; an indicator without a figure promises nothing
            if byCode ?? byName != nil { found.append(SayTarget.noTargets(name.isEmpty ? code : name, at: place)) }
            return
        }
        if let indicator = byCode ?? byName {
            return read(row, indicator, known.report[indicator].id, known.report[indicator].name.vi, place, cells)
        }
        let newID = code.lowercased()
        let isCoded = isIdentifier(newID) && newID.contains(where: \.isLetter) && !isDeviceName(newID)
        if known.isShared(name) {
            found.append(SayTarget.severalNamed(name, at: place))
            return keep(row, "", name, place, cells)
        }
        if !isCoded, let near = known.indicatorsNamed(like: name), let meant = known.indicator(named: near) {
            found.append(SayTarget.near(name, near, known.report[meant].id, suggested: freeID(for: name), at: place))
            return keep(row, "", name, place, cells)
        }
        read(row, nil, isCoded ? newID : id(for: name), name, place, cells)
    }

    /// A row of which it is not clear whom it speaks of: its words stay.
    private mutating func keep(
        _ row: RowOfTargets, _ id: String, _ name: String, _ place: SourceLocation, _ cells: [(YearColumn, SentCell)]
    ) {
        var kept = TargetRow(indicator: nil, id: id, name: name, place: place)
        kept.targets = cells.map { RowTarget(year: $0.0.year, place: row.sheet.place($0.1.place), words: $0.1.text) }
        rows.append(kept)
    }

    private mutating func read(
        _ row: RowOfTargets, _ indicator: IndicatorRef?, _ id: String, _ name: String, _ place: SourceLocation,
        _ cells: [(YearColumn, SentCell)]
    ) {
        let said = MeasureWords(row.text(.measure))
        let before = rows.last { $0.id == id }
        var read = TargetRow(indicator: indicator, id: id, name: name, place: place)
        read.measure = indicator == nil ? before?.measure ?? said.measure : nil
        (read.section, read.note) = (row.text(.section), row.text(.note))
        (read.denominator, read.definition) = (row.text(.denominator), row.text(.definition))
        var faults: [Diagnostic] = []
        switch appliesTo(row.text(.appliesTo)) {
        case let isOfChildren?: read.isOfChildren = isOfChildren
        case nil: faults.append(SayTarget.appliesTo(row.text(.appliesTo), at: row.place(of: .appliesTo) ?? place))
        }
        let wording = row.text(.wording)
        var around: TargetPhrase?
        do throws(TargetPhrase.Fault) {
            let phrase = try TargetPhrase(wording)
            if phrase.rest.isEmpty {
                around = phrase
            } else {
                faults.append(SayTarget.wording(wording, at: row.place(of: .wording) ?? place))
            }
        } catch {
            faults.append(SayTarget.wording(wording, at: row.place(of: .wording) ?? place))
        }
        var unread: [Diagnostic] = []
        for (year, cell) in cells {
            var target = RowTarget(year: year.year, place: row.sheet.place(cell.place), words: cell.text)
            var words = around ?? TargetPhrase()
            if searchKey(year.words).contains("phan dau") { words = words.striving }
            let reading = TargetReading(
                indicator: indicator.map { known.report[$0] }, name: name,
                unit: said.text.isEmpty && indicator == nil ? MeasureWords(measured: read.measure) : said,
                format: known.report.site.numberFormat, around: words, aroundText: wording)
            do throws(TargetFault) {
                let value = try reading.value(in: cell, isAmongPercents: row.percents.contains(cell.place.column))
                if indicator == nil, let measure = value?.measure, let known = read.measure, known != measure { throw .words(cell.text) }
                if indicator == nil, read.measure == nil { read.measure = value?.measure }
                if period.contains(year.year) { target.value = faults.isEmpty ? value : nil }
            } catch {
                unread.append(SayTarget.fault(error, name, known.report[unit].id, id, at: target.place))
            }
            read.targets.append(target)
        }
        // a signature that happens to stand under a year
        if indicator == nil, !newIndicators.contains(id), unread.count == cells.count,
            !cells.contains(where: { $0.1.text.contains(where: \.isNumber) })
        {
            found.append(SayTarget.remark(name, at: place))
            return
        }
        if row.row.isHidden { found.append(SayTarget.hiddenRow(name, at: place)) }
        found += faults + unread
        if indicator == nil { newIndicators.insert(id) }
        rows.append(read)
    }

    /// Whether a row speaks of the units below; nil where it is not clear.
    private func appliesTo(_ text: String) -> Bool? {
        if text.isEmpty { return false }
        let area = known.report[unit], key = searchKey(text)
        if isWritten(text, as: area.name) || ["don vi", "chinh don vi", "unit", "toan tinh", "toan thanh pho", "cap tinh"].contains(key) {
            return false
        }
        if ["children", "truc thuoc", "cap duoi", "cap xa"].contains(key) || key.hasSuffix("don vi truc thuoc") { return true }
        let words = key.split { !$0.isLetter }
        let places = Set(words).intersection(["xa", "phuong", "quan", "huyen"]).count + (key.contains("dac khu") ? 1 : 0)
        let isOfAll = words.first.map { ["cac", "tung", "moi", "100"].contains($0) } ?? false
        // «xã, phường», «các xã», «từng phường»; «xã» alone may be the plan's own
        return places > 1 || places == 1 && isOfAll ? true : nil
    }

    // MARK: ids of new indicators

    private mutating func id(for name: String) -> String {
        // the same name again is the same indicator
        if let before = rows.last(where: { $0.indicator == nil && !$0.id.isEmpty && isWritten($0.name, as: name) }) { return before.id }
        return freeID(for: name)
    }

    /// «Tỷ lệ thôn có tủ sách» gives «ty-le-thon-co-tu-sach», cut at a word where it is long.
    private func freeID(for name: String) -> String {
        var words = slug(name).split(separator: "-")
        while words.count > 1, words.joined(separator: "-").count > 50 { words.removeLast() }
        let base = words.isEmpty ? "chi-tieu" : words.joined(separator: "-")
        let taken = Set(known.report.indicators.map(\.id)).union(newIndicators)
        return ([base] + (2...10_000).map { "\(base)-\($0)" }).first { !taken.contains($0) && !isDeviceName($0) } ?? base
    }
}

/// A row with what stands around it.
private struct RowOfTargets {
    let row: SentRow
    let sheet: TargetSheet
    let head: TargetHead
    /// Columns in which a percent sign is seen.
    let percents: Set<Int>

    private func cell(_ column: TargetColumn) -> SentCell? {
        guard let number = head.columns[column] else { return nil }
        if let cell = row.cell(number) { return cell.isBlank ? nil : cell }
        // a name or a section over several rows, never a figure
        guard [.code, .name, .section, .measure].contains(column),
            let merge = sheet.sheet.merges.first(where: { merge in
                merge.first.column <= number && number <= merge.last.column && merge.first.row < row.number && row.number <= merge.last.row
            }),
            merge.first.row > head.last
        else { return nil }
        return sheet.sheet.rows.first { $0.number == merge.first.row }?.cell(merge.first.column)
    }

    func text(_ column: TargetColumn) -> String { cell(column)?.text ?? "" }

    func place(of column: TargetColumn) -> SourceLocation? { cell(column).map { sheet.place($0.place) } }
}

extension TargetSheet {
    init(_ sheet: SentSheet, of file: String) {
        self.init(sheet: sheet) { SentPlace(file, sheet.name, $0).location }
    }

    /// A CSV file as a sheet of texts; its cells keep their lines.
    init(_ table: RawTable) {
        var sheet = SentSheet(name: "", isHidden: false)
        func row(_ number: Int, _ texts: [String]) {
            var row = SentRow(number: number, isHidden: false)
            for (column, text) in texts.enumerated() where !text.isEmpty {
                row.cells.append(
                    SentCell(place: CellPlace(row: number, column: column + 1), content: .text(text), formula: nil, format: .plain))
            }
            sheet.rows.append(row)
        }
        row(1, table.header.map(\.value))
        for number in 0..<table.rowCount { row(number + 2, (0..<table.columnCount).map { table.text(number, $0) }) }
        self.init(sheet: sheet) { place in
            place.row == 1 ? table.header[place.column - 1].location : table.location(place.row - 2, place.column - 1)
        }
    }
}
