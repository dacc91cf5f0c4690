import Measuring
import Reporting

/// The report measured in its report year and in every earlier year that has a plan in force and data.
struct History {
    let now: MeasuredReport
    let years: [Int: MeasuredReport]
}

/// The years on all cores.
func measureHistory(of report: Report) async -> History {
    let chronicle = Chronicle(report)
    async let now = chronicle.measured(year: report.site.reportYear)
    let first = report.plans.map(\.firstYear).min() ?? report.site.reportYear
    let observed = report.observations.map { Int($0.year) }.min() ?? report.site.reportYear
    let start = max(first, observed)
    guard start < report.site.reportYear else { return History(now: await now, years: [:]) }
    let years = await withTaskGroup(of: (Int, MeasuredReport).self) { group in
        for year in start..<report.site.reportYear { group.addTask { (year, chronicle.measured(year: year, keepsAll: false)) } }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return History(now: await now, years: years)
}
