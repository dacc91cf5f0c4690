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
    guard let table = loaded.value?.naming(among: dataColumns + ["obs_status"]), !read.found.contains(where: { $0.severity == .error })
    else {
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
    // columns of groups, or of anything else, would change what a row says
    let unread = zip(table.header, table.names).first { !(dataColumns + ["obs_status", "unit_name", "indicator_name"]).contains($0.1) }
    if let (head, name) = unread {
        read.refuse(
            Diagnostic(
                .error, rule: "form-column", at: head.location,
                Message(
                    vi: "cột «\(name)» không đọc được ở tệp CSV gửi về", en: "the column «\(name)» is not read of a CSV file that was sent"),
                suggestion: Message(
                    vi: "Xóa cột này nếu không cần; số phân tổ ghi thẳng vào data/.",
                    en: "Delete the column if it is not needed; figures of groups belong in data/.")))
        return read
    }
    let units = table.column(named: "unit"), years = table.column(named: "year")
    var seen: [[Int32]: Int] = [:]
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
        let fields = (dataColumns.dropFirst(3) + ["obs_status"]).compactMap { name -> AnswerRow.Field? in
            guard let column = table.column(named: name), !table.isBlank(row, column) else { return nil }
            return AnswerRow.Field(
                column: name == "obs_status" ? "status" : name, text: table.text(row, column), place: SentPlace(table.location(row, column))
            )
        }
        if let earlier = seen.updateValue(table.line(row), forKey: [Int32(areas[0].index), Int32(reference.index)]) {
            refuse(
                indicators, vi: "«\(indicator)» đã có ở dòng \(earlier): không rõ lấy dòng nào",
                en: "«\(indicator)» stands in line \(earlier) too: it is not clear which counts")
            for place in read.answers.indices where read.answers[place].area == areas[0] {
                read.answers[place].rows.removeAll { $0.indicator == reference }
            }
            continue
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
