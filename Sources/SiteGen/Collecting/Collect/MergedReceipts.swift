import Language
import Loading
import Reporting

/// received.csv with what came in now: one line a unit and year, written anew where the unit sent again; no other line is touched.
///
/// - table: the file as it is; nil for a new one.
/// Out: the bytes; nil where nothing is new.
package func receipts(_ table: RawTable?, with tally: Tally, _ report: Report, year: Int) -> [UInt8]? {
    let sent = tally.lines.filter { $0.file != nil }
    if sent.isEmpty { return nil }
    let known = table?.naming(among: receiptColumns)
    var lines =
        known.map {
            String(decoding: $0.source, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        }
        ?? ["\u{FEFF}" + receiptColumns.joined(separator: ";")]
    if lines.last == "" { lines.removeLast() }
    let separator = known.map { Character(Unicode.Scalar($0.delimiter)) } ?? ";", columns = known?.names ?? receiptColumns
    for line in sent {
        let id = report[line.area].id
        let values = [
            "unit": id, "year": String(year), "date": line.received?.iso ?? "", "file": line.file ?? "", "state": line.receipt.rawValue,
        ]
        let row = known.flatMap { table in
            (0..<table.rowCount).last { row in table.text(row, "unit") == id && table.text(row, "year") == String(year) }
        }
        // what somebody keeps in columns of their own stays
        let cells = columns.map { name in values[name] ?? row.flatMap { known?.text($0, name) } ?? "" }
        let text = cells.map { csvCell($0, separator) }.joined(separator: String(separator))
        if let row, let known { lines[known.line(row) - 1] = text } else { lines.append(text) }
    }
    let end = known?.source.contains(0x0D) == true ? "\r\n" : "\n"
    let bytes = Array((lines.joined(separator: end) + end).utf8)
    return bytes == known?.source ? nil : bytes
}

private let receiptColumns = ["unit", "year", "date", "file", "state"]

extension Tally.Line {
    /// What is kept of it: lateness follows from the day.
    fileprivate var receipt: Receipt.State {
        switch state {
        case .faulty: .faulty
        case .blank: .blank
        case .received, .late, .reported, .partial, .notSent: .received
        }
    }
}

extension RawTable {
    fileprivate func text(_ row: Int, _ name: String) -> String { column(named: name).map { text(row, $0) } ?? "" }
}
