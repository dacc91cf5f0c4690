import Reporting

/// What the report means in one report year: every target row judged, every series cut at its breaks.
package struct MeasuredReport: Sendable {
    package let chronicle: Chronicle
    package let year: Int
    /// Plan by plan, target by target (children in their own order).
    package let assessments: [Assessment]
    let byArea: [[Int32]]

    package var report: Report { chronicle.report }

    /// The assessments that judge one unit, in the plans' order.
    package func assessments(of area: AreaRef) -> [Assessment] {
        byArea[Int(area.index)].map { assessments[Int($0)] }
    }

    /// A unit's values on an indicator, of all years.
    package func series(_ area: AreaRef, _ indicator: IndicatorRef) -> Series {
        chronicle.series(area, indicator)
    }

    /// The row that speaks for an indicator of a unit: its next target (not before the report year), else its last.
    package func headline(_ area: AreaRef, _ indicator: IndicatorRef) -> Assessment? {
        let rows = assessments(of: area).filter { $0.indicator == indicator }
        func end(_ row: Assessment) -> Int { report[row.target].year ?? .max }
        return rows.filter { end($0) >= year }.min { end($0) < end($1) } ?? rows.max { end($0) < end($1) }
    }
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
    package func measured(year: Int) -> MeasuredReport {
        var assessments: [Assessment] = []
        for plan in report.planRefs where report[plan].firstYear <= year {
            for target in report.targets(of: plan) {
                for area in judgedAreas(of: target, year: year) { assessments.append(assess(target, area, year: year)) }
            }
        }
        var byArea = [[Int32]](repeating: [], count: report.areas.count)
        for (index, assessment) in assessments.enumerated() { byArea[Int(assessment.area.index)].append(Int32(index)) }
        return MeasuredReport(chronicle: self, year: year, assessments: assessments, byArea: byArea)
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
