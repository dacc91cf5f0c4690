import Diagnostics

/// received.csv: which unit's form for which year came in when; `sitegen collect` keeps it.
extension Draft {
    /// received.csv → one receipt for each unit and year: the last line where there are several.
    mutating func readReceipts() {
        guard let table = raw.receipts,
            let columns = Columns(table, required: ["unit", "year", "state"], optional: ["date", "file", "note"], &findings)
        else { return }
        var places: [[Int32]: Int] = [:]
        for row in columns.rows {
            let about = Subject("Biểu đã nhận của «\(row.text("unit"))»", "Form received of «\(row.text("unit"))»")
            guard let named = row.required("unit", about, &findings) else { continue }
            let found = area(named, about), year = row.year("year", about, &findings)
            let date = row.date("date", about, &findings), state = row.word("state", of: Receipt.State.self, about, &findings)
            guard let area = found, let year, let state else { continue }
            let receipt = Receipt(area: area, year: year, date: date, state: state, file: row.text("file"), location: row.location)
            let key = [Int32(area.index), Int32(year)]
            if let place = places[key] {
                receipts[place] = receipt
            } else {
                places[key] = receipts.count
                receipts.append(receipt)
            }
        }
    }
}
