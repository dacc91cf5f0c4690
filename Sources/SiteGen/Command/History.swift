import Measuring
import Reporting

/// The report measured in its report year and in every earlier year that has a plan in force and data.
struct History {
    let now: MeasuredReport
    let years: [Int: MeasuredReport]
}

func measureHistory(of report: Report) -> History {
    let chronicle = Chronicle(report)
    let now = chronicle.measured(year: report.site.reportYear)
    let first = report.plans.map(\.firstYear).min() ?? report.site.reportYear
    let observed = report.observations.map { Int($0.year) }.min() ?? report.site.reportYear
    let start = max(first, observed)
    guard start < report.site.reportYear else { return History(now: now, years: [:]) }
    let years = (start..<report.site.reportYear).map { ($0, chronicle.measured(year: $0, keepsAll: false)) }
    return History(now: now, years: Dictionary(uniqueKeysWithValues: years))
}
