import Reporting

/// One plan's target rows in one report year, on their way into a measured report.
package struct JudgedRows: Sendable {
    fileprivate(set) var rows: [JudgedRow] = []
    fileprivate(set) var kept: [Assessment] = []
}

extension Chronicle {
    /// Judges a plan's target rows in several report years: one answer for each, in their order.
    ///
    /// What was observed is laid out once for all of them.
    /// - kept: the year whose assessments are kept; of the others only the standings are, and the rest is judged anew for the few rows
    ///   asked for.
    package func judged(_ plan: PlanRef, years: [Int], keeping kept: Int?) -> [JudgedRows] {
        var all = years.map { _ in JudgedRows() }
        let firstYear = report[plan].firstYear, lastYear = report[plan].lastYear
        for reference in report.targets(of: plan) {
            let target = report[reference], indicator = target.indicator
            for area in target.appliesTo == .unit ? [target.unit] : report.children(of: target.unit) {
                guard let start = firstJudgedYear(of: target, area, firstYear: firstYear, lastYear: lastYear) else { continue }
                var series: Series?
                for place in years.indices where years[place] >= start {
                    let observed = series ?? self.series(area, indicator)
                    series = observed
                    let assessment = assess(reference, observed, year: years[place])
                    all[place].rows.append(
                        JudgedRow(
                            target: reference, area: area, indicator: indicator, standing: assessment.standing, nuance: assessment.nuance,
                            standingAtEnd: assessment.standingAtEnd, nuanceAtEnd: assessment.nuanceAtEnd, verdict: assessment.verdict))
                    if years[place] == kept { all[place].kept.append(assessment) }
                }
            }
        }
        return all
    }

    /// Puts together what all plans gave for one year, in their order.
    package func measured(_ plans: [JudgedRows], year: Int) -> MeasuredReport {
        MeasuredReport(self, year: year, plans: plans)
    }

    /// - keepsAll: as `keeping` above.
    package func measured(year: Int, keepsAll: Bool = true) -> MeasuredReport {
        measured(report.planRefs.flatMap { judged($0, years: [year], keeping: keepsAll ? year : nil) }, year: year)
    }

    /// The report year from which on a target judges a unit: the plan's first; a child only where it lived in the plan's time and before
    /// the judged year was over, so nil for some.
    private func firstJudgedYear(of target: Target, _ area: AreaRef, firstYear: Int, lastYear: Int) -> Int? {
        if target.appliesTo == .unit { return firstYear }
        if let end = report[area].validTo, end.year < firstYear { return nil }
        guard let start = report[area].validFrom?.year else { return firstYear }
        // after its year a target is judged no more
        return start > target.year ?? lastYear ? nil : max(start, firstYear)
    }
}
