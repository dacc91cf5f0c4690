import Measuring
import Reporting

/// The report measured in its report year and in every earlier year that has a plan in force and data.
struct History {
    let now: MeasuredReport
    let years: [Int: MeasuredReport]
}

/// The plans on all cores.
///
/// - keepsNow: whether the assessments of the report year are kept: pages ask for each of them many times.
func measureHistory(of report: Report, keepsNow: Bool = true) async -> History {
    let chronicle = Chronicle(report)
    let now = report.site.reportYear
    let years = Array(report.publishedYears(until: now))
    let plans = await withTaskGroup(of: (Int, [JudgedRows]).self) { group in
        for (place, plan) in report.planRefs.enumerated() {
            group.addTask { (place, chronicle.judged(plan, years: years, keeping: keepsNow ? now : nil)) }
        }
        return await group.reduce(into: report.planRefs.map { _ in [JudgedRows]() }) { $0[$1.0] = $1.1 }
    }
    let measured = years.indices.map { place in chronicle.measured(plans.map { $0[place] }, year: years[place]) }
    return History(now: measured[years.count - 1], years: Dictionary(uniqueKeysWithValues: zip(years.dropLast(), measured)))
}
