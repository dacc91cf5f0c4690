import Reporting

/// What the report means in one report year: every target row judged, every series cut at its breaks.
package final class MeasuredReport: Sendable {
    package let chronicle: Chronicle
    package let report: Report
    package let year: Int
    /// Plan by plan, target by target (children in their own order).
    package let rows: [JudgedRow]
    /// Beside the rows; empty where they are judged anew when asked for.
    private let kept: [Assessment]
    private let byArea: [[Int32]]

    init(_ chronicle: Chronicle, year: Int, rows: [JudgedRow], kept: [Assessment]) {
        self.chronicle = chronicle
        report = chronicle.report
        self.year = year
        self.rows = rows
        self.kept = kept
        var byArea = [[Int32]](repeating: [], count: chronicle.report.areas.count)
        for (index, row) in rows.enumerated() { byArea[Int(row.area.index)].append(Int32(index)) }
        self.byArea = byArea
    }

    /// Row by row.
    package var assessments: [Assessment] { kept.isEmpty ? rows.indices.map { assessment(at: $0) } : kept }

    package func assessment(at row: Int) -> Assessment {
        kept.isEmpty ? chronicle.assess(rows[row].target, rows[row].area, year: year) : kept[row]
    }

    /// The assessments that judge one unit, in the plans' order.
    package func assessments(of area: AreaRef) -> [Assessment] {
        byArea[Int(area.index)].map { assessment(at: Int($0)) }
    }

    /// Those of one indicator.
    package func assessments(of area: AreaRef, on indicator: IndicatorRef) -> [Assessment] {
        byArea[Int(area.index)].lazy.filter { self.rows[Int($0)].indicator == indicator }.map { self.assessment(at: Int($0)) }
    }

    /// Those of one plan's targets.
    package func assessments(under plan: PlanRef) -> [Assessment] {
        rows.indices.lazy.filter { self.rows[$0].target.plan == plan }.map { self.assessment(at: $0) }
    }

    package func judges(_ area: AreaRef) -> Bool { !byArea[Int(area.index)].isEmpty }

    package func judges(_ area: AreaRef, on indicator: IndicatorRef) -> Bool {
        byArea[Int(area.index)].contains { rows[Int($0)].indicator == indicator }
    }

    /// A unit's values on an indicator, of all years.
    package func series(_ area: AreaRef, _ indicator: IndicatorRef) -> Series {
        chronicle.series(area, indicator)
    }

    /// The first years behind the breaks of a series; cheap where it has none.
    package func breakYears(_ area: AreaRef, _ indicator: IndicatorRef) -> [Int] {
        chronicle.isCut(area, indicator) ? series(area, indicator).breaks.map(\.year) : []
    }

    /// The row that speaks for an indicator of a unit: its next target (not before the report year), else its last.
    package func headline(_ area: AreaRef, _ indicator: IndicatorRef) -> Assessment? {
        let rows = assessments(of: area, on: indicator)
        func end(_ row: Assessment) -> Int { report[row.target].year ?? .max }
        return rows.filter { end($0) >= year }.min { end($0) < end($1) } ?? rows.max { end($0) < end($1) }
    }
}

/// A target row and its standing: all that is kept of it for the years before the report year.
package struct JudgedRow: Sendable {
    package let target: TargetRef
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let standing: Standing
    package let nuance: Standing.Nuance
}

/// Judges every target row of a report in one report year; cheap enough to be called year by year.
package func measure(_ report: Report, year: Int) -> MeasuredReport {
    Chronicle(report).measured(year: year)
}

/// The same for several years, with what does not depend on the year made once.
package func measure(_ report: Report, years: some Sequence<Int>) -> [Int: MeasuredReport] {
    let chronicle = Chronicle(report)
    return Dictionary(years.map { ($0, chronicle.measured(year: $0)) }) { first, _ in first }
}

extension Chronicle {
    /// - keepsAll: whether the assessments are kept, or only the standings, and the rest judged anew for the few rows asked for.
    package func measured(year: Int, keepsAll: Bool = true) -> MeasuredReport {
        var rows: [JudgedRow] = []
        var kept: [Assessment] = []
        for plan in report.planRefs where report[plan].firstYear <= year {
            for target in report.targets(of: plan) {
                for area in judgedAreas(of: target, year: year) {
                    let assessment = assess(target, area, year: year)
                    rows.append(JudgedRow(
                        target: target, area: area, indicator: assessment.indicator, standing: assessment.standing, nuance: assessment.nuance))
                    if keepsAll { kept.append(assessment) }
                }
            }
        }
        return MeasuredReport(self, year: year, rows: rows, kept: kept)
    }

    /// The unit that the target names, or those of its children that lived in the plan's time and before the judged year was over.
    private func judgedAreas(of reference: TargetRef, year: Int) -> [AreaRef] {
        let target = report[reference], plan = report[reference.plan]
        if target.appliesTo == .unit { return [target.unit] }
        let judgedYear = min(year, target.year ?? plan.lastYear)
        return report.children(of: target.unit).filter { child in
            let unit = report[child]
            return unit.validFrom.map { $0.year <= judgedYear } ?? true && unit.validTo.map { $0.year >= plan.firstYear } ?? true
        }
    }
}
