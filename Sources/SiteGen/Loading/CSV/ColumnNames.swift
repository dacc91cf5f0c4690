import Diagnostics
import Language

/// The columns of the content's tables under their Vietnamese names, as offices head them: in any case, with or without marks.
package enum ColumnNames {
    /// The columns that a heading may mean, the likeliest first; none where it is no Vietnamese name.
    package static func meant(by written: String) -> [String] { columns[key(written)] ?? [] }

    /// The Vietnamese names of a column.
    package static func names(of column: String) -> [String] { table.filter { $0.columns.contains(column) }.map(\.name) }

    /// «Đơn vị *:» is «don vi».
    package static func key(_ written: String) -> String {
        var name = Substring(looseKey(written))
        while let last = name.last, last == "*" || last == ":" || last == " " { name.removeLast() }
        return String(name)
    }

    private static let columns = Dictionary(table.map { (key($0.name), $0.columns) }, uniquingKeysWith: { first, _ in first })

    /// A name may be of one column in one kind of file and of another in another.
    private static let table: [(name: String, columns: [String])] = [
        ("đơn vị", ["unit", "area"]), ("mã đơn vị", ["unit", "id"]), ("tên đơn vị", ["area", "name", "unit"]), ("đơn vị báo cáo", ["unit"]),
        ("địa bàn", ["area"]),
        ("chỉ tiêu", ["indicator"]), ("mã chỉ tiêu", ["indicator"]), ("tên chỉ tiêu", ["name", "indicator"]),
        ("năm", ["year"]), ("năm báo cáo", ["year"]), ("năm số liệu", ["year"]),
        ("đến ngày", ["as_of", "valid_to"]), ("tính đến ngày", ["as_of"]), ("thời điểm", ["as_of"]), ("ngày số liệu", ["as_of"]),
        ("giá trị", ["value"]), ("kết quả", ["value", "state"]), ("tử số", ["numerator"]), ("mẫu số", ["denominator"]),
        ("tình trạng", ["status", "state"]), ("trạng thái", ["status", "state"]), ("tình trạng số liệu", ["status"]),
        ("trạng thái số liệu", ["status"]),
        ("minh họa", ["illustrative"]), ("số minh họa", ["illustrative"]), ("số liệu minh họa", ["illustrative"]),
        ("nguồn", ["source"]), ("nguồn số liệu", ["source"]), ("ghi chú", ["note"]),
        ("công bố", ["published"]), ("ngày công bố", ["published", "source_date"]), ("công bố ngày", ["published", "source_date"]),
        ("phân tổ", ["dimensions"]),
        ("mã", ["id"]), ("tên", ["name"]), ("loại", ["kind"]), ("loại đơn vị", ["kind"]), ("loại thay đổi", ["kind"]),
        ("hình thức", ["kind"]),
        ("cấp trên", ["parent"]), ("đơn vị cấp trên", ["parent"]), ("trực thuộc", ["parent"]), ("thuộc", ["parent"]),
        ("từ ngày", ["valid_from"]), ("ngày thành lập", ["valid_from"]), ("ngày kết thúc", ["valid_to"]),
        ("thứ tự", ["order"]), ("số thứ tự", ["order"]), ("STT", ["order"]), ("căn cứ", ["basis"]), ("văn bản căn cứ", ["basis"]),
        ("ô bản đồ", ["tile"]),
        ("liên hệ", ["contact"]),
        ("từ", ["from"]), ("từ đơn vị", ["from"]), ("đơn vị cũ", ["from"]), ("đến", ["to"]), ("đến đơn vị", ["to"]), ("đơn vị mới", ["to"]),
        ("ngày", ["date"]), ("ngày thay đổi", ["date"]),
        ("nhiệm vụ", ["duty"]), ("mã nhiệm vụ", ["duty"]), ("văn bản", ["document", "basis"]), ("số văn bản", ["document"]),
        ("số hiệu", ["document"]),
        ("kỳ", ["period"]), ("thời kỳ", ["period"]), ("giai đoạn", ["period"]), ("số thập phân", ["decimals"]),
        ("số chữ số thập phân", ["decimals"]),
        ("đơn vị tính", ["unit_measure"]), ("đơn vị đo", ["unit_measure"]), ("số lượng", ["count"]),
        ("ngày nguồn", ["source_date"]), ("ngày đăng", ["source_date"]),
    ]
}

extension RawTable {
    /// The table with its columns under the names that the program knows: a Vietnamese heading is the column it means, where no other column
    /// of the file is that one. What is not known keeps its own name.
    ///
    /// - own: columns that the site itself declares, under `ColumnNames.key` of their names.
    package func naming(among known: [String], own: [String: String] = [:]) -> RawTable {
        var names = header.map(\.value)
        if names.allSatisfy({ known.contains($0) || own.values.contains($0) }) {
            return RawTable(path: path, header: header, rowCount: rowCount, cells: cells, names: names, misfits: misfits)
        }
        let exact = Set(known).union(own.values)
        var taken = Set(names.filter(exact.contains))
        for (place, written) in header.enumerated() where !exact.contains(written.value) {
            let meant =
                ColumnNames.meant(by: written.value).filter(known.contains) + (own[ColumnNames.key(written.value)].map { [$0] } ?? [])
            guard let column = meant.first(where: { !taken.contains($0) }) else { continue }
            names[place] = column
            taken.insert(column)
        }
        return RawTable(path: path, header: header, rowCount: rowCount, cells: cells, names: names, misfits: misfits)
    }
}
