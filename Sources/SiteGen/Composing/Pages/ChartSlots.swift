import Language
import Measuring
import Reporting
import Wording

/// What a chart of one unit and one indicator may draw, and in whose words.
package struct ChartSubject: Sendable {
    package let measured: MeasuredReport
    package let words: Words
    package let series: Series
    /// Every target row of this unit and indicator, in the plans' order; empty where nothing is judged.
    package let assessments: [Assessment]
    /// Unique on its page: the prefix of every id in the drawing.
    package let id: String

    package var report: Report { measured.report }
    package var area: AreaRef { series.area }
    package var indicator: IndicatorRef { series.indicator }
}

/// Every unit and indicator that a report says something of, as subjects of drawings; what draws them is asked one by one.
package func chartSubjects(_ measured: MeasuredReport, tongue: Tongue = .vi) -> [ChartSubject] {
    let report = measured.report
    let strings = report.strings[tongue]
    let words = Words(tongue) { strings?[$0] }
    return report.areaRefs.flatMap { (area: AreaRef) -> [ChartSubject] in
        let judged = Dictionary(grouping: measured.assessments(of: area), by: \.indicator)
        return report.indicatorRefs.compactMap { (indicator: IndicatorRef) -> ChartSubject? in
            let series = measured.series(area, indicator), rows = judged[indicator] ?? []
            if series.points.isEmpty && rows.isEmpty { return nil }
            return ChartSubject(measured: measured, words: words, series: series, assessments: rows, id: report[indicator].id)
        }
    }
}

/// The drawings that pages have a place for. Each appends finished SVG (or nothing); the empty set leaves the places empty.
package struct ChartSet: Sendable {
    package typealias Draw = @Sendable (ChartSubject, inout Markup) -> Void
    /// Both widths, `.chart-wide` and `.chart-narrow`; the style sheet shows one.
    package var targetPath: Draw
    package var bullet: Draw
    /// Beside a number in a table row.
    package var sparkline: Draw
    /// So many of a hundred people, families, agencies.
    package var waffle: Draw
    /// All indicators of a unit on the axis of the required path.
    var shares: @Sendable (ShareFacts, inout Markup) -> Void = { _, _ in }
    /// The deadlines of a plan.
    var timeline: @Sendable (TimelineFacts, inout Markup) -> Void = { _, _ in }
    /// Units side by side, on indicator pages.
    var comparing = ComparingCharts()

    package init(
        targetPath: @escaping Draw = { _, _ in }, bullet: @escaping Draw = { _, _ in },
        sparkline: @escaping Draw = { _, _ in }, waffle: @escaping Draw = { _, _ in }
    ) {
        self.targetPath = targetPath
        self.bullet = bullet
        self.sparkline = sparkline
        self.waffle = waffle
    }
}
