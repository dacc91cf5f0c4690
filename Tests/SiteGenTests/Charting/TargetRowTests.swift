import Drawing
import Foundation
import Measuring
import Testing

@testable import Charting

@Suite("A row of targets")
struct TargetRowTests {
    private static let rows: [(name: String, row: TargetRow)] = [
        (
            "share-behind",
            TargetRow(id: "r", isPercent: true, base: 12, before: 20, now: .value(28.2), nearest: [40], later: [60], standing: .behind)
        ),
        (
            "count-reached",
            TargetRow(id: "r", isPercent: false, base: nil, before: 300, now: .value(718), nearest: [700], later: [], standing: .achieved)
        ),
        ("falling", TargetRow(id: "r", isPercent: true, base: 9, before: 6, now: .value(4), nearest: [5], later: [2], standing: .onTrack)),
        ("no-target", TargetRow(id: "r", isPercent: false, base: nil, before: nil, now: .value(0), nearest: [], later: [], standing: nil)),
    ]

    @Test("each drawing is byte for byte the file that was looked at", arguments: Self.rows.map(\.name))
    func golden(_ name: String) throws {
        let row = try #require(Self.rows.first { $0.name == name }?.row)
        var svg = SVGBuffer()
        row.plot(language: "vi").standalone(into: &svg)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/target-row-\(name).svg")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(svg.bytes).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == svg.text)
    }

    @Test("shares run from 0 to 100 in every row; the way goes from the base to today, also downwards")
    func axis() {
        let plot = TargetRow(id: "r", isPercent: true, base: 9, before: nil, now: .value(4), nearest: [50], later: [], standing: .behind)
            .plot(language: "vi")
        let bars = plot.marks.compactMap { $0 as? Bar }, ticks = plot.marks.compactMap { $0 as? Tick }
        let ends: [[Double]] = bars.map { [$0.box.left, $0.box.right] }
        #expect(ends == [[6, 274], [16.72, 30.12]])
        #expect(ticks.map(\.center.x) == [140])
        #expect(plot.isDecorative)
    }

    @Test("what is known only between two numbers is a bar from one to the other; a year without a value has no dot of its own")
    func unsettled() {
        let row = TargetRow(
            id: "r", isPercent: true, base: nil, before: nil, now: .between(25, 75), nearest: [100], later: [], standing: .lost)
        let plot = row.plot(language: "vi"), bars = plot.marks.compactMap { $0 as? Bar }.map { [$0.box.left, $0.box.right] }
        #expect(bars == [[6, 274], [73, 207]] && !plot.marks.contains { $0 is Dot })
        let silent = TargetRow(id: "r", isPercent: true, base: 10, before: 20, now: nil, nearest: [50], later: [], standing: .noData)
        #expect(silent.plot(language: "vi").marks.filter { $0 is Dot }.count == 2)
    }
}
