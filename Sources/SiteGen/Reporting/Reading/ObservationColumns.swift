import Loading

/// Where the columns of one data file stand; -1 where the file does not have one.
struct ObservationColumns {
    static let required = ["unit", "indicator", "year"]
    static let optional = ["as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published", "note"]

    let unit, indicator, year, asOf, value, numerator, denominator, status, illustrative, source, published, note: Int
    /// One a dimension of site.yaml.
    let dimensions: [Int]

    init?(_ table: RawTable, _ dimensions: [Site.Dimension], _ findings: Findings) {
        let wanted = Self.optional + dimensions.map(\.id)
        guard let columns = Columns(table, required: Self.required, optional: wanted, findings) else { return nil }
        let place = { (name: String) in columns[name] ?? -1 }
        (unit, indicator, year, asOf) = (place("unit"), place("indicator"), place("year"), place("as_of"))
        (value, numerator, denominator) = (place("value"), place("numerator"), place("denominator"))
        (status, illustrative) = (place("status"), place("illustrative"))
        (source, published, note) = (place("source"), place("published"), place("note"))
        self.dimensions = dimensions.map { place($0.id) }
        if value < 0, numerator < 0, status < 0 {
            MissingColumn.report("value", at: table.header[0].location, Subject("Tệp \(table.path)", "File \(table.path)"), to: findings)
            return nil
        }
    }
}
