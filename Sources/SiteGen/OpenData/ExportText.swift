/// The export as CSV (RFC 4180, LF, a header line) or as a JSON array of objects with the same keys in the same order.
package func exportCSV(_ rows: some Sequence<ExportRow>) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCSVRow(exportColumns, to: &bytes)
    for row in rows {
        for (index, cell) in row.cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendCSVCell(cell.plain, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
}

package func exportJSON(_ rows: [ExportRow]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (index, row) in rows.enumerated() {
        bytes += Array((index == 0 ? "\n{" : ",\n{").utf8)
        for (column, cell) in zip(exportColumns, row.cells) {
            if column != exportColumns[0] { bytes.append(UInt8(ascii: ",")) }
            appendJSONText(column, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            switch cell {
            case .text(let text): if text.isEmpty { bytes += Array("null".utf8) } else { appendJSONText(text, to: &bytes) }
            case .number, .truth: bytes += Array(cell.plain.utf8)
            case .none: bytes += Array("null".utf8)
            }
        }
        bytes.append(UInt8(ascii: "}"))
    }
    bytes += Array((rows.isEmpty ? "]\n" : "\n]\n").utf8)
    return bytes
}

extension ExportRow.Cell {
    /// As it stands in a CSV cell.
    var plain: String {
        switch self {
        case .text(let text), .number(let text): text
        case .truth(let value): value ? "true" : "false"
        case .none: ""
        }
    }
}

/// One CSV record: quoted where a cell holds a comma, a quote or a line end.
func appendCSVRow(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCSVCell(cell, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
}

func appendCSVCell(_ cell: String, separator: UInt8 = UInt8(ascii: ","), to bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { cell in
        var mustQuote = false
        for byte in cell where byte == separator || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13 { mustQuote = true }
        guard mustQuote else { return bytes.append(contentsOf: cell) }
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for (place, byte) in cell.enumerated() where byte == UInt8(ascii: "\"") {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...place]))
            start = place
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[start...]))
        bytes.append(UInt8(ascii: "\""))
    }
}

/// A JSON string with its quotes; control characters as \u00XX.
package func appendJSONText(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 10: bytes += Array("\\n".utf8)
        case 0..<32: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
}
