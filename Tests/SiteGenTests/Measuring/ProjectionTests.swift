import Testing

@testable import Measuring
@testable import Reporting

@Suite("Projection")
struct ProjectionTests {
    private func content(_ values: [(Int, String)], target: String = "year: 2026, comparison: at_least, value: 60", keys: [String: String] = [:]) -> SmallContent {
        SmallContent(keys: keys, targets: [target], data: values.map { "quan,share,\($0.0),\($0.1)\n" }.joined())
    }

    @Test("Four points by hand: the line, its 80 % prediction interval, and the year of arrival")
    func hand() async throws {
        // x̄ = 2022,5, ȳ = 13; slope = (−1,5·−3 + −0,5·0 + 0,5·−1 + 1,5·4) / 5 = 2; residuals 0, 1, −2, 1: s² = 6/2
        let projection = try #require(try await content([(2021, "10"), (2022, "13"), (2023, "12"), (2024, "17")], target: "year: 2026, comparison: at_least, value: 24").row(2024).projection)
        #expect(abs(projection.atTarget - 20) < 1e-9)
        // t(2; 0,9) = 1,8856…; √(3 · (1 + 1/4 + 3,5²/5))
        let half = 1.885618083164127 * (3 * (1 + 0.25 + 12.25 / 5)).squareRoot()
        #expect(abs(projection.high - 20 - half) < 1e-9)
        #expect(abs(projection.low - 20 + half) < 1e-9)
        #expect(projection.arrivalYear == 2028)
        #expect(projection.years == [2021, 2022, 2023, 2024])
    }

    @Test("At most the last six final observations")
    func lastSix() async throws {
        let values = [(2017, "90"), (2018, "40"), (2019, "41"), (2020, "42"), (2021, "43"), (2022, "44"), (2023, "45")]
        let projection = try #require(try await content(values).row(2023).projection)
        #expect(projection.years == Array(2018...2023))
        #expect(abs(projection.atTarget - 48) < 1e-9)
        #expect(abs(projection.high - projection.low) < 1e-9)
    }

    @Test("Provisional and estimated values do not make a line, nor do fewer than four, nor a line across a break")
    func never() async throws {
        let three = [(2021, "10"), (2022, "11"), (2023, "12")]
        #expect(try await content(three).row(2023).projection == nil)
        #expect(try await content(three + [(2024, "13,,,provisional")]).row(2024).projection == nil)
        let four = three + [(2024, "13")]
        #expect(try await content(four).row(2024).projection != nil)
        #expect(try await content(four, keys: ["share": "definition_breaks: [{year: 2022, basis: TT}]"]).row(2024).projection == nil)
        #expect(try await content(four, target: "year: 2024, comparison: at_least, value: 60").row(2024).projection == nil)
        let levels = SmallContent(targets: ["indicator: grade, year: 2026, comparison: at_least, value: 3"], data: (2021...2024).map { "quan,grade,\($0),1\n" }.joined())
        #expect(try await levels.row(2024).projection == nil)
    }

    @Test("Percentages stay within 0 and 100; a line that arrives in 2040 or never says no year")
    func clamped() async throws {
        let steep = try #require(try await content([(2021, "60"), (2022, "70"), (2023, "80"), (2024, "90")], target: "year: 2030, comparison: at_least, value: 95").row(2024).projection)
        #expect(steep.atTarget == 100)
        #expect(steep.high == 100)
        #expect(steep.arrivalYear == 2025)
        let slow = [(2021, "50"), (2022, "51"), (2023, "52"), (2024, "53")]
        #expect(try await content(slow, target: "year: 2030, comparison: at_least, value: 68").row(2024).projection?.arrivalYear == 2039)
        #expect(try await content(slow, target: "year: 2030, comparison: at_least, value: 69").row(2024).projection?.arrivalYear == nil)
        let falling = [(2021, "53"), (2022, "52"), (2023, "51"), (2024, "50")]
        #expect(try await content(falling, target: "year: 2030, comparison: at_least, value: 60").row(2024).projection?.arrivalYear == nil)
    }
}
