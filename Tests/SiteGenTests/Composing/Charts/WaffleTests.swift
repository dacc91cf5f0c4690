import Drawing
import Testing

@testable import Composing

@Suite("Waffle: so many of a hundred people")
struct WaffleTests {
    @Test("a hundred squares are shared out by the largest remainder, the earlier part first among equals", arguments: [
        ([332, 68, 600], [33, 7, 60]), ([352, 248, 400], [35, 25, 40]), ([1, 1, 1], [34, 33, 33]), ([995, 5], [100, 0]), ([3, 997], [0, 100]),
        ([125, 125, 750], [13, 12, 75]), ([0, 1000], [0, 100]), ([0, 0], [0, 0]), ([1_234, 2_345, 6_421], [12, 24, 64]),
    ])
    func sharing(parts: [Int], counts: [Int]) {
        #expect(largestRemainder(parts.map { Int128($0) }, of: 100) == counts)
    }

    @Test("what is there, what is missing to the target and the rest are told and drawn apart, and sum to a hundred")
    func parts() async throws {
        let facts = try #require(WaffleFacts(try await waffle("2024,352/1000")))
        #expect(facts.finding == "35 trong 100 người")
        #expect(facts.parts.map(\.label) == ["35 đạt", "5 còn thiếu so với mục tiêu 2025: 40%", "60 còn lại"])
        #expect(facts.parts.map(\.count).reduce(0, +) == 100)
        #expect(facts.title == "Quận Hòa Bình: Công dân học tập, 35 trong 100 người (35,2%, 2024).")
        #expect(facts.description == "2024: 35,2% (352/1.000); 35 trong 100 người; 35 đạt; 5 còn thiếu so với mục tiêu 2025: 40%; 60 còn lại; Mục tiêu 2025: 40%.")
        let cells = waffleChart(facts).plot.marks.compactMap { $0 as? Cells }.filter { $0.range.count > 1 }
        #expect(cells.map(\.range) == [0..<35, 35..<40, 35..<40, 40..<100])
        #expect(cells.map(\.side) == [10, 10, 7, 3])
    }

    @Test("where less is better, the squares over the target are the ones to lose")
    func down() async throws {
        let facts = try #require(WaffleFacts(try await waffle("2024,482/1000", direction: "down", counted: "người")))
        #expect(facts.parts.map(\.label) == ["40 trong mức của mục tiêu 2025: 40%", "8 còn phải giảm để đạt mục tiêu 2025: 40%", "52 còn lại"])
    }

    @Test("a few are not nobody, and nearly all are not all")
    func ends() async throws {
        let few = try #require(WaffleFacts(try await waffle("2024,3/1000")))
        #expect(few.finding == "chưa đến 1 trong 100 người")
        let most = try #require(WaffleFacts(try await waffle("2024,9996/10000")))
        #expect(most.finding == "gần 100 trong 100 người")
        #expect(most.parts.map(\.label) == ["gần 100 đạt"])
        let none = try #require(WaffleFacts(try await waffle("2024,0/1000")))
        #expect(none.finding == "0 trong 100 người")
    }

    @Test("there is none of a small set, of a percentage without a count, or of what nobody named")
    func none() async throws {
        #expect(WaffleFacts(try await waffle("2024,12/16")) == nil)
        #expect(WaffleFacts(try await waffle("2024,35.2")) == nil)
        #expect(WaffleFacts(try await waffle("2024,352/1000", counted: nil)) == nil)
    }

    @Test("the table beneath holds the counts that are drawn")
    func table() async throws {
        let words = shippedWords.replacing("\ncounted:\n", with: "\ncounted:\n  citizens: \"người\"\n")
        let results = try await page("units/quan/index.html", ["strings/vi.yaml": words]).text("results")
        #expect(results.contains("<th scope=\"row\">Trong 100 người</th><td class=\"n\">31</td><td colspan=\"3\">31 đạt; 9 còn thiếu so với mục tiêu 2025: 40%; 60 còn lại</td>"))
    }
}

/// A subject whose people are counted, or not.
private func waffle(_ row: String, direction: String = "up", counted: String? = "người") async throws -> ChartSubject {
    var state = ChartState(name: "waffle", rows: ["2021,482/1000", row])
    state.direction = direction
    state.counted = counted
    return try await state.subject()
}
