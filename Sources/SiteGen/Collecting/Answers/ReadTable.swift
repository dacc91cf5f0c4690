import Diagnostics
import Language
import Loading
import Packing
import Reporting

/// Reads a CSV file that was sent in place of a workbook: the columns of data files, of one unit or of several.
func readTable(_ bytes: [UInt8], file: String, year: Int, wanted: AreaRef?, _ known: KnownNames) -> ReadFile {
    var read = ReadFile(file: file)
    let loaded = loadCSV(bytes, path: file)
    read.found = loaded.diagnostics
    guard let table = loaded.value?.naming(among: dataColumns), !read.found.contains(where: { $0.severity == .error }) else {
        read.isRefused = true
        return read
    }
    guard let indicators = table.column(named: "indicator"), table.column(named: "unit") != nil || wanted != nil else {
        read.refuse(
            Diagnostic(
                .error, rule: "form-layout", at: table.header[0].location,
                Message(
                    vi: "tệp CSV cần các cột unit, indicator, year và value hoặc numerator, denominator",
                    en: "a CSV file needs the columns unit, indicator, year and value, or numerator and denominator"),
                suggestion: Message(
                    vi: "Dùng biểu do sitegen form tạo, hoặc ghi tên cột như data/.",
                    en: "Use a form made by sitegen form, or name the columns as in data/.")))
        return read
    }
    let units = table.column(named: "unit"), years = table.column(named: "year")
    for row in 0..<table.rowCount {
        func refuse(_ column: Int, vi: String, en: String) {
            read.found.append(Diagnostic(.error, rule: "form-row", at: table.location(row, column), Message(vi: vi, en: en)))
        }
        let unit = units.map { table.text(row, $0) } ?? "", indicator = table.text(row, indicators)
        let areas =
            unit.isEmpty ? wanted.map { [$0] } ?? [] : known.report.area(id: unit).map { [$0] } ?? known.areas(named: unit, in: year)
        guard areas.count == 1 else {
            refuse(units ?? indicators, vi: "không rõ đơn vị «\(unit)»", en: "it is not clear which unit «\(unit)» is")
            continue
        }
        guard let reference = known.indicator(code: indicator) ?? known.indicator(named: indicator) else {
            refuse(indicators, vi: "không có chỉ tiêu «\(indicator)»", en: "there is no indicator «\(indicator)»")
            continue
        }
        if let years, case let written = table.text(row, years), !written.isEmpty, Int(written) != year {
            refuse(
                years, vi: "dòng của năm «\(written)», đang thu số liệu năm \(year)",
                en: "a row of «\(written)», and answers for \(year) are being collected")
            continue
        }
        let fields = dataColumns.dropFirst(3).compactMap { name -> AnswerRow.Field? in
            guard let column = table.column(named: name), !table.isBlank(row, column) else { return nil }
            return AnswerRow.Field(column: name, text: table.text(row, column), place: SentPlace(table.location(row, column)))
        }
        read.take(
            AnswerRow(indicator: reference, fields: fields, place: SentPlace(table.location(row, indicators))), of: areas[0], year: year)
    }
    return read
}

extension ReadFile {
    /// Adds a row to its unit's answer.
    fileprivate mutating func take(_ row: AnswerRow, of area: AreaRef, year: Int) {
        let place: Int
        if let known = answers.firstIndex(where: { $0.area == area }) {
            place = known
        } else {
            place = answers.count
            answers.append(Answer(area: area, year: year, file: file, rows: []))
        }
        if row.fields.contains(where: { !["note", "source", "as_of", "published", "illustrative"].contains($0.column) }) {
            answers[place].rows.append(row)
        } else {
            answers[place].blank.append(row.indicator)
        }
    }
}
