import Measuring
import Reporting
import Wording

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
