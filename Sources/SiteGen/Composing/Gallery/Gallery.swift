import Charting
import Diagnostics
import Drawing
import Language
import Measuring
import Wording

/// Every chart of a content folder on a few pages, by kind, in light, dark and black and white; beside public/, for those who look after
/// the drawings, and for an office whose names are long.
package struct Gallery: Sendable {
    /// Relative to the gallery's folder, in order.
    package let files: [(path: String, bytes: [UInt8])]
    /// The label proof's findings; empty when all is well.
    package let faults: [Message]
    package let chartCount: Int

    /// In: the measured report, the site's style sheet, and the standings' icons as the pages' templates have them.
    package init(
        _ measured: MeasuredReport, history: [Int: MeasuredReport], stylesheet: [UInt8], icons: [UInt8], locale: ReportLocale = .vi
    ) {
        let strings = measured.report.strings[locale]
        let edition = Edition(measured, history: history, words: Words(locale) { strings?[$0] }, assets: [:])
        let charts = SiteChart.all(edition)
        faults = charts.flatMap(\.faults)
        chartCount = charts.count
        var files: [(path: String, bytes: [UInt8])] = [("style.css", stylesheet)]
        for theme in GalleryTheme.allCases {
            files.append(("\(theme.rawValue).css", Array(theme.stylesheet.utf8)))
            for kind in ChartKind.allCases {
                let page = GalleryPage(theme: theme, edition: edition, icons: icons)
                files.append((page.path(kind.rawValue), page.charts(charts.filter { $0.kind == kind }, kind)))
            }
            let page = GalleryPage(theme: theme, edition: edition, icons: icons)
            files.append((page.path("sparkline"), page.sparklines()))
            files.append((page.path("standings"), page.standings()))
        }
        files.append(("index.html", GalleryPage(theme: .light, edition: edition, icons: icons).contents()))
        self.files = files
    }
}
