import Language
import Reporting

/// Figures found in print as open data: as printed, with their source.
let publishedColumns: [(name: String, word: Word)] = [
    ("unit", .dataUnit), ("area", .dataArea), ("indicator", .dataIndicator), ("name", .dataName), ("period", .dataPeriod),
    ("value", .dataValue), ("unit_measure", .dataUnitMeasure), ("denominator", .dataPrintedDenominator), ("count", .dataCount),
    ("qualifier", .dataQualifier), ("source", .dataSource), ("source_date", .dataSourceDate), ("note", .dataNote),
]

func publishedCSV(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCSVRow(publishedColumns.map(\.name), to: &bytes)
    for figure in report.published {
        let value = figure.value.map { NumberForm.exported.text(Int128($0.numerator), over: Int128($0.denominator)) }
        appendCSVRow(
            [
                figure.area.map { report[$0].id } ?? "", figure.areaName, figure.indicator.map { report[$0].id } ?? "", figure.indicatorName,
                figure.period, value ?? "", figure.unitOfMeasure.rawValue, figure.denominator, figure.count, figure.qualifier,
                figure.source, figure.sourceDate, figure.note,
            ].map(harmless), to: &bytes)
    }
    return bytes
}
