import ChartStates
import Drawing
import Foundation
import Loading
import Measuring
import Reporting
import Telling
import Testing
import Wording

@testable import Charting
@testable import Composing

/// The comparing drawings of every indicator page of the content that ships with the project.
@Suite("Units side by side, on the shipped pages")
struct ShippedComparingTests {
    @Test("the label proof: no label overlaps another, touches a mark, leaves the drawing, or is left out")
    func proof() async throws {
        let pictures = try await shippedPictures()
        for kind in ["dumbbell", "ranked bars", "multiples", "tiles"] {
            #expect(pictures.contains { $0.kind.hasPrefix(kind) }, "no \(kind)")
        }
        #expect(pictures.flatMap { labelFaults(of: [($0.kind, $0.chart)], $0.chart.plot.title) } == [])
    }

    @Test("every number in a drawing, its title and its description stands in the tables of its page")
    func numbers() async throws {
        var strange: [String] = []
        for picture in try await shippedPictures() {
            let plot = picture.chart.plot
            // small grey words are the axis, heads, key and remarks; «1.» is a place or the number of a list
            let drawn = plot.marks.compactMap { $0 as? TextGroup }.filter { $0.color == .ink }.flatMap { $0.texts.map(\.text) }
                .filter { $0.wholeMatch(of: /\d+\.?/) == nil }
            let unknown = Set((drawn + [plot.description, plot.title]).flatMap { figures(in: $0) })
                .subtracting(figures(in: picture.table)).subtracting(figures(in: picture.known))
            // how many are judged how stands in the finding alone
            let counts = Set(figures(in: plot.title.split(separator: ").").last.map(String.init) ?? ""))
            if !unknown.subtracting(counts).isEmpty { strange.append("\(plot.title) \(picture.kind): \(unknown.sorted())") }
        }
        #expect(strange == [])
    }

    @Test("every number that is drawn is said in the description")
    func described() async throws {
        for picture in try await shippedPictures() {
            let plot = picture.chart.plot
            let drawn = plot.marks.compactMap { $0 as? TextGroup }.filter { $0.color == .ink }.flatMap { $0.texts.map(\.text) }
            for text in drawn {
                for figure in text.matches(of: /[\d.]+(,\d+)?%/) {
                    #expect(plot.description.contains(figure.output.0), "\(plot.title) \(picture.kind): \(text)")
                }
            }
        }
    }

    @Test("a drawing of illustrative values says so, in itself and in its finding")
    func illustrative() async throws {
        for picture in try await shippedPictures() {
            let isIllustrative = picture.chart.plot.title.hasSuffix(" Số liệu minh họa.")
            #expect(picture.chart.plot.texts.contains { $0.text == "Số liệu minh họa" } == isIllustrative, "\(picture.kind)")
        }
    }

    @Test("ids are a page's own: no two drawings share one")
    func ids() async throws {
        for (_, pictures) in Dictionary(grouping: try await shippedPictures(), by: \.page) {
            let ids = pictures.map(\.chart.plot.id)
            #expect(Set(ids).count == ids.count)
        }
    }
}

/// A drawing as a page would show it.
private struct Picture: Sendable {
    var kind: String
    var chart: DrawnChart
    /// Dates and names that are no data of the table.
    var known: String
    var page = ""
    var table = ""
}

/// Every drawing of every indicator page, both widths; rankings as if they were public.
private func shippedPictures() async throws -> [Picture] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../../content").standardized.path
    let validated = await validate(await loadContent(root: root, disk: .onMachine))
    let report = try #require(validated.report)
    let history = measure(report, years: 2021...report.site.reportYear)
    let now = try #require(history[report.site.reportYear])
    let words = try interfaceWords(of: report, in: .vi)
    let edition = Edition(now, history: history, words: words, assets: [:])
    return report.indicatorRefs.flatMap { indicator -> [Picture] in
        let page = ToldIndicatorPage(indicator, in: edition)
        let tables = page.units.tables.flatMap { table in
            table.columns.map(\.head.plain) + table.groups.flatMap(\.rows).flatMap(\.cells).map(\.inlines.plain)
        }.joined(separator: " ")
        let groups = page.families.flatMap(\.groups)
        return groups.flatMap { pictures(of: $0) }.map { picture in
            var picture = picture
            (picture.page, picture.table) = (report[indicator].id, tables)
            return picture
        }
    }
}

/// Both widths of all that is drawn of a group.
private func pictures(of group: ComparedGroup) -> [Picture] {
    func both(_ kind: String, _ known: String, _ draw: (ChartWidth) -> DrawnChart) -> [Picture] {
        ChartWidth.allCases.map { Picture(kind: "\(kind) \($0)", chart: draw($0), known: known) }
    }
    var all: [Picture] = []
    if let facts = group.byGap {
        let known = facts.nowTitle + " " + facts.rows.map(\.name).joined(separator: " ")
        all += both("dumbbell", known) { dumbbellChart(facts, $0) } + both("ranked bars", known) { rankedBarsChart(facts, $0) }
    }
    if let facts = group.panels {
        let known = facts.panels.map { $0.name + " " + ($0.last.split(separator: "(").last ?? "") }.joined(separator: " ")
        all += both("multiples", known) { smallMultiplesChart(facts, $0) }
    }
    if let facts = group.tiles {
        all += both("tiles", facts.when + " " + facts.places.map(\.name).joined(separator: " ")) { tileMapChart(facts, $0) }
    }
    return all
}
