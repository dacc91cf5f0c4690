import Foundation
import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

/// One row of Gold/growth-rate-progress.csv.
struct GoldRow {
    let name: String
    let question: (GrowthRate.Direction) -> GrowthRate.Question
    let direction: String
    let status: String
    let progress: Double?
    let score: Double?

    static func all() throws -> [GoldRow] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Gold/growth-rate-progress.csv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.dropFirst().map { GoldRow(cells($0)) }
    }

    private init(_ cells: [String]) {
        name = cells[0]
        direction = cells[7]
        status = cells[18]
        progress = Double(cells[16])
        score = Double(cells[17])
        let values = cells[3].split(separator: ";").map { pair in
            let parts = pair.split(separator: ":")
            return GrowthRate.Value(year: Int(parts[0]) ?? 0, value: Double(parts[1]) ?? .nan)
        }
        // the model's own defaults: base year 2015, target year 2030
        let base = Int(cells[4]) ?? 2015, year = Int(cells[6]) ?? 2030, limit = Double(cells[8])
        let target = Double(cells[5]).map { GrowthRate.Value(year: year, value: $0) }
        question = { GrowthRate.Question(values: values, direction: $0, baseYear: base, target: target, limit: limit) }
    }

    /// A line of CSV whose quoted cells hold no line ends.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""], isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

@Suite("The growth-rate method agrees with its published results")
struct GrowthRateGoldTests {
    /// Rows without a direction: the model takes them as negative; here a missing direction is an input error.
    static let withoutDirection = [
        "sdg-build-test/1-1-1", "can-cif/1-1-1", "can-cif/1-3-1", "can-cif/3-10-1 / Cancer",
        "can-cif/3-10-1 / Chronic obstructive pulmonary disease",
        "can-cif/3-10-1 / Creutzfeldt-Jakob", "can-cif/3-10-1 / Dementia, including Alzheimer's disease", "can-cif/3-10-1 / Diabetes",
        "can-cif/3-10-1 / HIV and AIDS", "can-cif/3-10-1 / Hypertension", "can-cif/3-10-1 / Ischemic heart disease",
        "can-cif/3-10-1 / Salmonella",
        "can-cif/3-10-1 / Tuberculosis", "can-cif/3-2-1",
    ]

    @Test("All 326 rows: status exactly, progress and score to 1e-9")
    func gold() throws {
        let rows = try GoldRow.all()
        #expect(rows.count == 326)
        for row in rows {
            let isUndirected = Self.withoutDirection.contains(row.name)
            #expect(isUndirected == row.direction.isEmpty, "\(row.name)")
            if isUndirected { #expect(throws: GrowthRate.Fault.missingDirection) { try GrowthRate.direction(row.direction) } }
            let direction = isUndirected ? .negative : try GrowthRate.direction(row.direction)
            let outcome = try GrowthRate.answer(row.question(direction))
            #expect(outcome.category.rawValue == row.status, "\(row.name)")
            #expect(agree(outcome.progress, row.progress), "\(row.name): progress \(String(describing: outcome.progress))")
            #expect(agree(outcome.score, row.score), "\(row.name): score \(String(describing: outcome.score))")
        }
    }

    private func agree(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-9 * max(1, abs(b))
    }
}

@Suite("Where the growth-rate method differs from its model by design")
struct GrowthRateRulesTests {
    private func ask(_ values: [(Int, Double)], _ target: (Int, Double)?, base: Int = 2020) throws -> GrowthRate.Outcome {
        try GrowthRate.answer(
            GrowthRate.Question(
                values: values.map { GrowthRate.Value(year: $0.0, value: $0.1) }, direction: .positive, baseYear: base,
                target: target.map { GrowthRate.Value(year: $0.0, value: $0.1) }))
    }

    @Test("A misspelt direction is an input error")
    func misspelt() { #expect(throws: GrowthRate.Fault.unknownDirection("postive")) { try GrowthRate.direction("postive") } }

    @Test("A passed target year is missed, or achieved")
    func passed() throws {
        #expect(try ask([(2020, 50), (2024, 55)], (2023, 60)).category == .missed)
        #expect(try ask([(2020, 50), (2024, 60)], (2023, 60)).category == .achieved)
    }

    @Test("No change is said")
    func unchanged() throws {
        let outcome = try ask([(2020, 50), (2024, 50)], (2030, 60))
        #expect(outcome.isUnchanged)
        #expect(outcome.progress == 0)
        #expect(outcome.category == .limited)
    }

    @Test("Only data before the base year, and a target year that is the base year, are said, not crashes")
    func faults() {
        #expect(throws: GrowthRate.Fault.onlyBeforeBaseYear(2020)) { try ask([(2018, 50), (2019, 51)], (2030, 60)) }
        #expect(throws: GrowthRate.Fault.targetYearNotAfterBase(2021)) { try ask([(2021, 50), (2022, 51)], (2021, 60)) }
    }

    @Test("Beside the standing: only where site.yaml asks, from the baseline's year or the one it names")
    func beside() async throws {
        var content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"], data: "quan,share,2021,50\nquan,share,2022,51\nquan,share,2023,54\n")
        #expect(try await content.row(2023).growth == nil)
        content.site = "method: growth-rate"
        let row = try await content.row(2023)
        let growth = try #require(row.growth)
        // ((54/50)^(1/2) − 1) / ((60/50)^(1/4) − 1)
        #expect(abs((growth.progress ?? 0) - 0.8412216) < 1e-6)
        #expect(growth.category == .moderate)
        #expect(row.said == "behind")
        #expect(row.told.vi.contains("Theo phương pháp tốc độ tăng: tiến bộ vừa, P = 0,84."))
        content.site = "method: growth-rate\ngrowth_rate: {base_year: 2022}"
        #expect(try await content.row(2023).growth?.base.year == 2022)
        content.site = "method: growth-rate\ngrowth_rate: {base_year: 2024}"
        #expect(try await content.row(2023).growth == nil)
        #expect(try await content.row(2023).told.vi.contains("Không tính được tốc độ tăng: chưa có số liệu từ năm gốc 2024."))
    }
}
