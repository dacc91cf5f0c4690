import Charting
import Drawing
import Measuring
import Rendering
import Reporting
import Wording

/// One page of the gallery: a kind of chart in a theme.
struct GalleryPage {
    let theme: GalleryTheme
    let edition: Edition
    let icons: [UInt8]

    private static let others = ["sparkline", "standings"]

    func path(_ name: String) -> String { "\(theme.rawValue)-\(name).html" }

    /// Each chart under its address, in both widths side by side.
    func charts(_ charts: [SiteChart], _ kind: ChartKind) -> [UInt8] {
        page(edition.words[kind.word]) { markup in
            for (place, chart) in charts.enumerated() {
                markup.raw("<h2 id=\"c")
                markup.raw(safe: String(place))
                markup.raw("\">")
                markup.text("\(chart.subject) · \(chart.address)")
                markup.raw("</h2>\n<div class=\"shown\">\n")
                for width in kind.widths {
                    var plot = chart.draw(width).plot
                    // an indicator of many units: ids of its own on this page
                    plot.id = "g\(place)\(width)"
                    markup.raw { plot.svg(into: &$0) }
                    markup.raw("\n")
                }
                markup.raw("</div>\n")
            }
        }
    }

    func sparklines() -> [UInt8] {
        page("sparkline") { markup in
            for area in edition.report.areaRefs {
                for entry in edition.entries(of: area, in: edition.measured).flatMap(\.entries) {
                    let id = edition.report[entry.indicator].id
                    let subject = ChartSubject(
                        measured: edition.measured, words: edition.words, series: entry.series, assessments: entry.assessments,
                        id: "\(edition.report[area].id)-\(id)")
                    guard let plot = sparklinePlot(subject) else { continue }
                    markup.raw("<p><span class=\"spark\">")
                    markup.raw { plot.svg(into: &$0) }
                    markup.raw("</span> ")
                    markup.text("\(edition.report[area].name), \(id)")
                    markup.raw("</p>\n")
                }
            }
        }
    }

    /// Word, icon, pattern and colour of every standing, as the matrix bears them.
    func standings() -> [UInt8] {
        page("standings") { markup in
            var sheet = Sheet(edition, path: path("standings"))
            for standing in Standing.inOrder {
                sheet.raw("<p>")
                sheet.badge(standing, standing.word)
                sheet.raw("</p>\n")
            }
            markup.raw(bytes: sheet.markup.bytes)
        }
    }

    /// The way to every page.
    func contents() -> [UInt8] {
        page(edition.words.text(edition.report.site.title)) { markup in
            for theme in GalleryTheme.allCases {
                markup.raw("<h2>")
                markup.text(theme.rawValue)
                markup.raw("</h2>\n<ul>\n")
                for name in ChartKind.allCases.map(\.rawValue) + Self.others {
                    markup.raw("<li><a href=\"")
                    markup.text("\(theme.rawValue)-\(name).html")
                    markup.raw("\">")
                    markup.text(name)
                    markup.raw("</a></li>\n")
                }
                markup.raw("</ul>\n")
            }
        }
    }

    private func page(_ title: String, _ body: (inout Markup) -> Void) -> [UInt8] {
        var markup = Markup(capacity: 1 << 20)
        markup.raw("<!DOCTYPE html>\n<html lang=\"")
        markup.raw(safe: edition.words.locale.rawValue)
        markup.raw(
            "\"><head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self' data:\">\n"
        )
        markup.raw("<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">\n<title>")
        markup.text("\(title) – \(theme.rawValue)")
        markup.raw("</title>\n<link rel=\"stylesheet\" href=\"style.css\"><link rel=\"stylesheet\" href=\"")
        markup.text("\(theme.rawValue).css")
        markup.raw("\"></head>\n<body>\n")
        markup.raw(bytes: icons)
        markup.raw("<main><h1>")
        markup.text("\(title) – \(theme.rawValue)")
        markup.raw("</h1>\n")
        body(&markup)
        markup.raw("</main></body></html>\n")
        return markup.bytes
    }
}
