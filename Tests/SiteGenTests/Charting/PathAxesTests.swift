import ChartStates
import Drawing
import Testing

@testable import Charting

@Suite("The axes of a target path, and the unit at its labels")
struct PathAxesTests {
    @Test(
        "small values get an axis that shows their course",
        arguments: [
            ("percent, decimals: 2, denominator: dân số", ["2021,0.11", "2022,0.15", "2023,0.19", "2024,0.24"], 0.4),
            ("amount, decimals: 3", ["2021,0.706", "2022,0.711", "2023,0.718", "2024,0.726"], 0.8),
        ])
    func small(measure: String, rows: [String], most: Double) async throws {
        let facts = try await facts(ChartState(name: "small", rows: rows, targets: [], measure: measure))
        let (low, high) = facts.valueRange
        #expect(high <= most)
        let values = facts.observed.values.map(\.value)
        let first = try #require(values.first), last = try #require(values.last)
        let part = (last - first) / (high - low)
        #expect(part > 0.4, "the course fills \(part) of the height")
    }

    @Test(
        "a long axis names round years beside its ends and targets",
        arguments: [
            (1, ["2015", "2020", "2025", "2030"]), (11, ["2005", "2010", "2015", "2020", "2025", "2030"]),
            (31, ["1985", "2000", "2010", "2020", "2030"]),
        ])
    func longAxis(yearsBefore: Int, named: [String]) async throws {
        let first = 2016 - yearsBefore
        let state = ChartState(name: "long", rows: (first...2024).map { "\($0),\(10 + ($0 - first) / 4)" }, targets: ["2030: 60"])
        let axes = axisTexts(targetPathChart(try await facts(state), .wide).plot).filter { Int($0) != nil }
        #expect(axes == named)
    }

    @Test("a short axis names every year that fits")
    func shortAxis() async throws {
        let state = ChartState(name: "short", rows: ["2021,12", "2022,14", "2023,17", "2024,21"], targets: ["2026: 60"])
        #expect(
            axisTexts(targetPathChart(try await facts(state), .wide).plot).filter { Int($0) != nil } == [
                "2021", "2022", "2023", "2024", "2025", "2026",
            ])
    }

    @Test(
        "the forecast of an amount stands at its point with its unit; where that finds no room, in the table alone",
        arguments: ChartWidth.allCases)
    func forecast(width: ChartWidth) async throws {
        let rows = ["2020,1000", "2021,1200", "2022,1700", "2023,2050", "2024,2600"]
        let facts = try await facts(ChartState(name: "money", rows: rows, targets: ["2030: 6000"], measure: "amount"))
        let projection = try #require(facts.projection)
        #expect(onOneLine(projection.label) == "Dự báo năm 2030: \(onOneLine(projection.figure))")
        #expect(onOneLine(projection.figure) == "4.950 triệu đồng")
        let said = targetPathChart(facts, width).plot.texts.map { onOneLine($0.text) }.filter { $0.contains("4.950") }
        #expect(said == (width == .wide ? ["Dự báo năm 2030: 4.950 triệu đồng"] : []))
    }

    private func facts(_ state: ChartState) async throws -> PathFacts {
        try #require(PathFacts(try await state.subject()))
    }
}
