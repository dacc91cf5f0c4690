import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("What is too little to count, and what is not")
struct ToleranceTests {
    @Test(
        "Below the baseline no tolerance holds: worse by more than half a display unit is moving away, by less is behind",
        arguments: [
            ("40.00", "39.97", "behind/unchanged"), ("40.00", "39.95", "behind/unchanged"), ("40.00", "39.94", "movingAway"),
            ("40", "37.5", "movingAway"),
        ])
    func belowBaseline(base: String, value: String, standing: String) async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 40.05"], data: "quan,share,2021,\(base)\nquan,share,2022,\(value)\n")
        #expect(try await content.standing(2022) == standing)
    }

    @Test("A counted set that lost an element moves away, whatever an element is worth")
    func lostElement() async throws {
        let share = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 80"], data: "quan,share,2021,,2,5\nquan,share,2022,,3,8\n")
        #expect(try await share.standing(2022) == "movingAway")
        let count = SmallContent(
            targets: ["indicator: centres, year: 2030, comparison: at_least, value: 8"], data: "quan,centres,2021,3\nquan,centres,2022,2\n")
        #expect(try await count.standing(2022) == "movingAway")
    }

    @Test("None of three is behind as soon as the path asks for one of three", arguments: 2022...2030)
    func noneOfThree(year: Int) async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 60"], data: (2021...2030).map { "quan,share,\($0),,0,3\n" }.joined())
        let expected = year < 2026 ? "onTrack" : year < 2030 ? "behind/unchanged" : "missed"
        #expect(try await content.standing(year) == expected)
        let complement = SmallContent(
            targets: ["indicator: rest, year: 2030, comparison: at_most, value: 40"],
            data: (2021...2030).map { "quan,rest,\($0),,3,3\n" }.joined())
        #expect(try await complement.standing(year) == expected)
        let count = SmallContent(
            targets: ["indicator: centres, year: 2030, comparison: at_least, value: 2"],
            data: (2021...2030).map { "quan,centres,\($0),0\n" }.joined())
        #expect(try await count.standing(year) == expected)
    }

    @Test("The same facts as a share and as a count stand alike, on the way and at the end", arguments: 0...16)
    func shareAndCount(numerator: Int) async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 75", "indicator: centres, year: 2030, comparison: at_least, value: 12"],
            data: "quan,share,2021,,4,16\nquan,centres,2021,4\n"
                + [2026, 2030].map { "quan,share,\($0),,\(numerator),16\nquan,centres,\($0),\(numerator)\n" }.joined())
        for year in [2026, 2030] {
            #expect(try await content.standing(year, target: 0) == content.standing(year, target: 1))
        }
    }

    @Test("Past an «exactly» target there is no ratio: only the distance is said")
    func pastExactly() async throws {
        let row = try await SmallContent(
            targets: ["year: 2030, comparison: exactly, value: 50"], data: "quan,share,2021,40\nquan,share,2023,52\n"
        ).row(2023)
        #expect(row.said == "inProgress")
        #expect(row.ratio == nil)
        #expect(row.told.vi.contains("đã qua mức phải đúng bằng"))
    }
}
