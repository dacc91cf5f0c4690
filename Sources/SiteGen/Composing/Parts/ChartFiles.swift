import Charting
import Wording

/// The way to the drawings' own files.
extension Sheet {
    /// «Tải hình (SVG): lộ trình · hai mốc»; nothing where the site writes none.
    mutating func chartFiles(_ charts: [(kind: ChartKind, address: String)]) {
        if !report.site.embeds { return }
        element("<p class=\"note files\">", words[.chartFiles], "")
        for (place, chart) in charts.enumerated() {
            raw(place > 0 ? " · " : " ")
            link(Routes.chart(chart.address), words[chart.kind.word])
        }
        if let first = charts.first {
            raw(" · ")
            link(Routes.embeds(first.address) + "#" + Routes.embedID(first.address), words[.embedLink])
        }
        raw("</p>\n")
    }
}
