import Drawing
import Foundation
import Testing
import Wording

@testable import Charting
@testable import Composing

/// Pure black on pure white: what is told apart here is told apart on any printer and by any eye.
@Suite("Charts in black and white")
struct MonoTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test("each kind is byte for byte the black and white file that was looked at", arguments: ChartKind.allCases)
    func golden(kind: ChartKind) async throws {
        let address = kind == .timeline ? "plans/ke-hoach-quan" : kind == .shares ? "units/quan" : ""
        let chart = try #require(
            try await ChartSite.gallery.charts().first {
                $0.kind == kind && $0.address.hasPrefix(address)
                    && ($0.address.contains("quan") || !address.isEmpty || $0.page.hasPrefix("indicators/"))
            })
        let svg = mono(String(decoding: chart.file, as: UTF8.self))
        #expect(Set(svg.matches(of: /#[0-9A-F]{6}/).map { String($0.output) }) == ["#000000", "#FFFFFF"])
        let file = Self.folder.appending(path: "mono-\(kind.rawValue).svg")
        // to draw them anew: RECORD_GOLDEN=1 swift test --filter MonoTests, then look at every picture
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(svg.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == svg)
    }

    @Test("every standing there is differs from every other by the form of its bar or by the word beside it, each family by its form")
    func standings() async throws {
        let edition = try await ChartSite.gallery.edition()
        var seen: [String: Set<String>] = [:]
        for chart in SiteChart.all(edition) where chart.kind == .bullet {
            let plot = chart.draw(.wide).plot
            guard let bar = plot.marks.compactMap({ $0 as? Bar }).first(where: { $0.role == .now }) else { continue }
            let word = plot.texts.compactMap { $0.text.components(separatedBy: " – ").dropFirst().first }.first ?? ""
            seen[form(of: bar.fill, plot), default: []].insert(word)
        }
        // five forms, and no word stands beside two of them
        #expect(seen.count == 5, "\(seen)")
        let words = seen.values.flatMap { $0 }.filter { !$0.isEmpty }
        #expect(Set(words).count == words.count, "\(seen)")
        for word in [
            "Vượt tiến độ", "Chậm tiến độ", "Chưa đạt", "Duy trì được", "Dừng đánh giá", "Vượt mục tiêu", "Thấp hơn năm gốc",
            "Chưa duy trì được", "Đang thực hiện", "Chưa có số liệu",
        ] {
            #expect(words.contains(word), "\(word) not in \(seen)")
        }
    }

    /// What is left of a fill without its colours: the pattern's tile and strokes, or solid.
    private func form(of fill: Fill, _ plot: Plot) -> String {
        var alone = Plot(id: "x", width: 10, height: 10, title: "t", description: "d")
        alone.add(Bar(Box(left: 0, top: 0, right: 9, bottom: 9), fill: fill))
        var svg = SVGBuffer()
        alone.svg(into: &svg)
        let form = mono(svg.text)
        return form.components(separatedBy: "<defs>").dropFirst().first?.components(separatedBy: "</defs>").first?
            .replacing(/(id|class)="[^"]*"/, with: "") ?? "solid"
    }

    private func mono(_ svg: String) -> String {
        PaletteColor.allCases.reduce(svg) { svg, color in
            svg.replacing("\(color.light)", with: color == .bg || color == .surface ? "#FFFFFF" : "#000000")
        }
    }
}
