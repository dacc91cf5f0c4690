import Measuring
import Reporting

/// The report measured in its report year and in every earlier year that has a plan in force and data.
struct History {
    let now: MeasuredReport
    let years: [Int: MeasuredReport]
}

/// The plans on all cores.
func measureHistory(of report: Report) async -> History {
    let chronicle = Chronicle(report)
    let now = report.site.reportYear
    let first = report.plans.map(\.firstYear).min() ?? now
    let observed = report.observations.map { Int($0.year) }.min() ?? now
    let years = Array(min(max(first, observed), now)...now)
    let plans = await withTaskGroup(of: (Int, [JudgedRows]).self) { group in
        for (place, plan) in report.planRefs.enumerated() { group.addTask { (place, chronicle.judged(plan, years: years, keeping: now)) } }
        return await group.reduce(into: report.planRefs.map { _ in [JudgedRows]() }) { $0[$1.0] = $1.1 }
    }
    let measured = years.indices.map { place in chronicle.measured(plans.map { $0[place] }, year: years[place]) }
    return History(now: measured[years.count - 1], years: Dictionary(uniqueKeysWithValues: zip(years.dropLast(), measured)))
}
