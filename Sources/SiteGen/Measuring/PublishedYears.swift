import Reporting

/// Which report years a site publishes.
extension Report {
    /// The report years that have a page: from the first in which a plan is in force and anything was observed, to the report year itself.
    /// A target whose year is over stands in all later ones as it was judged then.
    ///
    /// - until: the report year.
    package func publishedYears(until now: Int) -> ClosedRange<Int> {
        let first = plans.lazy.map(\.firstYear).min() ?? now
        let observed = observations.lazy.map { Int($0.year) }.min() ?? now
        return min(max(first, observed), now)...now
    }
}

extension Chronicle {
    /// The report in several report years, what was observed laid out once for all of them; only standings and verdicts are kept.
    package func measured(years: [Int]) -> [Int: MeasuredReport] {
        let plans = report.planRefs.map { judged($0, years: years, keeping: nil) }
        return Dictionary(
            years.indices.map { place in (years[place], measured(plans.map { $0[place] }, year: years[place])) },
            uniquingKeysWith: { first, _ in first })
    }
}
