import Diagnostics
import Language
import Loading

/// Where the columns of one data file stand; nil where the file does not have one.
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
    let unit, indicator, year: Int
    let asOf, value, numerator, denominator, status, illustrative, source, published, note: Int?
    /// «sex=female;age=15-25»
    let cells: Int?
    /// Whether a value was reported or derived.
    let origin: Int?
    /// One a dimension of site.yaml.
    let dimensions: [Int?]
    /// How its numbers are grouped, where the file itself tells: open data never are.
    let format: NumberFormat?

    init?(_ written: RawTable, _ dimensions: [Site.Dimension], _ findings: inout KeptFindings) {
        guard
            let columns = Columns(
                written, required: Self.required, optional: Self.optional + dimensions.map(\.id), taken: Self.openData,
                own: Self.names(of: dimensions),
                &findings), let unit = columns["unit"], let indicator = columns["indicator"], let year = columns["year"]
        else { return nil }
        table = columns.table
        (self.unit, self.indicator, self.year) = (unit, indicator, year)
        (asOf, published, illustrative) = (columns["as_of"], columns["published"], columns["illustrative"])
        (value, numerator, denominator) = (columns["value"], columns["numerator"], columns["denominator"])
        (status, source, note) = (columns["status"] ?? columns["obs_status"], columns["source"], columns["note"])
        (cells, origin) = (columns["dimensions"], columns["origin"])
        self.dimensions = dimensions.map { columns[$0.id] }
        // one sign before three digits is the decimal sign of such a file
        let isOpenData = columns["obs_status"] != nil && columns["status"] == nil
        format = isOpenData ? (table.delimiter == UInt8(ascii: ";") ? .vi : .en) : nil
        if value == nil, numerator == nil, status == nil {
            findings.take(MissingColumn.finding("value", at: table.header[0].location, Subject("Tệp \(table.path)", "File \(table.path)")))
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
