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

extension CellWriter {
    mutating func units(_ report: Report) {
        for unit in report.areas {
            for cell in [
                unit.id, unit.name, unit.kind, unit.parent.map { report[$0].id } ?? "", unit.validFrom?.iso ?? "", unit.validTo?.iso ?? "",
                unit.basis,
            ] { text(cell) }
            endRow()
        }
    }

    mutating func changes(_ report: Report) {
        for change in report.changes {
            for cell in [report[change.from].id, report[change.to].id, change.date.iso, change.kind.rawValue, change.basis, change.note] {
                text(cell)
            }
            endRow()
        }
    }

    mutating func indicators(_ report: Report, _ words: Words) {
        for indicator in report.indicators {
            for cell in [
                indicator.id, words.text(indicator.name), indicator.group, indicator.unitOfMeasure.rawValue, indicator.direction.rawValue,
            ] { text(cell) }
            whole(Int64(indicator.decimals))
            text(indicator.denominator.map { words.text($0) } ?? "")
            text(indicator.definition.map { words.text($0) } ?? "")
            endRow()
        }
    }
}
