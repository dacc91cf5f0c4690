import Language
import Loading

/// Where the columns of one data file stand; -1 where the file does not have one.
struct ObservationColumns {
    static let required = ["unit", "indicator", "year"]
    static let optional = ["as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published", "note"]
    /// What the site's own open data have besides: the status under SDMX's name, all dimensions in one cell, where a value comes from; the others
    /// say again what the program works out itself, and are passed over.
    static let openData = [
        "obs_status", "dimensions", "origin", "break", "decimals", "value_low", "value_high", "reported", "expected",
    ]

    /// The file with its columns under these names.
    let table: RawTable
    let unit, indicator, year, asOf, value, numerator, denominator, status, illustrative, source, published, note: Int
    /// «sex=female;age=15-25»
    let cells: Int
    /// Whether a value was reported or derived.
    let origin: Int
    /// One a dimension of site.yaml.
    let dimensions: [Int]
    /// How its numbers are grouped, where the file itself tells: open data never are.
    let format: NumberFormat?

    init?(_ written: RawTable, _ dimensions: [Site.Dimension], _ findings: Findings) {
        guard let columns = Columns(
            written, required: Self.required, optional: Self.optional + dimensions.map(\.id), taken: Self.openData, own: Self.names(of: dimensions),
            findings) else { return nil }
        let place = { (name: String) in columns[name] ?? -1 }
        table = columns.table
        (unit, indicator, year, asOf) = (place("unit"), place("indicator"), place("year"), place("as_of"))
        (value, numerator, denominator) = (place("value"), place("numerator"), place("denominator"))
        (status, illustrative) = (columns["status"] ?? place("obs_status"), place("illustrative"))
        (source, published, note) = (place("source"), place("published"), place("note"))
        (cells, origin) = (place("dimensions"), place("origin"))
        self.dimensions = dimensions.map { place($0.id) }
        // one sign before three digits is the decimal sign of such a file
        let isOpenData = columns["obs_status"] != nil && columns["status"] == nil
        format = isOpenData ? (table.delimiter == UInt8(ascii: ";") ? .vi : .en) : nil
        if value < 0, numerator < 0, status < 0 {
            MissingColumn.report("value", at: table.header[0].location, Subject("Tệp \(table.path)", "File \(table.path)"), to: findings)
            return nil
        }
    }

    /// The dimensions under the keys of their ids and names: «Giới tính» is the column «sex».
    static func names(of dimensions: [Site.Dimension]) -> [String: String] {
        let named = dimensions.flatMap { dimension in
            [dimension.id, dimension.name.vi, dimension.name.en ?? ""].map { (ColumnNames.key($0), dimension.id) }
        }
        return Dictionary(named.filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
    }
}
