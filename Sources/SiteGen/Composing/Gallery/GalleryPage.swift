import Charting
import Drawing
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// One page of the gallery: a kind of chart in a theme.
struct GalleryPage {
    let theme: GalleryTheme
    let edition: Edition
    /// The standings' drawings that badges refer to.
    let icons: [UInt8]

    private static let others = ["sparkline", "standings"]

    func path(_ name: String) -> String { Routes.gallery(theme.rawValue, name) }

    /// Each chart under its address, in both widths side by side.
    func charts(_ charts: [SiteChart], _ kind: ChartKind) -> [UInt8] {
        let sections = charts.enumerated().map { place, chart in
            let figures = kind.widths.map { width in
                var plot = chart.draw(width).plot
                // an indicator of many units: ids of its own on this page
                plot.id = "g\(place)\(width)"
                return Block.figure(Figure(plot, caption: []))
            }
            return Block.section(
                Section([.text("\(chart.subject) · \(chart.address)")], place: Place("c\(place)"), [.beside(figures)]))
        }
        return page(edition.words[kind.word], kind.rawValue, sections)
    }

    func sparklines() -> [UInt8] {
        let lines = edition.report.areaRefs.flatMap { area in
            edition.entries(of: area, in: edition.measured).flatMap(\.entries).compactMap { entry -> Block? in
                let id = edition.report[entry.indicator].id
                let subject = ChartSubject(
                    measured: edition.measured, words: edition.words, series: entry.series, assessments: entry.assessments,
                    id: "\(edition.report[area].id)-\(id)")
                return sparklinePlot(subject).map { .text(.drawing($0), .text(" \(edition.report[area].name), \(id)")) }
            }
        }
        return page("sparkline", "sparkline", lines)
    }

    /// Word, icon, pattern and colour of every standing, as the matrix bears them.
    func standings() -> [UInt8] {
        page("standings", "standings", Standing.inOrder.map { .text(.standing(Badge($0.look, edition.words[$0.word]))) })
    }

    /// The way to every page.
    func contents() -> [UInt8] {
        let sections = GalleryTheme.allCases.map { theme in
            let names = ChartKind.allCases.map(\.rawValue) + Self.others
            let items = names.map { List.Item([.link(Address(Routes.gallery(theme.rawValue, $0)), $0)]) }
            return Block.section(Section([.text(theme.rawValue)], [.list(List(.plain, items))]))
        }
        return page(edition.words.text(edition.report.site.title), "contents", sections)
    }

    private func page(_ title: String, _ name: String, _ blocks: [Block]) -> [UInt8] {
        let page = Telling.Page(
            address: Address(path(name)), locale: edition.words.locale.rawValue, title: "\(title) – \(theme.rawValue)", blocks: blocks,
            furniture: Furniture(edition.words))
        return StandalonePage(page, style: .beside(["style.css", "\(theme.rawValue).css"]), symbols: icons).bytes
    }
}
