import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Projection")
struct ProjectionTests {
    private func content(
        _ values: [(Int, String)], target: String = "year: 2026, comparison: at_least, value: 60", keys: [String: String] = [:]
    ) -> SmallContent {
        SmallContent(keys: keys, targets: [target], data: values.map { "quan,share,\($0.0),\($0.1)\n" }.joined())
    }

    @Test("Five points by hand: the line, its 80 % prediction interval, and the year of arrival")
    func hand() async throws {
        // x̄ = 2022, ȳ = 14; slope = (−2·−4 + −1·−1 + 0 + 1·3 + 2·4) / 10 = 2; residuals 0, 1, −2, 1, 0: s² = 6/3
        let values = [(2020, "10"), (2021, "13"), (2022, "12"), (2023, "17"), (2024, "18")]
        let projection = try #require(try await content(values, target: "year: 2026, comparison: at_least, value: 24").row(2024).projection)
        #expect(abs(projection.atTarget - 22) < 1e-9)
        // t(3; 0,9) = 1,6377…; √(2 · (1 + 1/5 + 4²/10))
        let half = 1.63774435369621 * (2 * (1 + 0.2 + 1.6)).squareRoot()
        #expect(abs(projection.high - 22 - half) < 1e-9)
        #expect(abs(projection.low - 22 + half) < 1e-9)
        #expect(projection.arrivalYear == 2027)
        #expect(projection.years == Array(2020...2024))
        #expect(!projection.isClamped)
    }

    @Test("Where the nearest target is due in the report year, the line is told towards the next one; before that towards the nearest")
    func nextTarget() async throws {
        let values = [(2019, "30"), (2020, "33"), (2021, "35"), (2022, "37"), (2023, "41"), (2024, "43")]
        let content = SmallContent(
            targets: [2024, 2030, 2028].map { "year: \($0), comparison: at_least, value: \($0 - 1975)" },
            data: values.map { "quan,share,\($0.0),\($0.1)\n" }.joined())
        func year(_ reportYear: Int) async throws -> Int? {
            let measured = try await content.measured(reportYear), rows = measured.assessments
            let head = Measuring.nextTarget(rows, report: measured.report, year: reportYear)
            return nextProjection(
                head, among: rows, along: measured.series(try #require(rows.first).area, try #require(rows.first).indicator))?
                .projection.year
        }
        #expect(try await year(2024) == 2028)
        #expect(try await year(2023) == 2024)
        #expect(try await year(2021) == nil)
    }

    @Test("At most the last six final observations, each at its date")
    func lastSix() async throws {
        let values = [(2017, "90"), (2018, "40"), (2019, "41.5"), (2020, "42"), (2021, "43"), (2022, "44"), (2023, "45")]
        let projection = try #require(try await content(values).row(2023).projection)
        #expect(projection.years == Array(2018...2023))
        let dated = try #require(try await content(values.dropLast() + [(2023, "45,,,,2023-06-30")]).row(2023).projection)
        #expect(dated.atTarget > projection.atTarget)
    }

    @Test("Provisional and estimated values do not make a line, nor do fewer than five, nor a line across a break")
    func never() async throws {
        let four = [(2020, "10"), (2021, "11.5"), (2022, "12"), (2023, "13")]
        #expect(try await content(four).row(2023).projection == nil)
        #expect(try await content(four + [(2024, "14,,,provisional")]).row(2024).projection == nil)
        let five = four + [(2024, "14")]
        #expect(try await content(five).row(2024).projection != nil)
        #expect(try await content(five, keys: ["share": "definition_breaks: [{year: 2022, basis: TT}]"]).row(2024).projection == nil)
        #expect(try await content(five, target: "year: 2024, comparison: at_least, value: 60").row(2024).projection == nil)
        let levels = SmallContent(
            targets: ["indicator: grade, year: 2026, comparison: at_least, value: 3"],
            data: (2020...2024).map { "quan,grade,\($0),1\n" }.joined())
        #expect(try await levels.row(2024).projection == nil)
    }

    @Test("Nor past a break known already before the target's year")
    func brokenAhead() async throws {
        let five = [(2020, "10"), (2021, "11.5"), (2022, "12"), (2023, "13"), (2024, "14")]
        for (year, isThere) in [(2025, false), (2026, false), (2027, true)] {
            let row = try await content(five, keys: ["share": "definition_breaks: [{year: \(year), basis: TT}]"]).row(2024)
            #expect((row.projection != nil) == isThere)
        }
    }

    @Test("Nor where all are equal or exactly on one line, nor from the bound the target runs to")
    func noSpread() async throws {
        func values(_ list: [String]) -> [(Int, String)] { Array(zip(2020...2024, list)) }
        #expect(try await content(values(["40", "40", "40", "40", "40"])).row(2024).projection == nil)
        #expect(try await content(values(["40", "41", "42", "43", "44"])).row(2024).projection == nil)
        #expect(try await content(values(["96", "97.5", "99", "99.5", "100"])).row(2024).projection == nil)
        let rest = SmallContent(
            targets: ["indicator: rest, year: 2026, comparison: at_most, value: 1"],
            data: zip(2020...2024, ["5", "3", "2.5", "1", "0"]).map { "quan,rest,\($0),\($1)\n" }.joined())
        #expect(try await rest.row(2024).projection == nil)
    }

    @Test("Percentages stay within 0 and 100, said so; a line that arrives in 2040 or never, or runs away, says no year")
    func clamped() async throws {
        let steep = try #require(
            try await content(
                [(2020, "50"), (2021, "60"), (2022, "71"), (2023, "80"), (2024, "90")],
                target: "year: 2030, comparison: at_least, value: 95"
            ).row(2024).projection)
        #expect(steep.atTarget == 100)
        #expect(steep.high == 100)
        #expect(steep.isClamped)
        #expect(steep.arrivalYear == 2025)
        // slope exactly 1, through 53 in 2024, residuals 0,1 −0,2 0 0,2 −0,1
        let slow = [(2020, "49.1"), (2021, "49.8"), (2022, "51"), (2023, "52.2"), (2024, "52.9")]
        #expect(try await content(slow, target: "year: 2030, comparison: at_least, value: 68").row(2024).projection?.arrivalYear == 2039)
        #expect(try await content(slow, target: "year: 2030, comparison: at_least, value: 69").row(2024).projection?.arrivalYear == nil)
        // the line lies above the target and falls: it does not arrive
        let falling = [(2020, "62"), (2021, "60"), (2022, "58"), (2023, "66"), (2024, "49")]
        #expect(
            try await content(falling, target: "year: 2030, comparison: at_least, value: 50, baseline: {year: 2020, value: 40}").row(2024)
                .projection?.arrivalYear == nil)
        let rising = [(2020, "8"), (2021, "9"), (2022, "10"), (2023, "6"), (2024, "12")]
        let down = SmallContent(
            targets: ["indicator: rest, year: 2030, comparison: at_most, value: 11, baseline: {year: 2020, value: 20}"],
            data: rising.map { "quan,rest,\($0.0),\($0.1)\n" }.joined())
        #expect(try await down.row(2024).projection?.arrivalYear == nil)
    }
}
