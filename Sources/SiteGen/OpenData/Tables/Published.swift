import Language
import Reporting

/// Figures found in print as open data: as printed, with their source.
let publishedColumns = [
    DataColumn("unit", .text, .dataUnit), DataColumn("area", .text, .dataArea), DataColumn("indicator", .text, .dataIndicator),
    DataColumn("name", .text, .dataName), DataColumn("period", .text, .dataPeriod), DataColumn("value", .number, .dataValue),
    DataColumn("unit_measure", .text, .dataUnitMeasure), DataColumn("denominator", .text, .dataPrintedDenominator),
    DataColumn("count", .text, .dataCount), DataColumn("qualifier", .text, .dataQualifier),
    DataColumn("source", .text, .dataSource, isRequired: true), DataColumn("source_date", .text, .dataSourceDate),
    DataColumn("note", .text, .dataNote),
]

extension CellWriter {
    mutating func published(_ report: Report) {
        for figure in report.published {
            text(figure.area.map { report[$0].id } ?? "")
            text(figure.areaName)
            text(figure.indicator.map { report[$0].id } ?? "")
            text(figure.indicatorName)
            text(figure.period)
            if let value = figure.value {
                number { NumberForm.exported.append(Int128(value.numerator), over: Int128(value.denominator), to: &$0) }
            } else {
                none()
            }
            for cell in [
                figure.unitOfMeasure.rawValue, figure.denominator, figure.count, figure.qualifier, figure.source, figure.sourceDate,
                figure.note,
            ] { text(cell) }
            endRow()
        }
    }
}
