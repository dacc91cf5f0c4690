import ChartStates
import Drawing
import Foundation
import Reporting
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("Every chart of the shipped site and of the gallery")
struct ProofTests {
    @Test(
        "the label proof: at × 1.15 no label overlaps another, touches a mark, leaves the drawing, or is left out",
        arguments: ChartSite.allCases)
    func proof(site: ChartSite) async throws {
        let charts = try await site.charts()
        #expect(charts.count > (site == .shipped ? 300 : 70))
        // the shipped content has no outlines, and keeps ranks to itself
        for kind in ChartKind.allCases where site == .gallery || ![.outlines, .rankedBars].contains(kind) {
            #expect(charts.contains { $0.kind == kind }, "\(kind)")
        }
        #expect(charts.flatMap(\.faults).map(\.vi) == [])
    }

    @Test("a deliberately long name fails the proof, which names unit, indicator and label")
    func longNames() async throws {
        let name = "Tỷ\u{A0}lệ\u{A0}người\u{A0}học\u{A0}tập\u{A0}suốt\u{A0}đời\u{A0}theo\u{A0}mô\u{A0}hình"
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Gallery/content/indicators.yaml")
            .standardized
        let catalogue = try String(contentsOf: root, encoding: .utf8).replacing("Tỷ lệ gia đình đạt danh hiệu Gia đình học tập", with: name)
        let words = shippedWords.replacing("  learning-citizens: \"người\"", with: "  learning-citizens: \"\(name)\"")
        let faults = try await ChartSite.gallery.charts(["indicators.yaml": catalogue, "strings/vi.yaml": words]).flatMap(\.faults)
        #expect(
            faults.contains { $0.vi == "Quận Một Năm, shares, 640: learning-families, «\(name)» chạm nét vẽ Bars" }, "\(faults.map(\.vi))")
        #expect(
            faults.contains {
                $0.vi == "Phường Giá Trị Lẻ, learning-citizens, waffle, 296: «100 \(name)» tràn ra ngoài hình"
                    && $0.en == "Phường Giá Trị Lẻ, learning-citizens, waffle, 296: “100 \(name)” leaves the drawing"
            }, "\(faults.map(\.vi))")
    }

    @Test(
        "every number that a drawing says stands in its description, and in the words and the table around it where it stands on a page",
        arguments: ChartSite.allCases)
    func said(site: ChartSite) async throws {
        let edition = try await site.edition()
        var strange: [String] = []
        var pages: [String: String] = [:]
        // those of indicator pages have a test of their own
        for chart in SiteChart.all(edition) where !chart.page.hasPrefix("indicators/") {
            if pages[chart.page] == nil { pages[chart.page] = try made(chart.page, edition) }
            let table = table(of: chart, on: pages[chart.page] ?? "")
            if table == nil, chart.kind.standsOnPages { strange.append("\(chart.address): no table") }
            for width in chart.kind.widths {
                let drawn = chart.draw(width)
                let said = numbers(spoken(drawn.plot, chart.kind) + drawn.unplaced.map(\.text))
                let told = numbers([drawn.plot.description])
                if !said.isSubset(of: told) {
                    strange.append("\(chart.address) \(width): \(said.subtracting(told).sorted()) not in the description")
                }
                guard let known = table.map({ numbers([$0]) }), width == chart.kind.widths.last else { continue }
                if !said.union(told).isSubset(of: known) {
                    strange.append("\(chart.address) \(width): \(said.union(told).subtracting(known).sorted()) not in the table")
                }
            }
        }
        #expect(strange == [])
    }

    @Test(
        "every value, target and gap that a target path plots stands in the table, the parent plan's targets too",
        arguments: ChartSite.allCases)
    func plotted(site: ChartSite) async throws {
        let edition = try await site.edition()
        var missing: [String] = []
        for area in edition.report.areaRefs {
            let page = try made(Routes.unit(edition.report[area].id), edition)
            for entry in edition.entries(of: area, in: edition.measured).flatMap(\.entries) {
                let indicator = edition.report[entry.indicator]
                let subject = ChartSubject(
                    measured: edition.measured, words: edition.words, series: entry.series, assessments: entry.assessments, id: indicator.id
                )
                guard let facts = PathFacts(subject), let table = section(indicator.id, of: page) else { continue }
                let plotted =
                    facts.observed.values.compactMap { $0.point.value.map { edition.words.figure($0, indicator) } }
                    + facts.observed.values.map { String($0.point.year) } + facts.observed.gaps.map(String.init)
                    + (facts.milestones + facts.parents).map(\.label) + facts.breaks.map(\.label)
                let lost = numbers(plotted).subtracting(numbers([table]))
                if !lost.isEmpty { missing.append("\(edition.report[area].id) \(indicator.id): \(lost.sorted())") }
            }
        }
        #expect(missing == [])
    }

    @Test("a chart's own file is a whole document, its page has the same drawing or the narrow one, and a line chart has at most 3.4 KB")
    func files() async throws {
        let edition = try await ChartSite.shipped.edition()
        var pages: [String: String] = [:]
        var others: [String] = []
        for chart in SiteChart.all(edition) {
            if pages[chart.page] == nil { pages[chart.page] = try made(chart.page, edition) }
            let file = String(decoding: chart.file, as: UTF8.self)
            #expect(
                file.hasPrefix(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"vi\" viewBox=\"0 0 "))
            for word in ["style=", "<style", "<script", "href=", "var("] { #expect(!file.contains(word), "\(chart.address): \(word)") }
            // the hidden group is the drawing: all between it and the end
            let drawing = try #require(
                file.range(of: "<g aria-hidden=\"true\"").map { String(file[$0.lowerBound...]).trimmingCharacters(in: .newlines) })
            if chart.page.hasPrefix("units/") {
                // a unit's page has the narrow one
                let isShown = pages[chart.page]?.contains(inner(of: chart.draw(.narrow).plot)) ?? false
                if isShown != chart.kind.standsOnPages { others.append(chart.address) }
            } else if pages[chart.page]?.contains(drawing) != true {
                others.append(chart.address)
            }
            if chart.kind == .targetPath {
                var bytes: [UInt8] = []
                for width in chart.kind.widths {
                    bytes.removeAll()
                    chart.draw(width).plot.svg(into: &bytes)
                    // the line of a unit that ended goes on behind its end, as an element of its own
                    #expect(bytes.count <= 3482, "\(chart.address) \(width): \(bytes.count)")
                }
            }
        }
        #expect(others == [])
    }

    @Test("each address is there once, and keeps to its unit's and indicator's ids; embeds: false writes none")
    func addresses() async throws {
        let paths = try await composed().map(\.path).filter { $0.hasPrefix("embed/") && $0.hasSuffix(".svg") }
        #expect(
            paths == [
                "embed/units/quan.svg", "embed/units/quan/citizens.svg", "embed/units/quan/citizens/bullet.svg",
                "embed/units/quan/families.svg",
                "embed/units/quan/families/bullet.svg", "embed/plans/ke-hoach.svg",
            ])
        let without = (tinySite["site.yaml"] ?? "") + "\nembeds: false\n"
        #expect(!(try await composed(["site.yaml": without])).contains { $0.path.hasPrefix("embed/") })
        let shipped = try await ChartSite.shipped.charts().map(\.address)
        #expect(Set(shipped).count == shipped.count)
    }
}

/// The words of a drawing that speak of data: all but the axis, the key, and names.
private func spoken(_ plot: Plot, _ kind: ChartKind) -> [String] {
    switch kind {
    case .targetPath, .bullet: plot.marks.compactMap { ($0 as? Text)?.text }
    // what counts stands in the key; the names of indicators are names
    case .waffle, .shares:
        plot.texts.map(\.text).filter { !$0.hasPrefix("100% =") && !["−50%", "0%", "50%", "100%", "150%", "200%"].contains($0) }
    case .timeline, .dumbbell, .rankedBars, .multiples, .tiles, .outlines: []
    }
}

private func numbers(_ texts: [String]) -> Set<String> { Set(texts.flatMap { figures(in: $0) }) }

private func made(_ path: String, _ edition: Edition) throws -> String {
    let report = edition.report
    if path.hasPrefix("indicators/") {
        return try #require(report.indicatorRefs.first { Routes.indicator(report[$0].id) == path }.map { indicatorPage($0, in: edition) })
            .text
    }
    let page =
        path.hasPrefix("plans/")
        ? report.planRefs.first { Routes.plan(report[$0].id) == path }.map { planPage($0, in: edition) }
        : report.areaRefs.first { Routes.unit(report[$0].id) == path }.map { unitPage($0, in: edition) }
    return try #require(page).text
}

/// The row of one indicator on a unit's page, with all that it unfolds to, without its drawings.
private func section(_ indicator: String, of page: String) -> String? {
    let row = page.components(separatedBy: "<tbody id=\"\(indicator)\">").dropFirst().first?.components(separatedBy: "<tbody id=").first
    return row?.replacing(/<svg class="plot".*?<\/svg>/.dotMatchesNewlines(), with: "")
}

private func table(of chart: SiteChart, on page: String) -> String? {
    switch chart.kind {
    case .targetPath:
        let id = chart.address.split(separator: "/")[2]
        return section(String(id), of: page)
    // all of the plan's tables, in whatever folds they stand
    case .timeline: return page.replacing(/<svg class="plot".*?<\/svg>/.dotMatchesNewlines(), with: "")
    // their files alone, for who puts them elsewhere
    case .bullet, .waffle, .shares: return nil
    case .dumbbell, .rankedBars, .multiples, .tiles, .outlines: return nil
    }
}

extension ChartKind {
    /// Of a unit or a plan: whether a page of the site shows it.
    fileprivate var standsOnPages: Bool {
        switch self {
        case .targetPath, .timeline: true
        case .bullet, .waffle, .shares: false
        case .dumbbell, .rankedBars, .multiples, .tiles, .outlines: true
        }
    }
}

/// All between the opening tag and the end.
private func inner(of plot: Plot) -> String {
    var bytes: [UInt8] = []
    plot.svg(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.range(of: "<g aria-hidden=\"true\"").map { String(text[$0.lowerBound...]) } ?? text
}
