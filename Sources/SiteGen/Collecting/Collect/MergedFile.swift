import Diagnostics
import Language
import Loading
import Reporting

/// A data file while answers are laid into it: rows that nobody had filled in are filled in place, others follow at the end, and no other line
/// is touched.
struct MergedFile {
    /// What stands in the file already for the same key.
    enum Standing { case nothing, unfilled, same, lessKnown, other(line: Int, status: ObservationStatus, figure: String) }

    let path: String
    private let area: AreaRef
    private let year: Int
    private let known: KnownNames
    /// Without their ends.
    private var lines: [String]
    private let end: String
    private let separator: Character
    /// Under the program's names.
    private var columns: [String]
    private let table: RawTable?
    /// By indicator: rows of the table that speak of the unit, the year and the total.
    private var rows: [IndicatorRef: [Int]] = [:]
    /// Lines that were written, from 1, with where each of their cells begins and came from.
    private(set) var placed: [Int: PlacedRow] = [:]

    struct PlacedRow: Sendable {
        let row: AnswerRow
        /// In characters, from 1.
        let starts: [(column: Int, place: SentPlace)]

        /// The cell that was written at a column of the line.
        func place(at column: Int) -> SentPlace { starts.last { $0.column <= column }?.place ?? row.place }
    }

    /// - table: the file as it is; nil for a new one.
    init(_ path: String, _ table: RawTable?, of area: AreaRef, year: Int, _ known: KnownNames) {
        self.path = path
        self.area = area
        self.year = year
        self.known = known
        let dimensions = known.report.site.dimensions.map(\.id)
        self.table = table?.naming(among: dataColumns + ["obs_status", "dimensions", "origin"] + dimensions)
        guard let table = self.table else {
            (lines, end, separator, columns) = (["\u{FEFF}" + dataColumns.joined(separator: ";")], "\n", ";", dataColumns)
            return
        }
        let text = String(decoding: table.source, as: UTF8.self)
        end = text.utf8.contains(0x0D) ? "\r\n" : "\n"
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        separator = Character(Unicode.Scalar(table.delimiter))
        columns = table.names
        let shared = ["dimensions"] + dimensions
        for row in 0..<table.rowCount where isOurs(row, table) && shared.allSatisfy({ self.text(row, $0).isEmpty }) {
            if let indicator = indicator(row) { rows[indicator, default: []].append(row) }
        }
    }

    var bytes: [UInt8] { Array((lines.joined(separator: end) + end).utf8) }

    /// What stands there for an indicator, and whether it says the same.
    func standing(_ answer: AnswerRow) -> Standing {
        guard let rows = rows[answer.indicator] else { return .nothing }
        var worst = Standing.nothing
        for row in rows {
            let status = observationStatus(written: text(row, "status").isEmpty ? text(row, "obs_status") : text(row, "status"))
            let isUnfilled = figureColumns.allSatisfy { text(row, $0).isEmpty } && status == nil
            if isUnfilled {
                if case .nothing = worst { worst = .unfilled }
                continue
            }
            let (own, new) = (status ?? .final, observationStatus(written: answer.text("status")) ?? .final)
            if own == new, saysFigures(of: answer, row) {
                // a day, a source or a note that is new is written beside the figure
                let isNews = answer.fields.contains {
                    !figureColumns.contains($0.column) && $0.column != "status" && prose($0.text) != text(row, $0.column)
                }
                if isNews { return .lessKnown }
                return .same
            }
            if own.rank < new.rank {
                if case .nothing = worst { worst = .lessKnown }
            } else {
                worst = .other(
                    line: table?.line(row) ?? 0, status: own,
                    figure: figure(text(row, "value"), text(row, "numerator"), text(row, "denominator")))
            }
        }
        return worst
    }

    /// Writes a row: into one that nobody filled in, over one of the same state that it corrects, else at the end. Where a final figure may be
    /// replaced, over whatever stands there.
    mutating func put(_ answer: AnswerRow, replaces: Bool) {
        for field in answer.fields where !columns.contains(field.column) { addColumn(field.column) }
        let status = observationStatus(written: answer.text("status")) ?? .final
        func isUnfilled(_ row: Int) -> Bool {
            figureColumns.allSatisfy { text(row, $0).isEmpty } && observationStatus(written: text(row, "status")) == nil
        }
        let known = rows[answer.indicator] ?? []
        let place =
            known.first(where: isUnfilled)
            ?? known.first { row in
                let own = observationStatus(written: text(row, "status")) ?? .final
                return own == status || replaces && own.rank >= status.rank
            }
        guard let table, let place else {
            lines.append("")
            return write(answer, old: { _ in "" }, at: lines.count)
        }
        // a cell of several lines: the row goes on below its first
        let first = table.line(place)
        for line in first..<lastLine(of: place, table) where lines.indices.contains(line) { lines[line] = "" }
        // a new figure does not keep the day, the source and the note of the old one
        let isNew = !isUnfilled(place) && !saysFigures(of: answer, place)
        let old = Dictionary(table.names.map { ($0, text(place, $0)) }, uniquingKeysWith: { first, _ in first })
        write(answer, old: { !isNew || ["unit", "indicator", "year"].contains($0) ? old[$0] ?? "" : "" }, at: first)
    }

    private mutating func write(_ answer: AnswerRow, old: (String) -> String, at number: Int) {
        var line = "", starts: [(column: Int, place: SentPlace)] = []
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(separator) }
            let field = answer.fields.first { $0.column == column }
            starts.append((line.count + 1, answer.place(of: column)))
            line += csvCell(cell(column, field, answer, old: old), separator)
        }
        lines[number - 1] = line
        placed[number] = PlacedRow(row: answer, starts: starts)
    }

    private func cell(_ column: String, _ field: AnswerRow.Field?, _ answer: AnswerRow, old: (String) -> String) -> String {
        let kept = old(column)
        switch column {
        case "unit": return kept.isEmpty ? known.report[area].id : kept
        case "indicator": return kept.isEmpty ? known.report[answer.indicator].id : kept
        case "year": return kept.isEmpty ? String(year) : kept
        case "status", "obs_status":
            let written = answer.text("status")
            return observationStatus(written: written)?.code
                ?? (written.isEmpty && !answer.fields.isEmpty ? ObservationStatus.final.code : written)
        case "value", "numerator", "denominator", "illustrative": return field?.text ?? ""
        case "note", "source":
            return field.map { prose($0.text) } ?? kept
        default: return field?.text ?? kept
        }
    }

    /// A column that the file lacks: its name at the end of the head, a blank cell at the end of every row.
    private mutating func addColumn(_ name: String) {
        columns.append(name)
        lines[(table?.header.first?.location.line ?? 1) - 1] += "\(separator)\(name)"
        let before = table.map { table in (0..<table.rowCount).map { (table.line($0), lastLine(of: $0, table)) } } ?? []
        let rowsBefore = Set(before.map(\.0))
        for (first, last) in before where lines.indices.contains(last - 1) {
            lines[(placed[first] == nil ? last : first) - 1].append(separator)
        }
        for line in placed.keys where !rowsBefore.contains(line) { lines[line - 1].append(separator) }
    }

    /// Cells may be of several lines.
    private func lastLine(of row: Int, _ table: RawTable) -> Int {
        table.line(row) + (0..<table.columnCount).reduce(0) { $0 + table.text(row, $1).filter(\.isNewline).count }
    }

    private func isOurs(_ row: Int, _ table: RawTable) -> Bool {
        let unit = text(row, "unit")
        let isUnit = unit == known.report[area].id || known.areas(named: unit, in: year).contains(area)
        return isUnit && Int(text(row, "year").prefix(4)) == year
    }

    private func indicator(_ row: Int) -> IndicatorRef? {
        let text = text(row, "indicator")
        return known.indicator(code: text) ?? known.indicator(named: text)
    }

    private func text(_ row: Int, _ column: String) -> String {
        guard let table, let place = table.column(named: column) else { return "" }
        return table.text(row, place)
    }

    private func saysFigures(of answer: AnswerRow, _ row: Int) -> Bool {
        let measure = known.report[answer.indicator].unitOfMeasure
        return figureColumns.allSatisfy { column in
            isSame(text(row, column), answer.text(column), mayBeGrouped: column != "value" || measure == .count || measure == .amount)
        }
    }

    /// «55,5» and «55.50» are one figure, as the content reads them.
    private func isSame(_ a: String, _ b: String, mayBeGrouped: Bool) -> Bool {
        if a == b { return true }
        let format = known.report.site.numberFormat
        guard case .success(let one) = parseNumber(a, format: format, mayBeGrouped: mayBeGrouped),
            case .success(let other) = parseNumber(b, format: format, mayBeGrouped: mayBeGrouped)
        else { return spellingKey(a) == spellingKey(b) }
        return one.equals(other)
    }
}

/// A text that a spreadsheet must not take for a formula.
private func prose(_ text: String) -> String { text.count > 1 && "=+-@".contains(text.first ?? " ") ? "'" + text : text }

/// A cell of a CSV file, in quotes where it needs them.
package func csvCell(_ cell: String, _ separator: Character) -> String {
    let isPlain = !cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
}

/// The columns of a new data file.
let dataColumns = [
    "unit", "indicator", "year", "as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published", "note",
]
private let figureColumns = ["value", "numerator", "denominator"]

/// «550/1000», «12.5»
func figure(_ value: String, _ numerator: String, _ denominator: String) -> String {
    if !numerator.isEmpty, !denominator.isEmpty { return "\(numerator)/\(denominator)" }
    return value.isEmpty ? "–" : value
}
