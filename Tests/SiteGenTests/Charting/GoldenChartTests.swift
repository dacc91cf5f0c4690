import ChartStates
import Drawing
import Foundation
import Testing
import Wording

@testable import Charting

@Suite("Charts in every state")
struct GoldenChartTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test("each drawing is byte for byte the file that was looked at", arguments: ChartState.all)
    func golden(state: ChartState) async throws {
        for (kind, chart) in charts(of: try await state.subject()) where !kind.hasSuffix("narrow") || state.name == "behind" {
            var svg = SVGBuffer()
            chart.plot.standalone(into: &svg)
            let file = Self.folder.appending(path: "\(kind)-\(state.name).svg")
            // to draw them anew: RECORD_GOLDEN=1 swift test --filter GoldenChartTests, then look at every picture
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(svg.bytes).write(to: file) }
            #expect(try String(contentsOf: file, encoding: .utf8) == svg.text, "\(file.lastPathComponent)")
        }
    }

    @Test("no label overlaps, touches a mark, leaves the drawing or is left out", arguments: ChartState.all)
    func proof(state: ChartState) async throws {
        #expect(labelFaults(of: try await state.subject()) == [])
    }

    @Test("a target path has at most 3 KB, also with every kind of mark", arguments: ChartState.all)
    func bytes(state: ChartState) async throws {
        for (kind, chart) in charts(of: try await state.subject()) {
            var bytes: [UInt8] = []
            chart.plot.svg(into: &bytes)
            #expect(bytes.count <= 3072, "\(kind)")
        }
    }

    @Test("drawings of illustrative values say so inside, where a screenshot takes it along; others do not", arguments: ChartState.all)
    func illustrative(state: ChartState) async throws {
        for (kind, chart) in charts(of: try await state.subject()) where kind != "sparkline" {
            let texts = chart.plot.texts.map(\.text) + axisTexts(chart.plot)
            let words = texts.map(onOneLine)
            let word = kind.hasPrefix("bullet") ? "minh họa" : "Số liệu minh họa"
            #expect(words.contains { $0.hasSuffix(word) } == state.isIllustrative, "\(kind): \(texts)")
        }
    }

    @Test("in black and white every family of standing has a pattern of its own, and its word stands beside the value")
    func mono() async throws {
        var patterns: [String: String] = [:]
        for (name, word) in [
            ("ahead", "Vượt tiến độ"), ("behind", "Chậm tiến độ"), ("moving-away", "Thấp hơn năm gốc"), ("saturated", "Đạt"),
        ] {
            let state = try #require(ChartState.all.first { $0.name == name })
            let facts = try #require(BulletFacts(try await state.subject()))
            let chart = bulletChart(facts, .wide)
            var svg = SVGBuffer()
            chart.plot.svg(into: &svg)
            let fill = try #require(
                svg.text.split(separator: "class=\"c-now").dropFirst().first?.split(separator: "fill=\"").dropFirst().first?.split(
                    separator: "\""
                ).first)
            patterns[name] = fill.hasPrefix("url") ? String(fill) : "solid"
            #expect(chart.plot.texts.contains { $0.text.hasPrefix("2024: ") && $0.text.contains(word) }, "\(chart.plot.texts.map(\.text))")
        }
        #expect(
            patterns == [
                "ahead": "url(#citizens-bw-ontrack)", "behind": "url(#citizens-bw-behind)", "moving-away": "url(#citizens-bw-away)",
                "saturated": "solid",
            ])
    }
}
