import Diagnostics
import Language
import Packing
import Reporting

/// Reads one workbook as it was sent: whose it is, and row by row what it says, in the columns of data files; all that is wrong is said at once.
///
/// - file: its path below the folder that is collected.
/// - wanted: the unit that the person named, where the file may not name one itself.
func readAnswers(_ bytes: [UInt8], file: String, year: Int, wanted: AreaRef?, _ known: KnownNames) -> ReadFile {
    var read = ReadFile(file: file)
    let book: SentWorkbook
    do throws(SentFileFault) { book = try readWorkbook(bytes) } catch {
        read.refuse(error.diagnostic(file))
        return read
    }
    let laid = book.sheets.map { ($0, SheetLayout(of: $0, year: year, known)) }
    for (sheet, layout) in laid where sheet.isHidden && layout != nil { read.found.append(hiddenSheet(file, sheet.name)) }
    let shown = laid.filter { !$0.0.isHidden }.compactMap { sheet, layout in layout.map { (sheet, $0) } }
    if shown.isEmpty { read.refuse(noTable(file, book)) }
    // a sheet of explanations has names of indicators too
    let hasFigures = shown.contains { !$0.1.lacksFigures }
    for (sheet, layout) in shown where !(hasFigures && layout.lacksFigures) {
        let say = Say(file: file, sheet: sheet.name, known)
        do throws(SheetOwner.Doubt) {
            let owner = try SheetOwner(sheet, above: layout.head, book.properties, year: year, wanted: wanted, known)
            if let doubt = layout.doubt {
                read.refuse(say.doubt(doubt, year, owner.area))
                continue
            }
            if let note = owner.note { read.found.append(say.understood(note.written, as: owner.area, note.place)) }
            var reader = RowReader(
                sheet, layout, owner.area, isOwn: book.properties[FormProperty.version] != nil, say)
            reader.readAll()
            read.found += reader.found
            read.answers.append(
                Answer(
                    area: owner.area, year: year, file: file, rows: reader.rows, blank: reader.blank, lines: reader.lines))
        } catch {
            read.refuse(say.doubt(error, year))
        }
    }
    if read.isRefused { read.answers = [] } else { read.joinSheets(known) }
    return read
}

extension ReadFile {
    /// A file of which one sheet cannot be trusted is not read in part.
    mutating func refuse(_ finding: Diagnostic) {
        isRefused = true
        found.append(finding)
        answers = []
    }

    /// The sheets of one unit are one answer; two that speak of the same indicators are two copies, and which of them counts is not for a program
    /// to say, unless they say the same.
    fileprivate mutating func joinSheets(_ known: KnownNames) {
        var joined: [Answer] = []
        for answer in answers {
            guard let place = joined.firstIndex(where: { $0.area == answer.area }) else {
                joined.append(answer)
                continue
            }
            let before = joined[place], shared = Set(before.lines.keys).intersection(answer.lines.keys)
            let differing = shared.filter { before.said($0) != answer.said($0) }
            if let first = differing.min(), let one = before.lines[first]?.sheet, let other = answer.lines[first]?.sheet {
                return refuse(twoCopies(file, one, other, known.report[answer.area].id, known.report[first].name))
            }
            if !shared.isEmpty, let sheet = answer.lines.values.map(\.sheet).min() { found.append(sameCopy(file, sheet)) }
            joined[place].rows += answer.rows.filter { !shared.contains($0.indicator) }
            joined[place].blank += answer.blank.filter { !shared.contains($0) }
            joined[place].lines.merge(answer.lines) { first, _ in first }
        }
        answers = joined
    }
}

extension Answer {
    /// Everything that a row says, in an order of its own.
    fileprivate func said(_ indicator: IndicatorRef) -> [String] {
        let row = lines[indicator]?.cells ?? [:]
        return [ColumnRole.numerator, .denominator, .value, .status].map { row[$0]?.text ?? "" }
    }
}

/// Reads the rows of one sheet below its head.
struct RowReader {
    private let sheet: SentSheet
    private let layout: SheetLayout
    private let area: AreaRef
    private let say: Say
    private(set) var rows: [AnswerRow] = []
    private(set) var blank: [IndicatorRef] = []
    private(set) var found: [Diagnostic] = []
    /// The row of each indicator.
    private(set) var lines: [IndicatorRef: SentLine] = [:]
    /// The file is a form of ours: a formula among its rates is the form's own.
    private let isOwn: Bool
    /// Columns of numbers in which a percent sign is seen.
    private let percents: Set<Int>

    init(_ sheet: SentSheet, _ layout: SheetLayout, _ area: AreaRef, isOwn: Bool, _ say: Say) {
        self.isOwn = isOwn
        self.sheet = sheet
        self.layout = layout
        self.area = area
        self.say = say
        let cells = sheet.rows.lazy.filter { $0.number > layout.head }.flatMap(\.cells)
        percents = Set(cells.filter { $0.hasPercent && !$0.isBlank }.map(\.place.column))
    }

    mutating func readAll() {
        for heading in layout.unknown { found.append(say.unreadColumn(heading.text, heading.place)) }
        var seen: [IndicatorRef: SentRow] = [:]
        for row in sheet.rows where row.number > layout.head && row.cells.contains(where: { !$0.isBlank }) {
            guard let (indicator, name) = named(row) else { continue }
            if let before = seen.updateValue(row, forKey: indicator) {
                found.append(say.twice(area, indicator, row, before, at: name.place))
                rows.removeAll { $0.indicator == indicator }
                continue
            }
            if row.isHidden { found.append(say.hiddenRow(area, indicator, name.place)) }
            read(row, indicator, name)
        }
    }

    /// Whom a row speaks of; nil, which is told where figures would be lost, where it names no indicator.
    private mutating func named(_ row: SentRow) -> (IndicatorRef, SentCell)? {
        let code = cell(.code, row), name = cell(.name, row)
        let byCode = code.flatMap { say.known.indicator(code: $0.text) }, byName = name.flatMap { say.known.indicator(named: $0.text) }
        if let byCode, let byName, byCode != byName, let code, let name {
            found.append(say.codeAndName(area, code, name, byCode, byName))
            return nil
        }
        if let indicator = byCode ?? byName, let place = byCode != nil ? code : name { return (indicator, place) }
        guard let text = name ?? code ?? row.cells.first(where: { if case .text = $0.content { true } else { false } }) else {
            if holdsFigures(row), !isColumnNumbers(row) { found.append(say.namelessRow(area, row.cells[0])) }
            return nil
        }
        if isTotal(text.text) {
            found.append(say.totalRow(area, text))
        } else if holdsFigures(row), !isColumnNumbers(row) {
            found.append(say.unknownIndicator(area, text))
        } else if case .text = text.content, row.number > layout.head + 1, !text.isBlank {
            remarks.append(text)
        }
        return nil
    }

    /// Titles of groups, notes, signatures: read by people only.
    private(set) var remarks: [SentCell] = []

    private func isTotal(_ text: String) -> Bool {
        let key = searchKey(text)
        return key == "@"
            || ["tong", "cong", "tong cong", "tong so", "total", "sum"].contains {
                key == $0 || key.hasPrefix($0 + " ") || key.hasPrefix($0 + ":")
            }
    }

    /// «A, B, 1, 2, 3, 4=2/3»: the numbers of the columns.
    private func isColumnNumbers(_ row: SentRow) -> Bool {
        row.cells.allSatisfy { cell in
            let text = cell.text
            return text.count <= 12 && text.allSatisfy { $0.isNumber || "=/:()+-x×* .".contains($0) || ($0.isLetter && text.count <= 2) }
        } && row.number <= layout.head + 2
    }

    private func holdsFigures(_ row: SentRow) -> Bool {
        [.numerator, .denominator, .value].contains { cell($0, row)?.looksLikeFigure ?? false }
    }

    private func cell(_ role: ColumnRole, _ row: SentRow) -> SentCell? { layout.columns[role].flatMap { row.cell($0) } }

    /// One row of an indicator.
    private mutating func read(_ row: SentRow, _ indicator: IndicatorRef, _ name: SentCell) {
        let before = found.count
        var columns = layout.columns
        // in a form of ours a rate is made of its counts, and that is where it is to be mended
        let rate = row.cell(columns[.value] ?? 0)
        if isOwn, say.known.report[indicator].unitOfMeasure == .percent, rate == nil || rate?.formula != nil {
            columns[.value] = columns[.numerator]
        }
        let line = SentLine(
            file: say.file, sheet: say.sheet, row: row.number, columns: columns, cells: layout.columns.compactMapValues { row.cell($0) })
        lines[indicator] = line
        var fields = figures(row, indicator)
        for role in [ColumnRole.asOf, .status, .source, .note] {
            if let cell = cell(role, row), let field = words(cell, role.rawValue) { fields.append(field) }
        }
        if found.dropFirst(before).contains(where: { $0.severity == .error }) { return }
        // a note alone says nothing of the figure; a state alone does
        if fields.allSatisfy({ ["note", "source", "as_of"].contains($0.column) }) {
            blank.append(indicator)
            return
        }
        rows.append(AnswerRow(indicator: indicator, fields: fields, place: say.place(name.place), line: line))
    }

    private mutating func figures(_ row: SentRow, _ indicator: IndicatorRef) -> [AnswerRow.Field] {
        let about = say.known.report[indicator]
        let value = cell(.value, row), counts = (cell(.numerator, row), cell(.denominator, row))
        switch about.unitOfMeasure {
        case .level, .boolean:
            guard let value, !value.isBlank else { return [] }
            return state(value, indicator)
        case .percent:
            let typed = isOwn && value?.formula != nil ? nil : value
            return share(typed, counts.0, counts.1, indicator)
        case .count, .amount:
            // where a form has no column for values, a count stands among the counts
            guard let cell = value.flatMap({ $0.isBlank ? nil : $0 }) ?? counts.0 else { return [] }
            let measure: FigureReading.Measure = about.unitOfMeasure == .count ? .count : .amount
            return number(cell, measure, "value", indicator).map { [$0] } ?? []
        }
    }

    /// A level, or yes and no: as a data file would say it.
    private mutating func state(_ cell: SentCell, _ indicator: IndicatorRef) -> [AnswerRow.Field] {
        switch cell.content {
        case .error(let code): fault(.error(code, formula: cell.formula), cell, indicator)
        case .uncalculated: fault(.uncalculated(formula: cell.formula ?? ""), cell, indicator)
        case .day(let day): fault(.day(day), cell, indicator)
        case .number, .text, .flag: return words(cell, "value").map { [$0] } ?? []
        }
        return []
    }

    /// Counts beat a rate: they are exact, and a rate beside them is only compared.
    private mutating func share(_ value: SentCell?, _ above: SentCell?, _ below: SentCell?, _ indicator: IndicatorRef) -> [AnswerRow.Field]
    {
        let numerator = above.flatMap { number($0, .count, "numerator", indicator) }
        let denominator = below.flatMap { number($0, .count, "denominator", indicator) }
        if let numerator, let denominator {
            compare(value, numerator.text, denominator.text, indicator)
            return [numerator, denominator]
        }
        // a rate beside one count stands for itself only where the other count is not there at all
        let counts = [numerator, denominator].compactMap(\.self)
        guard let value, !value.isBlank else { return counts }
        if let written = countsWritten(in: value), counts.isEmpty {
            return [("numerator", written.numerator), ("denominator", written.denominator)].map {
                AnswerRow.Field(column: $0.0, text: String($0.1), place: say.place(value.place))
            }
        }
        if !counts.isEmpty, value.formula != nil, case .error = value.content { return counts }
        return counts + (number(value, .share, "value", indicator).map { [$0] } ?? [])
    }

    /// Says when a rate is not that of its counts, to the digits it shows.
    private mutating func compare(_ value: SentCell?, _ numerator: String, _ denominator: String, _ indicator: IndicatorRef) {
        guard let value, value.formula == nil, let above = Int64(numerator), let below = Int64(denominator), below > 0, above <= below
        else { return }
        let reading = FigureReading(measure: .share, format: say.known.report.site.numberFormat, isAmongPercents: false)
        if value.isBlank { return }
        let typed: DecimalNumber?
        do throws(CellFault) { typed = try reading.number(in: value) } catch {
            // 58 typed into a cell of percents is shown as 5800 %; what is meant is seen from the counts
            if case .outside(_, let shown) = error { typed = shown.hundredth } else { typed = nil }
        }
        guard let typed else { return found.append(say.unreadRate(area, value, numerator, denominator, indicator)) }
        let share = NumberForm(.data, decimals: min(typed.scale, 10)).text(Int128(above) * 100, over: Int128(below))
        let short = DecimalNumber(mantissa: typed.mantissa, scale: typed.scale)
        if case .success(let reckoned) = parseNumber(share, format: .en, mayBeGrouped: false), !reckoned.equals(short),
            (reckoned.double - short.double).magnitude > 0.051
        {
            found.append(say.otherRate(area, value, of: share, numerator, denominator, indicator))
        }
    }

    private mutating func number(_ cell: SentCell, _ measure: FigureReading.Measure, _ column: String, _ indicator: IndicatorRef)
        -> AnswerRow.Field?
    {
        let format = say.known.report.site.numberFormat
        let reading = FigureReading(
            measure: measure, format: format, isAmongPercents: percents.contains(cell.place.column))
        do throws(CellFault) {
            guard let number = try reading.number(in: cell) else { return nil }
            return AnswerRow.Field(column: column, text: dataText(number, measure, format), place: say.place(cell.place))
        } catch {
            fault(error, cell, indicator)
            return nil
        }
    }

    private func words(_ cell: SentCell, _ column: String) -> AnswerRow.Field? {
        let text = cell.text
        return cell.isBlank || text.isEmpty ? nil : AnswerRow.Field(column: column, text: text, place: say.place(cell.place))
    }

    private mutating func fault(_ fault: CellFault, _ cell: SentCell, _ indicator: IndicatorRef) {
        found.append(say.fault(fault, cell, area, indicator))
    }
}

extension SentCell {
    /// A number, or a word by which forms say yes and no; not the text of a signature that happens to stand there.
    fileprivate var looksLikeFigure: Bool {
        guard case .text(let text) = content else { return true }
        let seen = seenText(text)
        if ["dat", "chua dat", "khong dat", "co", "khong", "yes", "no", "x"].contains(searchKey(seen)) { return true }
        return seen.first.map { $0.isNumber || "+-−'".contains($0) && seen.count > 1 } ?? false
    }
}
