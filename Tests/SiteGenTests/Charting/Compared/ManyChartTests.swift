import ChartStates
import Drawing
import Foundation
import Measuring
import Testing
import Wording

@testable import Charting

@Suite("Panels and maps, in every state")
struct ManyChartTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/Compared").standardized

    @Test("each drawing is byte for byte the file that was looked at", arguments: ManyState.all)
    func golden(state: ManyState) throws {
        for width in ChartWidth.allCases
        where width == .wide || !["panels-few", "panels-break"].contains(state.name) {
            var svg = SVGBuffer()
            state.charts(width).plot.standalone(into: &svg)
            let file = Self.folder.appending(path: "\(state.name)-\(width).svg")
            // to draw them anew: RECORD_GOLDEN=1 swift test --filter ManyChartTests, then look at every picture
            if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(svg.bytes).write(to: file) }
            #expect(try String(contentsOf: file, encoding: .utf8) == svg.text, "\(file.lastPathComponent)")
        }
    }

    @Test("no label overlaps, touches a mark, leaves the drawing or is left out", arguments: ManyState.all)
    func proof(state: ManyState) {
        #expect(labelFaults(of: ChartWidth.allCases.map { ("\($0)", state.charts($0)) }, state.name) == [])
    }

    @Test("words are never cut, turned or stretched; coordinates have two decimals at most", arguments: ManyState.all)
    func clean(state: ManyState) {
        for width in ChartWidth.allCases {
            var svg = SVGBuffer()
            state.charts(width).plot.svg(into: &svg)
            for sign in ["…", "textLength", "rotate(", "style=", "tabindex", "NaN", "inf"] { #expect(!svg.text.contains(sign), "\(sign)") }
            #expect(svg.text.firstMatch(of: /\d\.\d{3}/) == nil)
        }
    }

    @Test("panels share one scale: equal values stand equally high in every panel of a row, and a gap is not joined")
    func oneScale() throws {
        let plot = try #require(ManyState.all.first { $0.name == "panels-few" }).charts(.wide).plot
        let dots = try #require(plot.marks.compactMap { $0 as? Dots }.first).centers
        #expect(dots[0].y == dots[4].y)
        let line = try #require(plot.marks.compactMap { $0 as? Line }.first { $0.role == .observed && $0.points.count > 4 })
        #expect(line.points.filter { $0 == nil }.count == 1)
        #expect(line.points.compactMap { $0 }.count == 4 + 2)
    }

    @Test("in black and white each class has a pattern of its own, and its word in the key")
    func mono() throws {
        for name in ["tiles-standings", "outlines-standings"] {
            let plot = try #require(ManyState.all.first { $0.name == name }).charts(.wide).plot
            var fills: Set<Fill> = []
            for mark in plot.marks {
                if let bar = mark as? Bar, case .status = bar.fill { fills.insert(bar.fill) }
                if let region = mark as? Region { fills.insert(region.fill) }
            }
            #expect(fills.count == 5)
            for word in ["Thấp hơn năm gốc", "Chậm tiến độ", "Đúng tiến độ", "Đạt", "Chưa báo cáo"] {
                #expect(plot.texts.contains { $0.text == word }, "\(name)")
            }
        }
    }

    @Test("tiles too small for names bear numbers, and the list beneath has the names")
    func numbers() throws {
        let state = try #require(ManyState.all.first { $0.name == "tiles-wide-grid" })
        let words = onOneLine(state.charts(.narrow).plot.texts.map(\.text).joined(separator: " "))
        for number in 1...14 { #expect(words.contains("Phường Nguyễn Trung Trực \(number): \((number - 1) * 3),0%")) }
    }

    @Test("the list beside a map names every unit, also the one that is too small for its number")
    func listBeside() throws {
        let plot = try #require(ManyState.all.first { $0.name == "outlines-tiny" }).charts(.wide).plot
        #expect(plot.texts.filter(\.sitsOnMark).count == 3)
        for number in 1...4 { #expect(plot.texts.contains { $0.text.hasPrefix("Phường Ngọc Hà \(number): ") }) }
    }

    @Test("outlines are set on half units: neighbours keep a common border, and a thousand points more draw the same")
    func quantised() {
        let places = ManyState.outlined(ManyState.standings).map(\.rings)
        let plain = QuantisedMap(places, left: 0, top: 0, width: 300, mostHeight: 300)
        #expect(plain.rings.joined().joined().allSatisfy { $0.x * 2 == ($0.x * 2).rounded() && $0.y * 2 == ($0.y * 2).rounded() })
        let shared = Set(plain.rings[0][0].map { "\($0.x) \($0.y)" }).intersection(plain.rings[1][0].map { "\($0.x) \($0.y)" })
        #expect(shared.count == 3)
        func noisy(_ ring: [Point]) -> [Point] {
            ring.flatMap { (point: Point) -> [Point] in (0..<50).map { Point(point.x + Double($0) * 1e-9, point.y) } }
        }
        let fine = QuantisedMap(places.map { $0.map(noisy) }, left: 0, top: 0, width: 300, mostHeight: 300)
        #expect(fine.rings.joined().map(\.count) == plain.rings.joined().map(\.count))
    }
}
