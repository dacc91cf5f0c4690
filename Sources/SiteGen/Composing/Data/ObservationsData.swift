import Language
import Measuring
import Reporting

/// Observations as open data: what was reported, nothing recomputed but the share; SDMX codes for the status.
///
/// Missing and not applicable are rows without a value and with their own code; a year without a row was not reported.
let observationColumns = [
    DataColumn("unit", .text, .dataUnit, isRequired: true), DataColumn("indicator", .text, .dataIndicator, isRequired: true),
    DataColumn("year", .whole, .dataYear, isRequired: true), DataColumn("as_of", .date, .dataAsOf), DataColumn("value", .number, .dataValue),
    DataColumn("numerator", .whole, .dataNumerator), DataColumn("denominator", .whole, .dataDenominator),
    DataColumn("obs_status", .text, .dataObsStatus, isRequired: true), DataColumn("illustrative", .truth, .dataIllustrative, isRequired: true),
    DataColumn("dimensions", .text, .dataDimensions), DataColumn("source", .text, .dataSource), DataColumn("note", .text, .dataNote),
    DataColumn("break", .text, .dataBreak),
]

/// In: a measured report and the rows wanted, series by series. Out: the file in one format.
func observationsData(_ measured: MeasuredReport, _ rows: some Sequence<Observation>, _ format: Site.DataFormat) -> [UInt8] {
    let report = measured.report
    var cells = CellWriter(format, columns: observationColumns.map(\.name), capacity: rows.underestimatedCount * 96)
    // rows come series by series: the names are looked up once for each
    var series: SeriesKey?
    var unit = "", indicator = "", cut = SeriesCut()
    for row in rows {
        let own = SeriesKey(row.area, row.indicator)
        if series != own {
            series = own
            unit = report[row.area].id
            indicator = report[row.indicator].id
            cut = SeriesCut(years: measured.breakYears(row.area, row.indicator))
        }
        cells.text(unit)
        cells.text(indicator)
        cells.observation(row, report)
        if cut.isFirstBehind(row) { cells.text("B") } else { cells.none() }
        cells.endRow()
    }
    return cells.finished()
}

/// Finds the first value behind each break of a series while its rows go by: SDMX flags it B.
private struct SeriesCut {
    /// The first years behind the breaks.
    var years: [Int] = []
    private var last: (cell: Int32, year: Int)?

    init(years: [Int] = []) { self.years = years }

    /// Whether a break lies between the value before, of the same cell, and this one.
    mutating func isFirstBehind(_ row: Observation) -> Bool {
        if years.isEmpty || row.value == nil { return false }
        let year = Int(row.year), before = last
        last = (row.cell, year)
        guard let before, before.cell == row.cell else { return false }
        return years.contains { before.year < $0 && $0 <= year }
    }
}

extension CellWriter {
    fileprivate mutating func observation(_ row: Observation, _ report: Report) {
        whole(Int64(row.year))
        if let asOf = row.asOf { text(asOf.iso) } else { none() }
        if let value = row.value {
            number { NumberForm.exported.append(Int128(value.numerator), over: Int128(value.denominator), to: &$0) }
        } else {
            none()
        }
        whole(row.numerator)
        whole(row.denominator)
        text(row.status.sdmxCode)
        truth(row.illustrative)
        if row.cell != 0 { text(dimensions(row, report)) } else { none() }
        text(row.source, of: report.texts)
        text(row.note, of: report.texts)
    }

    mutating func whole(_ value: Int64?) {
        guard let value else { return none() }
        number { NumberForm(.data).append(Int128(value), to: &$0) }
    }
}

/// «sex=female;age=15-25».
private func dimensions(_ row: Observation, _ report: Report) -> String {
    zip(report.site.dimensions, report.cells[Int(row.cell)]).compactMap { dimension, code in
        code < 0 ? nil : "\(dimension.id)=\(dimension.codes[Int(code)].id)"
    }.joined(separator: ";")
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
func harmless(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): "'" + text
    default: text
    }
}

extension ObservationStatus {
    /// SDMX OBS_STATUS.
    var sdmxCode: String {
        switch self {
        case .final: "A"
        case .provisional: "P"
        case .estimated: "E"
        case .missing: "O"
        case .notApplicable: "M"
        }
    }
}
