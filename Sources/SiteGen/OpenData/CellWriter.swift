import Packing
import Reporting

/// One table of open data in one format, written cell by cell: the same cells in the same order, whatever the format.
///
/// CSV for programs: comma, dot, LF (RFC 4180). CSV for a Vietnamese Excel: byte order mark, semicolon, decimal comma, CRLF.
/// JSON: `{"columns":[…],"data":[[…],…]}`, which data frames read as it is, hardly longer than the CSV.
/// A typed text that a spreadsheet would take for a formula begins with an apostrophe in both CSV forms; in a workbook it stays text.
struct CellWriter {
    private let format: Site.DataFormat
    private let separator: UInt8
    private var bytes: [UInt8] = []
    private var isFirstCell = true
    private var isFirstRow = true
    /// What stands before the next cell is written already.
    private var isBegun = false
    /// Cells at the beginning and at the end of a row, as they were written last.
    private var repeated: [(key: Int64, bytes: [UInt8])] = Array(repeating: (-1, []), count: 2)
    /// How sources and notes were written, the newest of each number's last four bits: row after row says the same.
    private var said: [(number: Int32, bytes: [UInt8])] = Array(repeating: (0, []), count: 16)
    /// Of a workbook: its cells, row by row.
    private(set) var values: [CellValue] = []

    init(_ format: Site.DataFormat, columns: [String], capacity: Int = 0) {
        self.format = format
        separator =
            switch format {
            case .excel: UInt8(ascii: ";")
            case .csv, .json, .xlsx: UInt8(ascii: ",")
            }
        if format == .xlsx { return }
        bytes.reserveCapacity(capacity)
        if format == .excel { bytes += [0xEF, 0xBB, 0xBF] }
        if format == .json {
            bytes += "{\"columns\":[".utf8
            for (place, column) in columns.enumerated() {
                if place > 0 { bytes.append(separator) }
                appendJSONText(column, to: &bytes)
            }
            bytes += "],\"data\":[".utf8
        } else {
            for column in columns { text(column) }
            endRow()
        }
        isFirstRow = true
    }

    mutating func text(_ text: String) {
        if format == .xlsx { return values.append(text.isEmpty ? .blank : .text(text)) }
        beginCell()
        write(text)
    }

    /// An id, a code or a date in ISO 8601: letters, digits and hyphens of ASCII, which no format escapes.
    mutating func word(_ word: String) {
        if format == .xlsx { return values.append(.text(word)) }
        beginCell()
        if format == .json { bytes.append(UInt8(ascii: "\"")) }
        bytes += word.utf8
        if format == .json { bytes.append(UInt8(ascii: "\"")) }
    }

    /// Cells that row after row says alike, written once.
    /// - slot: 0 for those at the beginning of a row, 1 for those at its end; key: of what they say.
    mutating func cells(_ slot: Int, of key: Int64, _ write: (inout CellWriter) -> Void) {
        if format == .xlsx { return write(&self) }
        // how a row begins is not part of them
        if isFirstCell { beginCell(); isBegun = true }
        if repeated[slot].key == key {
            bytes += repeated[slot].bytes
            isBegun = false
            return
        }
        let start = bytes.count
        write(&self)
        repeated[slot] = (key, Array(bytes[start...]))
    }

    /// The same for a text of the report, by its number.
    mutating func text(_ number: Int32, of texts: [String]) {
        if number == 0 { return none() }
        if format == .xlsx { return text(texts[Int(number)]) }
        beginCell()
        let slot = Int(number & 15)
        if number != said[slot].number {
            let start = bytes.count
            write(texts[Int(number)])
            said[slot] = (number, Array(bytes[start...]))
        } else {
            bytes += said[slot].bytes
        }
    }

    private mutating func write(_ text: String) {
        switch format {
        case .json: if text.isEmpty { bytes += "null".utf8 } else { appendJSONText(text, to: &bytes) }
        case .csv, .excel, .xlsx: appendCSVCell(harmless(text), separator: separator, to: &bytes)
        }
    }

    /// In: a writer of one number with a decimal point.
    mutating func number(_ write: (inout [UInt8]) -> Void) {
        if format == .xlsx {
            var digits: [UInt8] = []
            write(&digits)
            return values.append(.number(String(decoding: digits, as: UTF8.self)))
        }
        beginCell()
        let start = bytes.count
        write(&bytes)
        if format == .excel, let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) { bytes[point] = UInt8(ascii: ",") }
    }

    mutating func truth(_ truth: Bool) {
        if format == .xlsx { return values.append(.boolean(truth)) }
        beginCell()
        bytes += truth ? "true".utf8 : "false".utf8
    }

    mutating func none() {
        if format == .xlsx { return values.append(.blank) }
        beginCell()
        if format == .json { bytes += "null".utf8 }
    }

    mutating func endRow() {
        switch format {
        case .csv: bytes.append(10)
        case .excel: bytes += [13, 10]
        case .json: bytes.append(UInt8(ascii: "]"))
        case .xlsx: break
        }
        isFirstCell = true
        isFirstRow = false
    }

    consuming func finished() -> [UInt8] {
        if format == .json { bytes += "\n]}\n".utf8 }
        return bytes
    }

    private mutating func beginCell() {
        if isBegun { isBegun = false; return }
        if !isFirstCell {
            bytes.append(separator)
        } else if format == .json {
            bytes += isFirstRow ? "\n[".utf8 : ",\n[".utf8
        }
        isFirstCell = false
    }
}
