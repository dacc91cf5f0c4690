import Diagnostics
import Language
import Packing
import Reporting

/// Reads the rows of one sheet below its head.
struct RowReader {
    private let sheet: SentSheet
    private let layout: SheetLayout
    let area: AreaRef
    let say: Say
    private(set) var rows: [AnswerRow] = []
    private(set) var blank: [IndicatorRef] = []
    var found: [Diagnostic] = []
    /// The row of each indicator.
    private(set) var lines: [IndicatorRef: SentLine] = [:]
    /// The file is a form of ours: a formula among its rates is the form's own.
    let isOwn: Bool
    /// Columns of numbers in which a percent sign is seen.
    let percents: Set<Int>
    /// Columns of rates of which every one is a fraction without a sign: 0.51, 0.65.
    private(set) var fractions: Set<Int> = []

    init(_ sheet: SentSheet, _ layout: SheetLayout, _ area: AreaRef, isOwn: Bool, _ say: Say) {
        self.isOwn = isOwn
        self.sheet = sheet
        self.layout = layout
        self.area = area
        self.say = say
        let cells = sheet.rows.lazy.filter { $0.number > layout.head }.flatMap(\.cells)
        percents = Set(cells.filter { $0.hasPercent && !$0.isBlank }.map(\.place.column))
        if let column = layout.columns[.value] {
            let rates = sheet.rows.filter { $0.number > layout.head }.compactMap { row -> Double? in
                guard let cell = row.cell(column), cell.format == .plain, case .number(let digits) = cell.content,
                    let named = say.known.indicator(in: row, layout), say.known.report[named].unitOfMeasure == .percent
                else { return nil }
                return plainNumber(digits)?.double
            }
            if rates.count >= 2, rates.allSatisfy({ (0...1).contains($0) }), rates.contains(where: { $0 > 0 && $0 < 1 }) {
                fractions.insert(column)
            }
        }
    }

    mutating func readAll() {
        for heading in layout.unknown { found.append(say.unreadColumn(heading.text, heading.place)) }
        var seen: [IndicatorRef: SentRow] = [:]
        for row in sheet.rows where row.number > layout.head && row.cells.contains(where: { !$0.isBlank }) {
            guard let (indicator, name) = named(row) else {
                // what stands below would be read under the head above
                if let cell = secondHead(row) {
                    (rows, blank, lines) = ([], [], [:])
                    return found.append(say.secondTable(area, cell))
                }
                continue
            }
            if let before = seen.updateValue(row, forKey: indicator) {
                found.append(say.twice(area, indicator, row, before, at: name.place))
                rows.removeAll { $0.indicator == indicator }
                continue
            }
            if row.isHidden { found.append(say.hiddenRow(area, indicator, name.place)) }
            read(row, indicator, name)
        }
        if let first = remarks.first, !isOwn { found.append(say.remarks(area, first, remarks.count)) }
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

    /// A row that begins another table: headings again, or the line that names a unit.
    private func secondHead(_ row: SentRow) -> SentCell? {
        let texts = row.cells.filter { if case .text = $0.content { !$0.isBlank } else { false } }
        let roles = texts.compactMap { Heading($0.text).role }.filter { ![.note, .source, .order].contains($0) }
        if Set(roles).count >= 2 { return texts[0] }
        return texts.first { cell in
            guard let name = SheetOwner.label(of: cell.text), !name.isEmpty else { return false }
            return !say.known.areas(everNamed: name).contains(area)
        }
    }

    /// Titles of groups, notes, signatures: read by people only.
    private(set) var remarks: [SentCell] = []

    private func isTotal(_ text: String) -> Bool {
        let key = searchKey(text)
        // «Cộng đồng học tập …» and «Tổng số thư viện» are names, known or not
        return key == "@" || key.hasPrefix("tong cong")
            || ["tong", "cong", "tong so", "total", "sum"].contains { key == $0 || key == $0 + ":" }
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

    /// What stands in a column of a row. A state or a source that is merged over several rows is of all of them.
    func cell(_ role: ColumnRole, _ row: SentRow) -> SentCell? {
        guard let column = layout.columns[role] else { return nil }
        if let cell = row.cell(column) { return cell }
        guard [.status, .source, .asOf].contains(role),
            let merge = sheet.merges.first(where: {
                $0.first.column == column && $0.last.column == column
                    && ($0.first.row...max($0.first.row, $0.last.row)).contains(row.number)
            })
        else { return nil }
        return sheet.rows.first { $0.number == merge.first.row }?.cell(column)
    }

    private func strayFigure(_ row: SentRow) -> SentCell? {
        [.numerator, .denominator, .value].lazy.compactMap { self.cell($0, row) }.first { cell in
            if case .number = cell.content { true } else { cell.looksLikeFigure && !cell.isBlank && !cell.isOwnRate }
        }
    }

    private func isStatus(_ text: String) -> Bool {
        observationStatus(written: text) != nil || isWritten(text, as: "chưa báo cáo") || text.isEmpty
    }

    /// A unit of measure that is a thousand times, or a thousandth, of the indicator's own.
    private func otherScale(_ text: String, _ indicator: IndicatorRef) -> String? {
        let measure = say.known.report[indicator].unitOfMeasure
        return Scale.isOther(text, than: measure) ? text : nil
    }

    /// One row of an indicator.
    private mutating func read(_ row: SentRow, _ indicator: IndicatorRef, _ name: SentCell) {
        let before = found.count
        var columns = layout.columns
        // in a form of ours a rate is made of its counts, and that is where it is to be mended
        let rate = row.cell(columns[.value] ?? 0)
        if isOwn, say.known.report[indicator].unitOfMeasure == .percent, rate == nil || rate?.isOwnRate == true {
            columns[.value] = columns[.numerator]
        }
        let line = SentLine(
            file: say.file, sheet: say.sheet, row: row.number, columns: columns, cells: layout.columns.compactMapValues { row.cell($0) })
        lines[indicator] = line
        var fields = figures(row, indicator)
        for role in [ColumnRole.asOf, .status, .source, .note] {
            if let cell = cell(role, row), let field = words(cell, role.rawValue) { fields.append(field) }
        }
        if let cell = cell(.status, row), !cell.isBlank, !isStatus(cell.text) { found.append(say.unknownStatus(area, cell, indicator)) }
        if let unit = cell(.unitOfMeasure, row), let other = otherScale(unit.text, indicator) {
            found.append(say.otherUnit(area, unit, other, indicator))
        }
        if found.dropFirst(before).contains(where: { $0.severity == .error }) { return }
        // a note alone says nothing of the figure; a state alone does
        if fields.allSatisfy({ ["note", "source", "as_of"].contains($0.column) }) {
            // figures that stand where none is asked for are not lost without a word
            if let cell = strayFigure(row) { return found.append(say.strayFigure(area, cell, indicator)) }
            blank.append(indicator)
            return
        }
        rows.append(AnswerRow(indicator: indicator, fields: fields, place: say.place(name.place), line: line))
    }
}

extension SentCell {
    /// A number, or a word by which forms say yes and no; not the text of a signature that happens to stand there.
    var looksLikeFigure: Bool {
        guard case .text(let text) = content else { return true }
        let seen = seenText(text)
        if ["dat", "chua dat", "khong dat", "co", "khong", "yes", "no", "x"].contains(searchKey(seen)) { return true }
        return seen.first.map { $0.isNumber || "+-−'".contains($0) && seen.count > 1 } ?? false
    }
}

extension SentCell {
    /// The formula by which our own forms make a rate of its counts, in this program's spelling or another's.
    var isOwnRate: Bool { formula.map { $0.filter { $0 != " " }.uppercased().hasPrefix("IF(AND(ISNUMBER(") } ?? false }
}

extension KnownNames {
    /// The indicator that a row names, without looking for what is wrong with it.
    func indicator(in row: SentRow, _ layout: SheetLayout) -> IndicatorRef? {
        let code = layout.columns[.code].flatMap { row.cell($0) }, name = layout.columns[.name].flatMap { row.cell($0) }
        return code.flatMap { indicator(code: $0.text) } ?? name.flatMap { indicator(named: $0.text) }
    }
}

/// Words by which offices write in thousands, millions, or parts of a thousand.
enum Scale {
    static func isOther(_ text: String, than measure: Indicator.UnitOfMeasure?) -> Bool {
        let key = " " + searchKey(text) + " "
        if text.contains("‰") || key.contains(" phan nghin ") || key.contains(" phan ngan ") { return true }
        // the measure of amounts is a million already
        let words = measure == .amount ? ["nghin", "ngan", "ty", "ti"] : ["nghin", "ngan", "trieu", "ty", "tram", "chuc"]
        return words.contains { key.contains(" \($0) ") } && !(measure == .amount && key.contains(" trieu "))
    }
}
