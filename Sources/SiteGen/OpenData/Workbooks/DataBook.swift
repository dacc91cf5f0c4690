import Language
import Packing
import Reporting
import Wording

/// What a file of open data is called: to readers, and as a table (letters of ASCII and hyphens).
struct DataTitle {
    let title: String
    let name: String

    init(_ title: String, name: String) { (self.title, self.name) = (title, name) }
}

/// The file of one table in one format.
///
/// - capacity: bytes given ahead; write: its cells, row by row, as many as there are columns.
/// Throws: WorkbookFault, which would be a mistake of this program.
func dataFile(
    _ title: DataTitle, _ columns: [DataColumn], _ data: DataSource, _ format: Site.DataFormat, capacity: Int,
    _ write: (inout CellWriter) -> Void
) throws -> [UInt8] {
    var cells = CellWriter(format, columns: columns.map(\.name), capacity: capacity)
    write(&cells)
    return switch format {
    case .csv, .excel, .json: cells.finished()
    case .xlsx: try DataBook(title: title, columns: columns, values: cells.values, data: data).packed
    }
}

/// One table of open data as a workbook that anybody can use: a cover, the table marked up as one, what its columns mean. No merged cells, no
/// filters, no frozen panes, no meaning in colour alone.
///
/// Source: Government Analysis Function, «Making spreadsheets accessible: a brief checklist of the basics».
private struct DataBook {
    let title: DataTitle
    let columns: [DataColumn]
    let values: [CellValue]
    let data: DataSource

    private var words: Words { data.words }
    private var report: Report { data.report }
    private var rowCount: Int { columns.isEmpty ? 0 : values.count / columns.count }
    private var tableName: String { String(title.name.map { $0 == "-" ? "_" : $0 }) }
    /// Fewer than a sheet holds, which has a head too.
    private static let rowsOfSheet = 1_000_000

    var packed: [UInt8] {
        get throws {
            var book = Workbook(of: report, year: report.site.reportYear, title: title.title, words)
            let notes = notes
            let count = max(1, (rowCount + Self.rowsOfSheet - 1) / Self.rowsOfSheet)
            let sheets = (0..<count).map { sheet($0, of: count, notes) }
            var cover = CoverSheet(words, title: title.title)
            cover.add(words.text(report.site.title))
            cover.add(words.say("Nơi công bố: ", "Published by: ") + words.text(report.site.publisher))
            if let date = report.site.reportDate {
                cover.add(words.say("Ngày báo cáo: ", "Date of the report: ") + words.date(date))
            }
            if isIllustrative {
                cover.add(
                    words.say(
                        "Trong bảng có số liệu minh họa, không phải kết quả thật: các dòng có TRUE ở cột illustrative.",
                        "Some figures of the table are made up to show what the site does: the rows with TRUE in the column illustrative."),
                    BookStyle.strong)
            }
            cover.add(
                words.say(
                    "Bảng có \(words.whole(rowCount)) dòng, \(columns.count) cột. Tỷ lệ là phần trăm (0–100). Ô trống nghĩa là không có.",
                    "The table has \(words.whole(rowCount)) rows and \(columns.count) columns. Shares are percentages (0–100). An empty cell means that there is none."
                ))
            cover.add(words.terms(of: report.site))
            if !report.site.contact.isEmpty { cover.add(words.say("Liên hệ: ", "Contact: ") + report.site.contact) }
            cover.add(
                contents: sheets.map { ($0, title.title) } + [(notes, words.say("nghĩa của từng cột", "what each column means"))], words)
            book.sheets = [cover.sheet] + sheets + [notes]
            return try Packing.packed(book)
        }
    }

    private var isIllustrative: Bool {
        guard let column = columns.firstIndex(where: { $0.name == "illustrative" }) else { return false }
        return stride(from: column, to: values.count, by: columns.count).contains { values[$0] == .boolean(true) }
    }

    /// - number: from 0, of the sheets that the table takes.
    private func sheet(_ number: Int, of count: Int, _ notes: Sheet) -> Sheet {
        let place = count == 1 ? "" : " \(number + 1)"
        var sheet = Sheet(name: words.say("Số liệu", "Data") + place)
        sheet.append(Row([.text(title.title, BookStyle.title)]))
        sheet.append(
            Row([
                .text(
                    words.say(
                        "Trang này có một bảng. Nghĩa của các cột ở trang «\(notes.name)».",
                        "This sheet has one table. What its columns mean: sheet «\(notes.name)»."))
            ]))
        let rows = number * Self.rowsOfSheet..<min(rowCount, (number + 1) * Self.rowsOfSheet)
        var table = SheetTable(
            tableName + (count == 1 ? "" : "_\(number + 1)"), columns: columns.map { SheetTable.Column($0.name, $0.style) },
            headStyle: BookStyle.head)
        for place in rows.lowerBound * columns.count..<rows.upperBound * columns.count {
            table.append(columns[place % columns.count].shown(values[place], words))
        }
        sheet.columns = columns.indices.map { Column(width: width(of: $0, in: rows)) }
        sheet.table = table
        sheet.paper.isLandscape = true
        // shrunk to one page, more than this could not be read
        sheet.paper.fitsOnePageWide = sheet.columns.reduce(0) { $0 + $1.width } < 190
        sheet.paper.repeatedRows = 3...3
        return sheet
    }

    /// As wide as what stands in it, up to what a line can be read in.
    private func width(of column: Int, in rows: Range<Int>) -> Double {
        // enough to know a column by
        let longest = rows.prefix(2000).reduce(columns[column].name.count + 2) { longest, row in
            switch values[row * columns.count + column] {
            case .text(let text), .number(let text): max(longest, text.count)
            case .blank, .boolean, .formula: longest
            }
        }
        return Double(min(max(longest + 1, 7), 44))
    }

    private var notes: Sheet {
        var sheet = Sheet(name: words.say("Chú giải", "Notes"))
        sheet.append(Row([.text(words.say("Nghĩa của các cột", "What the columns mean"), BookStyle.title)]))
        sheet.append(Row([.text(words.say("Trang này có một bảng.", "This sheet has one table."))]))
        let line = BookStyle.line.with { $0.size = 11 }
        var table = SheetTable(
            "columns",
            columns: [
                .init(words.say("Cột", "Column"), line), .init(words.say("Nghĩa", "Meaning"), line), .init(words.say("Kiểu", "Type"), line),
            ], headStyle: BookStyle.head)
        for column in columns {
            for text in [column.name, words[column.word], column.kind.name(words)] { table.append(.text(text)) }
        }
        sheet.columns = [Column(width: 20), Column(width: 90), Column(width: 24)]
        sheet.table = table
        sheet.paper.isLandscape = true
        sheet.paper.repeatedRows = 3...3
        return sheet
    }
}

extension DataColumn {
    fileprivate var isYear: Bool { name == "year" || name.hasSuffix("_year") }

    fileprivate var style: CellStyle {
        let line = BookStyle.line.with { $0.size = 11 }
        return switch kind {
        case .text: line
        case .whole: line.with { ($0.wraps, $0.numberFormat) = (false, isYear ? "0" : "#,##0") }
        case .number, .any: line.with { $0.wraps = false }
        case .truth: line.with { $0.wraps = false }
        case .date: line.with { ($0.wraps, $0.numberFormat) = (false, "yyyy-mm-dd") }
        }
    }

    /// A day becomes one that can be reckoned with; a text longer than a cell takes ends with where the rest is.
    fileprivate func shown(_ value: CellValue, _ words: Words) -> CellValue {
        guard case .text(let text) = value else { return value }
        if kind == .date, case .success(let day) = parseDate(text), day.year > 1900 {
            return .number(String(SpreadsheetDate.serial(of: day)))
        }
        guard text.utf16.count > 32_767 else { return value }
        return .text(String(text.prefix(15_000)) + words.say(" […, xem tệp CSV]", " […, see the CSV file]"))
    }
}

extension DataColumn.Kind {
    fileprivate func name(_ words: Words) -> String {
        switch self {
        case .text: words.say("chữ", "text")
        case .whole: words.say("số nguyên", "whole number")
        case .number: words.say("số", "number")
        case .truth: words.say("TRUE (đúng), FALSE (sai)", "TRUE or FALSE")
        case .date: words.say("ngày", "day")
        case .any: words.say("số; TRUE, FALSE nếu là có, không", "number; TRUE or FALSE for yes or no")
        }
    }
}
