/// The drawings of indicator pages, each under its address.
import Charting
import Reporting
import Synchronization
import Wording

extension SiteChart {
    /// The drawings of every indicator's page that set units side by side: asked of the pages themselves, which alone know what they show.
    static func comparing(_ edition: Edition) -> [SiteChart] {
        let kept = Mutex<[(kind: ChartKind, group: String, draw: @Sendable (ChartWidth) -> DrawnChart)]>([])
        var charts = ChartSet()
        charts.comparing = ComparingCharts(
            dumbbell: { facts, _ in kept.withLock { $0.append((.dumbbell, facts.id, { dumbbellChart(facts, $0) })) } },
            rankedBars: { facts, _ in kept.withLock { $0.append((.rankedBars, facts.id, { rankedBarsChart(facts, $0) })) } },
            slope: { facts, _ in kept.withLock { $0.append((.slope, facts.id, { slopeChart(facts, $0) })) } },
            multiples: { facts, _ in kept.withLock { $0.append((.multiples, facts.id, { smallMultiplesChart(facts, $0) })) } },
            tiles: { facts, _ in kept.withLock { $0.append((.tiles, facts.id, { tileMapChart(facts, $0) })) } },
            outlines: { facts, _ in kept.withLock { $0.append((.outlines, facts.id, { choroplethChart(facts, $0) })) } })
        let asking = Edition(
            edition.measured, history: edition.history, words: edition.words, assets: [:], charts: charts,
            isPreview: edition.isPreview)
        return edition.report.indicatorRefs.flatMap { indicator in
            let model = edition.report[indicator]
            var sheet = Sheet(asking, path: Routes.indicator(model.id))
            sheet.comparedUnits(indicator)
            let found = kept.withLock { kept in
                defer { kept = [] }
                return kept
            }
            return found.map { chart in
                SiteChart(
                    kind: chart.kind, address: Siblings.address(chart.kind, of: chart.group, model.id), page: sheet.path,
                    pageTitle: edition.name(indicator), subject: "\(chart.group.dropFirst()), \(model.id)", source: "\(model.location)",
                    draw: chart.draw)
            }
        }
    }
}
