import Drawing
import Language
import Measuring
import Reporting
import Wording

/// The two widths every wide chart is drawn in; the style sheet shows the one that fits, so that words keep their size.
package enum ChartWidth: Double, Sendable, CaseIterable {
    case wide = 640
    case narrow = 360
}

/// A drawing, and the labels that found no place in it: those numbers stand in the table under the chart.
package struct DrawnChart: Sendable {
    package var plot: Plot
    package var unplaced: [Label]

    package init(plot: Plot, unplaced: [Label]) { (self.plot, self.unplaced) = (plot, unplaced) }
}

/// The kinds of chart that there are, in the order of design.
package enum ChartKind: String, Sendable, CaseIterable {
    case targetPath = "target-path", bullet, waffle, shares, timeline
    case dumbbell, rankedBars = "ranked-bars", multiples = "small-multiples", tiles, outlines

    package var widths: [ChartWidth] {
        switch self {
        case .waffle: [.wide]
        case .targetPath, .bullet, .shares, .timeline, .dumbbell, .rankedBars, .multiples, .tiles, .outlines: ChartWidth.allCases
        }
    }

    /// As the gallery heads them, and links to their files.
    package var word: Word {
        switch self {
        case .targetPath: .chartKindPath
        case .bullet: .chartKindBullet
        case .waffle: .chartKindWaffle
        case .shares: .chartKindShares
        case .timeline: .chartKindTimeline
        case .dumbbell: .chartKindDumbbell
        case .rankedBars: .chartKindRanked
        case .multiples: .chartKindMultiples
        case .tiles: .chartKindTiles
        case .outlines: .chartKindOutlines
        }
    }
}

/// What a chart of one unit and one indicator may draw, and in whose words.
package struct ChartSubject: Sendable {
    package let measured: MeasuredReport
    package let words: Words
    package let series: Series
    /// Every target row of this unit and indicator, in the plans' order; empty where nothing is judged.
    package let assessments: [Assessment]
    /// Unique on its page: the prefix of every id in the drawing.
    package let id: String

    package init(measured: MeasuredReport, words: Words, series: Series, assessments: [Assessment], id: String) {
        (self.measured, self.words, self.series, self.assessments, self.id) = (measured, words, series, assessments, id)
    }

    package var report: Report { measured.report }
    package var area: AreaRef { series.area }
    package var indicator: IndicatorRef { series.indicator }
}

/// Every unit and indicator that a report says something of, as subjects of drawings; what draws them is asked one by one.
package func chartSubjects(_ measured: MeasuredReport, locale: ReportLocale = .vi) -> [ChartSubject] {
    let report = measured.report
    let strings = report.strings[locale]
    let words = Words(locale) { strings?[$0] }
    return report.areaRefs.flatMap { (area: AreaRef) -> [ChartSubject] in
        let judged = Dictionary(grouping: measured.assessments(of: area), by: \.indicator)
        return report.indicatorRefs.compactMap { (indicator: IndicatorRef) -> ChartSubject? in
            let series = measured.series(area, indicator), rows = judged[indicator] ?? []
            if series.points.isEmpty && rows.isEmpty { return nil }
            return ChartSubject(measured: measured, words: words, series: series, assessments: rows, id: report[indicator].id)
        }
    }
}

/// What charts of several units or several indicators are made from: one report in one language. A class, as every chart asks for it.
package final class ChartSource: Sendable {
    let measured: MeasuredReport
    let words: Words
    /// The years that were measured, oldest first.
    let years: [Int]
    let names: UnitNames
    let asked: Asked
    let indicatorNames: ChartNames

    var report: Report { measured.report }
    var year: Int { measured.year }

    package init(_ measured: MeasuredReport, _ words: Words, years: [Int], names: UnitNames, asked: Asked) {
        (self.measured, self.words, self.years, self.names, self.asked) = (measured, words, years, names, asked)
        indicatorNames = ChartNames(measured.report, words)
    }
}
