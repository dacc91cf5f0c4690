import Language
import Reporting

/// Observations as open data: what was reported, nothing recomputed but the share; SDMX codes for the status.
///
/// Missing and not applicable are rows without a value and with their own code; a year without a row was not reported.
let observationColumns: [(name: String, word: Word)] = [
    ("unit", .dataUnit), ("indicator", .dataIndicator), ("year", .dataYear), ("as_of", .dataAsOf), ("value", .dataValue),
    ("numerator", .dataNumerator), ("denominator", .dataDenominator), ("obs_status", .dataObsStatus),
    ("illustrative", .dataIllustrative), ("dimensions", .dataDimensions), ("source", .dataSource), ("note", .dataNote),
]

/// In: a report and the rows wanted. Out: CSV, UTF-8, LF, dot decimals.
func observationsCSV(_ report: Report, _ rows: some Sequence<Observation>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.underestimatedCount * 80)
    appendCSVRow(observationColumns.map(\.name), to: &bytes)
    // rows come series by series: the names are looked up once for each
    var series: SeriesKey?
    var names: [UInt8] = []
    for row in rows {
        let own = SeriesKey(row.area, row.indicator)
        if series != own {
            series = own
            names = Array("\(report[row.area].id),\(report[row.indicator].id),".utf8)
        }
        bytes += names
        append(row, report, to: &bytes)
    }
    return bytes
}

private func append(_ row: Observation, _ report: Report, to bytes: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    NumberForm(.data).append(Int128(row.year), to: &bytes)
    bytes.append(comma)
    if let asOf = row.asOf { bytes += asOf.iso.utf8 }
    bytes.append(comma)
    if let value = row.value { NumberForm.exported.append(Int128(value.numerator), over: Int128(value.denominator), to: &bytes) }
    bytes.append(comma)
    if let numerator = row.numerator { NumberForm(.data).append(Int128(numerator), to: &bytes) }
    bytes.append(comma)
    if let denominator = row.denominator { NumberForm(.data).append(Int128(denominator), to: &bytes) }
    bytes.append(comma)
    bytes.append(row.status.sdmxCode)
    bytes.append(comma)
    if row.illustrative { bytes += "true".utf8 } else { bytes += "false".utf8 }
    bytes.append(comma)
    if row.cell != 0 { bytes += dimensions(row, report).utf8 }
    bytes.append(comma)
    appendCSVCell(harmless(report.texts[Int(row.source)]), to: &bytes)
    bytes.append(comma)
    appendCSVCell(harmless(report.texts[Int(row.note)]), to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
}

/// «sex=female;age=15-25».
private func dimensions(_ row: Observation, _ report: Report) -> String {
    zip(report.site.dimensions, report.cells[Int(row.cell)]).compactMap { dimension, code in
        code < 0 ? nil : "\(dimension.id)=\(dimension.codes[Int(code)].id)"
    }.joined(separator: ";")
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
func harmless(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
}

extension ObservationStatus {
    /// SDMX OBS_STATUS.
    var sdmxCode: UInt8 {
        switch self {
        case .final: UInt8(ascii: "A")
        case .provisional: UInt8(ascii: "P")
        case .estimated: UInt8(ascii: "E")
        case .missing: UInt8(ascii: "O")
        case .notApplicable: UInt8(ascii: "M")
        }
    }
}
