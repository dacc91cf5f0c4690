import Measuring
import Reporting
import Wording

/// One indicator of one unit as the pages of a report year show it: its series, its target rows, and what is said first.
package final class Entry: Sendable {
    package let indicator: IndicatorRef
    package let series: Series
    /// In the plans' order.
    package let assessments: [Assessment]
    /// The next target row (its year not before the report's), else the last one; nil where nothing is judged.
    package let headline: Assessment?
    /// The latest value by the report year.
    package let latest: Shown?
    /// The value of the year before the latest one, where it can be compared with it.
    package let before: Shown?
    /// There is a value for the year before, but of another rule or territory.
    package let isBroken: Bool

    package init(_ series: Series, _ assessments: [Assessment], report: Report, year: Int) {
        indicator = series.indicator
        self.series = series
        self.assessments = assessments
        headline = nextTarget(assessments, report: report, year: year)
        let latest = headline?.judged.map { Shown($0) } ?? series.latest(by: year)
        self.latest = latest
        let earlier = latest.flatMap { latest in series.point(in: latest.year - 1).flatMap { Shown($0) } }
        // an interval is no value that could have changed, and an older change is none of this year
        let isInterval = series.point(in: year)?.partial != nil
        let isUnbroken = latest.map { series.isUnbroken(from: $0.year - 1, to: $0.year) } ?? true
        before = isUnbroken && !isInterval ? earlier : nil
        isBroken = earlier != nil && !isUnbroken && !isInterval
    }

    /// The same as the column of a year tells it: whose latest value is one of that year, or still holds in it. A verdict of an earlier year keeps
    /// its own value; what is known since is another matter. nil where the year has no value.
    package func told(of year: Int, _ report: Report) -> Entry? {
        if let latest, latest.year == year || latest.origin == .carriedForward { return self }
        let plain = Entry(series, [], report: report, year: year)
        return plain.latest?.year == year ? plain : nil
    }

    /// Whether any target row here counts towards a year that has passed or is still to come.
    package var isJudged: Bool { headline != nil }
}

extension Edition {
    /// Everything a unit is judged on or ever reported, group by group in the catalogue's order; groups without anything are left out.
    package func entries(of area: AreaRef, in measured: MeasuredReport) -> [(group: String, entries: [Entry])] {
        let judged = Dictionary(grouping: measured.assessments(of: area), by: \.indicator)
        let reported = Set(reportIndex.reported[Int(area.index)])
        return reportIndex.groups.compactMap { group in
            let entries = group.indicators.filter { judged[$0] != nil || reported.contains($0) }.map { indicator in
                Entry(measured.series(area, indicator), judged[indicator] ?? [], report: measured.report, year: measured.year)
            }
            return entries.isEmpty ? nil : (group.id, entries)
        }
    }
}

/// How many indicators stand how, by the words of their headlines.
package func headlineCounts(_ entries: some Sequence<Entry>) -> StandingCounts {
    StandingCounts(entries.compactMap(\.headline))
}

extension Words {
    /// nil without a value, and without an earlier one.
    package func change(of entry: Entry, _ indicator: Indicator) -> SaidChange? {
        entry.latest.flatMap { change(in: entry.series, from: entry.before, to: $0, isBroken: entry.isBroken, indicator) }
    }
}
