import Diagnostics

/// Of what a table may have at most so much.
enum CSVLimit {
    static let columns = 1_000
    static let rows = 1_000_000
    /// Of the small tables, whose rows become records one by one: no country has so many units.
    static let records = 100_000
    /// Bytes of a cell, more than any spreadsheet keeps.
    static let cell = 100_000
    /// Bytes of a row, from its first cell to its last.
    static let row = 1_000_000
    /// Rows of the wrong width, times the columns that they should have: they are kept filled up.
    static let misfits = 20_000_000
}

/// What a table has too much of, and where that begins.
struct CSVExcess {
    enum Kind { case columns(Int), rows(Int), cell(Int), row, misfits }

    let kind: Kind
    let offset: Int

    func diagnostic(at place: SourceLocation) -> Diagnostic {
        Diagnostic(.error, rule: "csv-limit", at: place, message, suggestion: suggestion)
    }

    private var message: Message {
        func most(_ limit: Int) -> (vi: String, en: String) { (grouped(limit, by: "."), grouped(limit, by: ",")) }
        switch kind {
        case .columns(let count):
            let (found, limit) = (most(count), most(CSVLimit.columns))
            return Message(
                vi: "dòng tên cột có \(found.vi) cột, tối đa \(limit.vi)",
                en: "the first line names \(found.en) columns, at most \(limit.en) are read")
        case .rows(let limit): return Message(vi: "tệp có quá \(most(limit).vi) dòng", en: "the file has more than \(most(limit).en) rows")
        case .cell(let length):
            let (found, limit) = (most(length), most(CSVLimit.cell))
            return Message(
                vi: "ô này dài \(found.vi) byte, tối đa \(limit.vi)", en: "the cell has \(found.en) bytes, at most \(limit.en) are read")
        case .row:
            return Message(vi: "dòng này dài quá \(most(CSVLimit.row).vi) byte", en: "the row has more than \(most(CSVLimit.row).en) bytes")
        case .misfits:
            return Message(vi: "quá nhiều dòng không đủ hoặc thừa ô", en: "too many rows have more or fewer cells than the first line")
        }
    }

    private var suggestion: Message {
        switch kind {
        case .columns: Message(vi: "Xóa các cột thừa ở cuối dòng đầu.", en: "Delete the spare columns at the end of the first line.")
        case .misfits: Message(vi: "Xem lại dấu ngăn cách của tệp.", en: "Look at the delimiters of the file.")
        case .rows: Message(vi: "Chia thành nhiều tệp.", en: "Split it into several files.")
        case .cell, .row:
            Message(
                vi: "Rút gọn; nếu là nhiều dòng dính nhau thì sửa dấu ngoặc kép.",
                en: "Shorten it; where it is several rows in one, mend the quotes.")
        }
    }
}
