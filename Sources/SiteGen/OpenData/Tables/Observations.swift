import Language
import Measuring
import Reporting
import Wording

/// Observations as open data: what was reported, the provisional rows that a final one replaced, and what was derived from children;
/// SDMX codes for the status. What was reported reads back as content; derived rows say so and are skipped there.
///
/// Missing and not applicable are rows without a value and with their own code; a year without a row was not reported. A derived value
/// of which some children have not reported is an interval: no value, O, `value_low`, `value_high`, `reported`, `expected`.
let observationColumns = [
    DataColumn("unit", .text, .dataUnit, isRequired: true), DataColumn("indicator", .text, .dataIndicator, isRequired: true),
    DataColumn("year", .whole, .dataYear, isRequired: true), DataColumn("as_of", .date, .dataAsOf),
    DataColumn("value", .number, .dataValue),
    DataColumn("numerator", .whole, .dataNumerator), DataColumn("denominator", .whole, .dataDenominator),
    DataColumn("obs_status", .text, .dataObsStatus, isRequired: true),
    DataColumn("illustrative", .truth, .dataIllustrative, isRequired: true),
    DataColumn("dimensions", .text, .dataDimensions), DataColumn("source", .text, .dataSource), DataColumn("note", .text, .dataNote),
    DataColumn("break", .text, .dataBreak), DataColumn("published", .date, .dataPublished),
    DataColumn("decimals", .whole, .dataShownDecimals, isRequired: true), DataColumn("origin", .text, .dataOrigin, isRequired: true),
    DataColumn("value_low", .number, .dataValueLow), DataColumn("value_high", .number, .dataValueHigh),
    DataColumn("reported", .whole, .dataReported), DataColumn("expected", .whole, .dataExpected),
]

/// Bytes of a usual row.
let observationSize = 112

/// The file of some of them, in one format.
///
/// - subject: the unit or the indicator that they are of.
func observationsFile(
    _ data: DataSource, _ rows: some Sequence<Observation>, derived: some Sequence<SeriesKey>, of subject: String, _ format: Site.DataFormat
) throws -> [UInt8] {
    let title = DataTitle("\(data.words[.fileObservations]): \(subject)", name: DataTable.name(DataPath.observations))
    return try dataFile(title, observationColumns, data, format, capacity: rows.underestimatedCount * observationSize) {
        $0.observations(data.measured, rows, derived: derived)
    }
}

extension MeasuredReport {
    /// The series of some units that have values derived from children.
    func derivedSeries(of areas: some Sequence<AreaRef>) -> [SeriesKey] {
        let indicators = report.indicatorRefs.filter { report[$0].derivation != nil }
        return areas.flatMap { area in
            report.children(of: area).isEmpty
                ? [] : indicators.lazy.map { SeriesKey(area, $0) }.filter { self.isDerived($0.area, $0.indicator) }
        }
    }
}

/// Finds the first value behind each break of a series while its rows go by: SDMX flags it B.
private struct SeriesCut {
    /// The first years behind the breaks.
    private var years: [Int] = []
    /// Of the totals: the years whose values stand first behind a break, derived values counted too.
    private var totals: Set<Int> = []
    private var last: (cell: Int32, year: Int)?

    init() {}

    init(_ measured: MeasuredReport, _ key: SeriesKey) {
        years = measured.breakYears(key.area, key.indicator)
        if !years.isEmpty { totals = Self.firstBehind(measured.series(key.area, key.indicator)) }
    }

    static func firstBehind(_ series: Series) -> Set<Int> {
        let valued = series.points.filter { $0.value != nil }.map(\.year)
        return Set(
            zip(valued, valued.dropFirst()).filter { before, year in series.breaks.contains { before < $0.year && $0.year <= year } }.map(
                \.1))
    }

    /// Whether a break lies between the value before, of the same cell, and this one.
    mutating func isFirstBehind(_ row: Observation) -> Bool {
        if years.isEmpty || row.value == nil { return false }
        let year = Int(row.year), before = last
        if row.cell == 0 { return totals.contains(year) }
        last = (row.cell, year)
        guard let before, before.cell == row.cell else { return false }
        return years.contains { before.year < $0 && $0 <= year }
    }
}

extension CellWriter {
    /// In: a measured report, the reported rows wanted, series by series, and the series whose derived values are wanted. Out: a replaced row
    /// before the one that replaced it, derived rows behind all reported ones.
    mutating func observations(_ measured: MeasuredReport, _ rows: some Sequence<Observation>, derived: some Sequence<SeriesKey>) {
        let report = measured.report
        // rows come series by series: the names are looked up once for each
        var series: SeriesKey?
        var unit = "", indicator = "", cut = SeriesCut()
        for row in rows {
            let own = SeriesKey(row.area, row.indicator)
            if series != own {
                series = own
                unit = report[row.area].id
                indicator = report[row.indicator].id
                cut = SeriesCut(measured, own)
            }
            if let earlier = row.supersedes { observation(report.superseded[Int(earlier)], unit, indicator, isBreak: false, report) }
            observation(row, unit, indicator, isBreak: cut.isFirstBehind(row), report)
        }
        for key in derived {
            let own = measured.series(key.area, key.indicator), first = SeriesCut.firstBehind(own)
            for point in own.points where point.origin == .derived {
                self.derived(point, key, isBreak: first.contains(point.year), report)
            }
        }
    }

    fileprivate mutating func observation(_ row: Observation, _ unit: String, _ indicator: String, isBreak: Bool, _ report: Report) {
        let key = Int64(row.area.index) << 32 | Int64(row.indicator.index)
        cells(0, of: key) {
            $0.word(unit); $0.word(indicator)
        }
        whole(Int64(row.year))
        if let asOf = row.asOf { word(asOf.iso) } else { none() }
        exact(row.value)
        whole(row.numerator)
        whole(row.denominator)
        word(row.status.sdmxCode)
        truth(row.illustrative)
        if row.cell != 0 { text(dimensions(row, report)) } else { none() }
        text(row.source, of: report.texts)
        text(row.note, of: report.texts)
        if isBreak { word("B") } else { none() }
        if let published = row.published { word(published.iso) } else { none() }
        cells(1, of: Int64(row.indicator.index)) { writer in
            writer.whole(Int64(report[row.indicator].decimals))
            writer.word("reported")
            for _ in 0..<4 { writer.none() }
        }
        endRow()
    }

    fileprivate mutating func derived(_ point: Series.Point, _ key: SeriesKey, isBreak: Bool, _ report: Report) {
        let partial = point.partial
        cells(0, of: Int64(key.area.index) << 32 | Int64(key.indicator.index)) {
            $0.word(report[key.area].id); $0.word(report[key.indicator].id)
        }
        whole(Int64(point.year))
        if let asOf = point.asOf { word(asOf.iso) } else { none() }
        exact(point.value)
        whole(point.numerator)
        whole(point.denominator)
        word(point.status.sdmxCode)
        truth(point.illustrative)
        for _ in 0..<3 { none() }
        if isBreak { word("B") } else { none() }
        none()
        whole(Int64(report[key.indicator].decimals))
        word("derived")
        exact(partial?.low)
        exact(partial?.high)
        whole((partial?.reported).map(Int64.init))
        whole((partial?.expected).map(Int64.init))
        endRow()
    }

    private mutating func exact(_ value: Rational?) {
        guard let value else { return none() }
        number { NumberForm.exported.append(Int128(value.numerator), over: Int128(value.denominator), to: &$0) }
    }

    mutating func whole(_ value: Int64?) {
        guard let value else { return none() }
        number { NumberForm(.data).append(Int128(value), to: &$0) }
    }
}

/// «sex=female;age=15-25».
private func dimensions(_ row: Observation, _ report: Report) -> String {
    zip(report.site.dimensions, report.cells[Int(row.cell)]).compactMap { dimension, code in
        code.map { "\(dimension.id)=\(dimension.codes[Int($0)].id)" }
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
