import ChartStates
import Drawing
import Testing
import Wording

@testable import Charting

@Suite("Waffle: so many of a hundred people")
struct WaffleTests {
    @Test(
        "a hundred squares are shared out by the largest remainder, the earlier part first among equals",
        arguments: [
            ([332, 68, 600], [33, 7, 60]), ([352, 248, 400], [35, 25, 40]), ([1, 1, 1], [34, 33, 33]), ([995, 5], [100, 0]),
            ([3, 997], [0, 100]),
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
        #expect(
            facts.description
                == "2024: 35,2% (352/1.000); 35 trong 100 người; 35 đạt; 5 còn thiếu so với mục tiêu 2025: 40%; 60 còn lại; Mục tiêu 2025: 40%."
        )
        let cells = waffleChart(facts).plot.marks.compactMap { $0 as? Cells }.filter { $0.range.count > 1 }
        #expect(cells.map(\.range) == [0..<35, 35..<40, 35..<40, 40..<100])
        #expect(cells.map(\.side) == [10, 10, 7, 3])
    }

    @Test("where less is better, the squares over the target are the ones to lose")
    func down() async throws {
        let facts = try #require(WaffleFacts(try await waffle("2024,482/1000", direction: "down", counted: "người")))
        #expect(
            facts.parts.map(\.label) == ["40 trong mức của mục tiêu 2025: 40%", "8 còn phải giảm để đạt mục tiêu 2025: 40%", "52 còn lại"])
    }

    @Test("a few are not nobody, and nearly all are not all")
    func ends() async throws {
        let few = try #require(WaffleFacts(try await waffle("2024,3/1000")))
        #expect(few.finding == "chưa đến 1 trong 100 người")
        let most = try #require(WaffleFacts(try await waffle("2024,9996/10000")))
        #expect(most.finding == "gần 100 trong 100 người")
        #expect(most.parts.map(\.label) == ["gần 100 đạt", "chưa đến 1 còn lại"])
        #expect([few.parts[0].count, most.parts[0].count] == [1, 99])
        #expect(few.parts[0].label == "chưa đến 1 đạt")
        let none = try #require(WaffleFacts(try await waffle("2024,0/1000")))
        #expect(none.finding == "0 trong 100 người")
    }

    @Test(
        "no rounding crosses a target, however near the value is to it",
        arguments: [
            // value, target → full squares, words
            ("2024,4960/10000", "50", 49, "hơn 49"), ("2024,49999/100000", "50", 49, "hơn 49"), ("2024,5000/10000", "50", 50, "50"),
            ("2024,5040/10000", "50", 50, "50"), ("2024,5549/10000", "55.5", 55, "55"), ("2024,5550/10000", "55.5", 56, "56"),
            ("2024,5520/10000", "55.1", 56, "chưa đến 56"), ("2024,9970/10000", "100", 99, "gần 100"),
            ("2024,9940/10000", "99.5", 99, "99"),
            ("2024,30/10000", "50", 1, "chưa đến 1"), ("2024,0/1000", "50", 0, "0"), ("2024,1000/1000", "100", 100, "100"),
        ])
    func sides(row: String, target: String, count: Int, said: String) async throws {
        let facts = try #require(WaffleFacts(try await waffle(row, targets: ["2025: \(target)"])))
        #expect(full(facts) == count)
        #expect(facts.count == said)
        #expect(facts.finding == "\(said) trong 100 người")
        #expect(facts.parts.map(\.count).reduce(0, +) == 100)
        let missing = facts.parts.contains { $0.kind == .missing }
        #expect(missing == isBelow(row, target))
    }

    @Test(
        "nor where less is asked for",
        arguments: [
            ("2024,5040/10000", "50", 51, "chưa đến 51"), ("2024,4960/10000", "50", 50, "50"), ("2024,4960/10000", "49.7", 49, "hơn 49"),
            ("2024,4980/10000", "49.6", 50, "50"), ("2024,500/1000", "50", 50, "50"),
        ])
    func sidesDown(row: String, target: String, count: Int, said: String) async throws {
        let facts = try #require(WaffleFacts(try await waffle(row, targets: ["2025: \(target)"], direction: "down", comparison: "at_most")))
        #expect(full(facts) == count)
        #expect(facts.count == said)
        #expect(facts.parts.contains { $0.kind == .tooMany } == (count > 50 || target == "49.6"))
        #expect(facts.parts.map(\.count).reduce(0, +) == 100)
    }

    @Test("nor the target of a later year, nor an exact one; where no square is true there is no drawing")
    func others() async throws {
        #expect(full(try #require(WaffleFacts(try await waffle("2024,5970/10000", targets: ["2025: 40", "2030: 60"])))) == 59)
        let exact = try #require(WaffleFacts(try await waffle("2024,5030/10000", targets: ["2025: 50"], comparison: "exactly")))
        #expect(
            exact.parts.map(\.label) == [
                "50 trong mức của mục tiêu 2025: 50%", "chưa đến 1 còn phải giảm để đạt mục tiêu 2025: 50%", "49 còn lại",
            ])
        #expect(WaffleFacts(try await waffle("2024,3/1000", targets: ["2025: 0.5"])) == nil)
        #expect(WaffleFacts(try await waffle("2024,997/1000", targets: ["2025: 99.5"])) == nil)
    }

    @Test("there is none of a small set, of a percentage without a count, or of what nobody named")
    func none() async throws {
        #expect(WaffleFacts(try await waffle("2024,12/16")) == nil)
        #expect(WaffleFacts(try await waffle("2024,35.2")) == nil)
        #expect(WaffleFacts(try await waffle("2024,352/1000", counted: nil)) == nil)
    }
}

/// A subject whose people are counted, or not.
private func waffle(
    _ row: String, targets: [String] = ["2025: 40", "2030: 60"], direction: String = "up", comparison: String = "at_least",
    counted: String? = "người"
) async throws -> ChartSubject {
    var state = ChartState(name: "waffle", rows: ["2021,482/1000", row])
    (state.targets, state.direction, state.comparison) = (targets, direction, comparison)
    state.counted = counted
    return try await state.subject()
}

/// Full squares, those that are too many included.
private func full(_ facts: WaffleFacts) -> Int {
    facts.parts.reduce(0) { $1.kind == .done || $1.kind == .tooMany ? $0 + $1.count : $0 }
}

/// «2024,4960/10000» is below «50».
private func isBelow(_ row: String, _ target: String) -> Bool {
    let counts = row.split(separator: ",")[1].split(separator: "/").compactMap { Double($0) }
    return counts[0] * 100 / counts[1] < (Double(target) ?? 0)
}
