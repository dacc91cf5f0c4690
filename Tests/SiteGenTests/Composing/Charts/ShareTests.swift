import Drawing
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("Share of the required path: all indicators of a unit on one axis")
struct ShareTests {
    @Test("every judged indicator has its row: furthest behind first, then what has no path")
    func rows() async throws {
        let facts = try #require(try await shares())
        #expect(
            facts.rows.map { "\($0.figure) \($0.word)" } == [
                "−20% Thấp hơn năm gốc", "67% Chậm tiến độ", "100% Đúng tiến độ", "267% Đạt trước hạn", " Chưa báo cáo",
            ])
        #expect(facts.title == "Quận Hòa Bình, năm 2024: 4 chỉ tiêu so với mức cần có, 2 chỉ tiêu chưa đến 100%.")
        #expect(
            facts.description == "Chỉ tiêu d: −20% – Thấp hơn năm gốc; Chỉ tiêu b: 67% – Chậm tiến độ; Chỉ tiêu a: 100% – Đúng tiến độ; "
                + "Chỉ tiêu c: 267% – Đạt trước hạn; Chỉ tiêu e: Chưa báo cáo.")
    }

    @Test("bars begin at nought; one that goes off the axis is cut there and its figure is whole", arguments: ChartWidth.allCases)
    func bars(width: ChartWidth) async throws {
        let facts = try #require(try await shares())
        let plot = pathShareChart(facts, width).plot
        let bars = plot.marks.compactMap { $0 as? Bars }
        #expect(bars.map(\.boxes.count) == [1, 1, 1, 1])
        #expect(bars.map(\.fill) == [.status(.achieved), .status(.onTrack), .status(.behind), .status(.movingAway)])
        let zero = try #require(bars[2].boxes.first?.left)
        #expect(bars[3].boxes.first?.right == zero)
        #expect(bars[0].boxes.allSatisfy { $0.left == zero && $0.right > zero })
        // the stroke of the cut, in the page's colour
        #expect(plot.marks.contains { ($0 as? Rule)?.stroke == Stroke(.bg, width: 3) })
        #expect(plot.texts.contains { $0.text == "267% – Đạt trước hạn" })
        #expect(plot.marks.contains { $0 is Gaps })
        #expect(plot.labelFaults() == [])
    }
}

/// Five indicators of one unit: on the path, behind, far ahead, moving away, and one that nobody reported.
private let shareSite: [String: String?] = {
    let names = ["a", "b", "c", "d", "e"]
    let values = ["a": (10, "32.5"), "b": (10, "25"), "c": (10, "70"), "d": (10, "5.5")]
    return [
        "indicators.yaml": names.map {
            "- {id: \($0), name: Chỉ tiêu \($0), group: models, unit_measure: percent, direction: up, denominator: dân số, definition: Tỷ lệ.}"
        }.joined(separator: "\n") + "\n",
        "plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n"
            + names.map { "  - {indicator: \($0), year: 2025, comparison: at_least, value: 40}" }.joined(separator: "\n") + "\n",
        "data/quan.csv": "unit,indicator,year,value,status\n"
            + values.sorted { $0.key < $1.key }.map { "quan,\($0.key),2021,\($0.value.0),final\nquan,\($0.key),2024,\($0.value.1),final\n" }
            .joined(),
        "narratives/quan/2024.md": nil,
    ]
}()

private func shares() async throws -> ShareFacts? {
    let (now, history) = try await measured(shareSite)
    let strings = now.report.strings[.vi]
    let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
    let area = try #require(now.report.area(id: "quan"))
    return ShareFacts(
        edition.entries(of: area, in: now).flatMap(\.entries).map { ($0.indicator, $0.headline) }, of: area, in: edition.chartSource)
}
