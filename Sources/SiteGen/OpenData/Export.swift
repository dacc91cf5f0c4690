import Language
import Measuring
import Reporting
import Wording

/// The columns of `sitegen export`, in this order for ever.
package let exportColumns = [
    "plan", "unit", "indicator", "report_year", "value", "numerator", "denominator", "status", "comparison", "target_year",
    "target_value", "baseline_year", "baseline_value", "path_value", "ratio", "standing", "verdict", "distance", "pace_so_far",
    "pace_needed", "projected", "arrival_year", "method", "progress", "score", "reason",
    "judged_year", "standing_at_end", "ratio_at_end", "value_low", "value_high", "reported", "expected", "illustrative",
]

/// One row of the export: the cells as text, dot decimals, no grouping; nil = not computable (an empty cell, null in JSON).
package struct ExportRow: Sendable {
    package enum Cell: Sendable, Equatable {
        case text(String)
        /// A number in its final spelling.
        case number(String)
        case truth(Bool)
        case none
    }
    package let cells: [Cell]
}

/// One row per target row and report year.
///
/// Computed numbers have at most six places, half-up, without trailing zeros; percents are 0–100; the ratio is p (3-method).
package func exportRows(_ measured: MeasuredReport, words: Words) -> [ExportRow] {
    measured.assessments.map { exportRow($0, measured.report, words) }
}

/// The status is that of the observation of the judged year; `partial` while some children have not reported; empty for a year without a row.
func exportRow(_ assessment: Assessment, _ report: Report, _ words: Words) -> ExportRow {
    let target = report[assessment.target]
    let indicator = report[assessment.indicator]
    let judged = assessment.observed, partial = assessment.partial
    let isTruth = indicator.unitOfMeasure == .boolean
    let growth = report.site.method == .growthRate ? assessment.growth : nil
    let projection = assessment.projection
    return ExportRow(cells: [
        .text(report[assessment.target.plan].id),
        .text(report[assessment.area].id),
        .text(indicator.id),
        .number(String(assessment.reportYear)),
        cell(judged?.value, isTruth),
        whole(judged?.numerator),
        whole(judged?.denominator),
        .text(partial == nil ? assessment.observedStatus?.code ?? "" : "partial"),
        .text(target.comparison.rawValue),
        whole(target.year.map(Int64.init)),
        cell(target.value, isTruth),
        whole((assessment.baseline?.year).map(Int64.init)),
        cell(assessment.baseline?.value, isTruth),
        cell(assessment.path),
        cell(assessment.ratio),
        .text(assessment.standing.rawValue),
        .text(assessment.verdict?.rawValue ?? ""),
        cell(assessment.distance),
        cell(assessment.paceSoFar),
        cell(assessment.paceNeeded),
        computed(projection?.atTarget),
        whole((projection?.arrivalYear).map(Int64.init)),
        .text(report.site.method.rawValue),
        computed(growth?.progress),
        computed(growth?.score),
        .text(words.reason(assessment)),
        .number(String(assessment.judgedYear)),
        .text(assessment.standingAtEnd?.rawValue ?? ""),
        cell(assessment.ratioAtEnd),
        cell(partial?.low),
        cell(partial?.high),
        whole((partial?.reported).map(Int64.init)),
        whole((partial?.expected).map(Int64.init)),
        .truth(assessment.isIllustrative),
    ])
}

private func cell(_ value: Rational?, _ isTruth: Bool = false) -> ExportRow.Cell {
    guard let value else { return .none }
    return isTruth
        ? .truth(value.numerator != 0) : .number(NumberForm.exported.text(Int128(value.numerator), over: Int128(value.denominator)))
}

private func whole(_ value: Int64?) -> ExportRow.Cell {
    value.map { .number(String($0)) } ?? .none
}

private func computed(_ value: Double?) -> ExportRow.Cell {
    guard let value, value.isFinite else { return .none }
    return .number(NumberForm.exported.text(value))
}

/// The years of a plan's period in which its unit, a unit of one of its targets, or a child of it has any observation.
package func yearsWithData(_ report: Report, plan: PlanRef) -> [Int] {
    let stated = report[plan]
    var years: Set<Int> = []
    let judged = Set(stated.targets.map(\.unit) + [stated.unit])
    for index in report.areas.indices {
        let area = report.areaRefs[index]
        let isOfPlan = judged.contains(area) || report[area].parent.map { judged.contains($0) } == true
        if isOfPlan { years.formUnion(report.observations(of: area).map { Int($0.year) }) }
    }
    return years.filter { stated.firstYear <= $0 && $0 <= stated.lastYear }.sorted()
}

/// The rows of one plan only.
package func exportRows(_ measured: MeasuredReport, plan: PlanRef, words: Words) -> [ExportRow] {
    let rows = exportRows(measured, words: words)
    return zip(measured.assessments, rows).filter { $0.0.target.plan == plan }.map(\.1)
}
