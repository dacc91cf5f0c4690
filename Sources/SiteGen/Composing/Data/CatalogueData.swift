import Language
import Reporting
import Wording

/// The lists that the other tables point to: units with their lives, what became of units, indicators.
let unitColumns = [
    DataColumn("id", .text, .dataUnit, isRequired: true), DataColumn("name", .text, .dataUnitName, isRequired: true),
    DataColumn("kind", .text, .dataKind, isRequired: true), DataColumn("parent", .text, .dataParent),
    DataColumn("valid_from", .date, .dataValidFrom), DataColumn("valid_to", .date, .dataValidTo), DataColumn("basis", .text, .dataBasis),
]

let changeColumns = [
    DataColumn("from", .text, .dataFrom, isRequired: true), DataColumn("to", .text, .dataTo, isRequired: true),
    DataColumn("date", .date, .dataChangeDate, isRequired: true), DataColumn("kind", .text, .dataChangeKind, isRequired: true),
    DataColumn("basis", .text, .dataBasis), DataColumn("note", .text, .dataNote),
]

let indicatorColumns = [
    DataColumn("id", .text, .dataIndicator, isRequired: true), DataColumn("name", .text, .dataIndicatorName, isRequired: true),
    DataColumn("group", .text, .dataGroup, isRequired: true), DataColumn("unit_measure", .text, .dataUnitMeasure, isRequired: true),
    DataColumn("direction", .text, .dataDirection, isRequired: true), DataColumn("decimals", .whole, .dataDecimals, isRequired: true),
    DataColumn("denominator", .text, .dataDenominatorText), DataColumn("definition", .text, .dataDefinition),
]

func unitsData(_ report: Report, _ format: Site.DataFormat) -> [UInt8] {
    var cells = CellWriter(format, columns: unitColumns.map(\.name), capacity: report.areas.count * 96)
    for unit in report.areas {
        for text in [
            unit.id, unit.name, unit.kind, unit.parent.map { report[$0].id } ?? "", unit.validFrom?.iso ?? "", unit.validTo?.iso ?? "",
            unit.basis,
        ] { cells.text(text) }
        cells.endRow()
    }
    return cells.finished()
}

func changesData(_ report: Report, _ format: Site.DataFormat) -> [UInt8] {
    var cells = CellWriter(format, columns: changeColumns.map(\.name))
    for change in report.changes {
        for text in [report[change.from].id, report[change.to].id, change.date.iso, change.kind.rawValue, change.basis, change.note] {
            cells.text(text)
        }
        cells.endRow()
    }
    return cells.finished()
}

func indicatorsData(_ edition: Edition, _ format: Site.DataFormat) -> [UInt8] {
    let words = edition.words
    var cells = CellWriter(format, columns: indicatorColumns.map(\.name))
    for indicator in edition.report.indicators {
        for text in [
            indicator.id, words.text(indicator.name), indicator.group, indicator.unitOfMeasure.rawValue, indicator.direction.rawValue,
        ] {
            cells.text(text)
        }
        cells.whole(Int64(indicator.decimals))
        cells.text(indicator.denominator.map { words.text($0) } ?? "")
        cells.text(indicator.definition.map { words.text($0) } ?? "")
        cells.endRow()
    }
    return cells.finished()
}
