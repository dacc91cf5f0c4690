import Reporting

/// One table of open data in one format, written cell by cell: the same cells in the same order, whatever the format.
///
/// CSV for programs: comma, dot, LF (RFC 4180). CSV for a Vietnamese Excel: byte order mark, semicolon, decimal comma, CRLF.
/// JSON: `{"columns":[…],"data":[[…],…]}`, which data frames read as it is, hardly longer than the CSV.
/// A typed text that a spreadsheet would take for a formula begins with an apostrophe in both CSV forms.
struct CellWriter {
    private let format: Site.DataFormat
    private let separator: UInt8
    private var bytes: [UInt8] = []
    private var isFirstCell = true
    private var isFirstRow = true
    /// How sources and notes were written, the newest of each number's last four bits: row after row says the same.
    private var said: [(number: Int32, bytes: [UInt8])] = Array(repeating: (0, []), count: 16)

    init(_ format: Site.DataFormat, columns: [String], capacity: Int = 0) {
        self.format = format
        separator = format == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",")
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
        beginCell()
        write(text)
    }

    /// The same for a text of the report, by its number.
    mutating func text(_ number: Int32, of texts: [String]) {
        if number == 0 { return none() }
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
        case .csv, .excel: appendCSVCell(harmless(text), separator: separator, to: &bytes)
        }
    }

    /// In: a writer of one number with a decimal point.
    mutating func number(_ write: (inout [UInt8]) -> Void) {
        beginCell()
        let start = bytes.count
        write(&bytes)
        if format == .excel, let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) { bytes[point] = UInt8(ascii: ",") }
    }

    mutating func truth(_ truth: Bool) {
        beginCell()
        bytes += truth ? "true".utf8 : "false".utf8
    }

    mutating func none() {
        beginCell()
        if format == .json { bytes += "null".utf8 }
    }

    mutating func endRow() {
        switch format {
        case .csv: bytes.append(10)
        case .excel: bytes += [13, 10]
        case .json: bytes.append(UInt8(ascii: "]"))
        }
        isFirstCell = true
        isFirstRow = false
    }

    consuming func finished() -> [UInt8] {
        if format == .json { bytes += "\n]}\n".utf8 }
        return bytes
    }

    private mutating func beginCell() {
        if !isFirstCell {
            bytes.append(separator)
        } else if format == .json {
            bytes += isFirstRow ? "\n[".utf8 : ",\n[".utf8
        }
        isFirstCell = false
    }
}
