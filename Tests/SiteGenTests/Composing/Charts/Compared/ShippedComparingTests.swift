import Drawing
import Foundation
import Loading
import Measuring
import Reporting
import Testing

@testable import Composing

/// The comparing drawings of every indicator page of the content that ships with the project.
@Suite("Units side by side, on the shipped pages")
struct ShippedComparingTests {
    @Test("the label proof: no label overlaps another, touches a mark, leaves the drawing, or is left out")
    func proof() async throws {
        let pages = try await shippedIndicatorPages()
        #expect(pages.flatMap(\.facts).count >= 8)
        #expect(pages.flatMap(\.facts).flatMap { labelFaults(of: $0) } == [])
    }

    @Test("every number in a drawing, its title and its description stands in the tables of its section")
    func numbers() async throws {
        var strange: [String] = []
        for (page, facts) in try await shippedIndicatorPages() {
            let known = Set(figures(in: page.split(separator: "<table").dropFirst().joined(separator: " ")))
            for one in facts {
                for (kind, chart) in charts(of: one) {
                    // small grey words are the axis, heads and remarks
                    let drawn = chart.plot.marks.compactMap { $0 as? TextGroup }.filter { $0.color == .ink }.flatMap { $0.texts.map(\.text) }
                    let unknown = Set((drawn + [chart.plot.description, chart.plot.title]).flatMap { figures(in: $0) }).subtracting(known)
                        .subtracting(figures(in: one.rows.map(\.name).joined(separator: " "))).subtracting(figures(in: one.nowTitle))
                    let counts = Set(figures(in: one.title.split(separator: ").").last.map(String.init) ?? ""))
                    if !unknown.subtracting(counts).isEmpty { strange.append("\(one.title) \(kind): \(unknown.subtracting(counts).sorted())") }
                }
            }
        }
        #expect(strange == [])
    }

    @Test("every number that is plotted is said in the description")
    func described() async throws {
        for one in try await shippedIndicatorPages().flatMap(\.facts) {
            for row in one.rows {
                for figure in [row.base, row.now, row.target] {
                    if let figure { #expect(one.description.contains(figure.text), "\(one.title) \(row.name)") }
                }
            }
        }
    }

    @Test("a drawing of illustrative values says so, in itself and in its finding")
    func illustrative() async throws {
        for one in try await shippedIndicatorPages().flatMap(\.facts) {
            for (kind, chart) in charts(of: one) {
                #expect(chart.plot.texts.contains { $0.text == "Số liệu minh họa" } == one.isIllustrative, "\(kind)")
                #expect(one.title.hasSuffix(" Số liệu minh họa.") == one.isIllustrative)
            }
        }
    }
}

/// Each indicator's page, and the comparisons it draws.
private func shippedIndicatorPages() async throws -> [(page: String, facts: [Comparison])] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../../content").standardized.path
    let validated = validate(await loadContent(root: root, disk: .onMachine))
    let report = try #require(validated.report)
    let years = 2021...report.site.reportYear
    let history = measure(report, years: years)
    let now = try #require(history[report.site.reportYear])
    let kept = Kept()
    var charts = ChartSet()
    charts.comparing.dumbbell = { facts, _ in kept.add(facts) }
    let plans = try compose(now, history: history, assets: [:], charts: charts)
    var pages: [(page: String, facts: [Comparison])] = []
    for indicator in report.indicators {
        let before = kept.all.count
        let plan = try #require(plans.first { $0.path == Routes.indicator(indicator.id) })
        guard case .page(let make) = plan.content else { throw NoPage() }
        pages.append((try make().text("units"), Array(kept.all.dropFirst(before))))
    }
    return pages
}
