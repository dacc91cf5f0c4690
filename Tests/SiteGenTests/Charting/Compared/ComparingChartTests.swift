import ChartStates
import Drawing
import Foundation
import Measuring
import Testing
import Wording

@testable import Charting

@Suite("Units side by side, in every state")
struct ComparingChartTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/Compared").standardized

    @Test("each drawing is byte for byte the file that was looked at", arguments: ComparisonState.all)
    func golden(state: ComparisonState) throws {
        for (kind, chart) in charts(of: state.facts)
        where !kind.hasSuffix("narrow") || ["standings", "missing", "long-names"].contains(state.name) {
            var svg = SVGBuffer()
            chart.plot.standalone(into: &svg)
            let file = Self.folder.appending(path: "\(kind)-\(state.name).svg")
            // to draw them anew: RECORD_GOLDEN=1 swift test --filter ComparingChartTests, then look at every picture
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(svg.bytes).write(to: file) }
            #expect(try String(contentsOf: file, encoding: .utf8) == svg.text, "\(file.lastPathComponent)")
        }
    }

    @Test("no label overlaps, touches a mark, leaves the drawing or is left out", arguments: ComparisonState.all)
    func proof(state: ComparisonState) {
        #expect(labelFaults(of: state.facts) == [])
    }

    @Test("words are never cut, turned or stretched; coordinates have two decimals at most", arguments: ComparisonState.all)
    func clean(state: ComparisonState) {
        for (kind, chart) in charts(of: state.facts) {
            var svg = SVGBuffer()
            chart.plot.svg(into: &svg)
            for sign in ["…", "textLength", "rotate(", "style=", "tabindex", "NaN"] {
                #expect(!svg.text.contains(sign), "\(kind): \(sign)")
            }
            #expect(svg.text.firstMatch(of: /\d\.\d{3}/) == nil, "\(kind)")
            for row in state.facts.rows {
                let words = onOneLine(chart.plot.texts.map(\.text).joined(separator: " "))
                #expect(words.contains(row.name), "\(kind): \(row.name)")
            }
        }
    }

    @Test("in black and white every family of standing has a pattern, and every standing its word and sign")
    func mono() throws {
        let facts = try #require(ComparisonState.all.first { $0.name == "standings" }).facts
        for (kind, chart) in charts(of: facts) {
            let bars = chart.plot.marks.compactMap { $0 as? Bar }.filter { $0.role == .now }
            let patterns = Set(bars.compactMap { if case .status(let fill) = $0.fill { fill } else { nil } })
            #expect(patterns == Set(StatusFill.allCases), "\(kind)")
            #expect(bars.allSatisfy { if case .status = $0.fill { true } else { false } }, "\(kind)")
            let icons = chart.plot.marks.compactMap { ($0 as? StatusIcon)?.shape }
            #expect(icons.count == facts.rows.count, "\(kind)")
            let words = chart.plot.texts.map(\.text)
            for row in facts.rows { #expect(words.contains(row.verdict?.word ?? ""), "\(kind)") }
        }
    }

    @Test("bars start at nought, dots need not and then say so")
    func axes() throws {
        let facts = try #require(ComparisonState.all.first { $0.name == "close" }).facts
        let bars = rankedBarsChart(facts, .wide).plot.marks.compactMap { $0 as? Bar }.filter { $0.role == .now }
        let nought = try #require(
            rankedBarsChart(facts, .wide).plot.marks.compactMap { $0 as? Rule }.first { $0.role == .axis }?.ends.first?.x)
        #expect(bars.map(\.box.left) == [nought, nought])
        #expect(dumbbellChart(facts, .wide).plot.texts.map(\.text).contains("Trục ngang bắt đầu từ 84%"))
        #expect(!rankedBarsChart(facts, .wide).plot.texts.contains { $0.text.hasPrefix("Trục ngang") })
    }

    @Test("a value stands where the axis has it: lengths of bars are in proportion")
    func proportion() {
        let facts = ComparisonState.comparison([ComparisonState.row("Xã A", nil, 20, 80), ComparisonState.row("Xã B", nil, 40, 80)])
        let bars = rankedBarsChart(facts, .wide).plot.marks.compactMap { $0 as? Bar }.filter { $0.role == .now }
        #expect(abs((bars[1].box.right - bars[1].box.left) / (bars[0].box.right - bars[0].box.left) - 2) < 0.01)
    }

    @Test("the base is hollow, the value now filled, what is missing hatched and never a dot at nought")
    func marks() throws {
        let facts = try #require(ComparisonState.all.first { $0.name == "missing" }).facts
        let marks = dumbbellChart(facts, .wide).plot.marks
        let dots = marks.compactMap { $0 as? Dots }
        #expect(dots.map { "\($0.role) \($0.isHollow) \($0.centers.count)" } == ["baseline true 2", "now false 2"])
        #expect(marks.compactMap { $0 as? Gaps }.map(\.boxes.count) == [2])
    }

    @Test("one target for all is one line across the rows; targets of their own are a tick each")
    func targets() throws {
        let shared = try #require(ComparisonState.all.first { $0.name == "few" }).facts
        let own = try #require(ComparisonState.all.first { $0.name == "long-names" }).facts
        let line = try #require(dumbbellChart(shared, .wide).plot.marks.compactMap { $0 as? Rule }.last { $0.role == .target })
        #expect(Set(line.ends.map(\.x)).count == 1)
        #expect(line.ends[1].y == line.ends[2].y)
        let ticks = try #require(dumbbellChart(own, .wide).plot.marks.compactMap { $0 as? Rule }.last { $0.role == .target })
        #expect(Set(ticks.ends.map(\.x)).count == 3)
        #expect(ticks.ends[1].y < ticks.ends[2].y)
    }
}
