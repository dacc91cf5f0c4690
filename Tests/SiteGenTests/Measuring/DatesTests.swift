import Language
import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Values stand at their dates")
struct DatesTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Moment {
        Moment(try #require(CivilDate(year: year, month: month, day: day)))
    }

    @Test("A day is read in months: day d of month m stands (m − 1 + d/days)/12 into its year")
    func moments() throws {
        #expect(try day(2025, 12, 31) == .endOfYear(2025))
        #expect(try day(2025, 6, 30).years(since: .endOfYear(2024)) == WideRational(1, over: 2))
        #expect(try day(2024, 2, 29).years(since: .endOfYear(2023)) == WideRational(1, over: 6))
        #expect(try day(2025, 2, 14).years(since: .endOfYear(2024)) == WideRational(1, over: 8))
        #expect(try day(2025, 1, 1).years(since: .endOfYear(2024)) == WideRational(1, over: 372))
        #expect(try day(2025, 1, 1) > .endOfYear(2024))
    }

    @Test("A value of 30/6 is held against the path at 30/6, its pace counts half a year, and its change says so")
    func halfYear() async throws {
        // 40 at the end of 2021, 60 at the end of 2025: 57,5 half a year before
        let row = try await SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"],
            data: "quan,share,2021,40\nquan,share,2024,54\nquan,share,2025,57,,,,2025-06-30\n"
        ).row(2025)
        #expect(row.path == Rational(115, over: 2))
        #expect(row.ratio == Rational(34, over: 35))
        #expect(row.paceSoFar == Rational(34, over: 7))
        #expect(row.paceNeeded == Rational(6))
        #expect(row.change?.months == 6)
        #expect(row.told.vi.contains("lộ trình đến 30/6/2025 là 57,5%; đã tăng 97% mức tăng cần có đến 30/6/2025 (đúng tiến độ: từ 95%)"))
    }

    @Test("A value dated before the end of the target's year cannot miss it, of a unit that lives on; it can satisfy it")
    func dated() async throws {
        func content(_ value: String) -> SmallContent {
            SmallContent(
                targets: ["year: 2025, comparison: at_least, value: 60"],
                data: "quan,share,2021,40\nquan,share,2025,\(value),,,,2025-06-30\n")
        }
        let short = try await content("57").row(2025)
        #expect(short.said == "onTrack")
        #expect(short.verdict == .noData)
        #expect(short.told.vi.hasSuffix("Chưa kết luận năm 2025: số liệu mới đến 30/6/2025."))
        #expect(try await content("57").row(2026).said == "onTrack")
        #expect(try await content("45").row(2026).said == "behind")
        let met = try await content("60").row(2025)
        #expect(met.said == "achieved")
        #expect(met.verdict == .met)
    }

    @Test("A count or an amount of a part of the year never satisfies «at most»; a share of it may", arguments: ["centres", "money"])
    func partOfYear(indicator: String) async throws {
        func content(_ date: String) -> SmallContent {
            SmallContent(
                targets: ["indicator: \(indicator), year: 2025, comparison: at_most, value: 10"],
                data: "quan,\(indicator),2021,20\nquan,\(indicator),2025,9,,,,\(date)\n")
        }
        #expect(try await content("").row(2025).verdict == .met)
        let half = try await content("2025-06-30").row(2025)
        #expect(half.standing != .achieved)
        #expect(half.verdict == .noData)
        let rest = SmallContent(
            targets: ["indicator: rest, year: 2025, comparison: at_most, value: 10"],
            data: "quan,rest,2021,20\nquan,rest,2025,9,,,,2025-06-30\n")
        #expect(try await rest.row(2025).verdict == .met)
    }

    @Test("A baseline stands at its own date too; a stated one at 31/12")
    func baseline() async throws {
        func path(_ stated: String) async throws -> Rational? {
            try await SmallContent(
                targets: ["year: 2025, comparison: at_least, value: 60\(stated)"],
                data: "quan,share,2020,40,,,,2020-06-30\nquan,share,2023,50\n"
            ).row(2023).path
        }
        // 40 at 30/6/2020: 5,5 years to go, of which 3,5 are over
        #expect(try await path("") == Rational(580, over: 11))
        #expect(try await path(", baseline: {year: 2020, value: 40}") == Rational(52))
    }

    @Test("A yearly target bends the line within its year only, straight from the line at 31/12 before")
    func yearly() async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"],
            yearly: ["nam-2023": (2023, ["year: 2023, comparison: at_least, value: 58"])],
            data: "quan,share,2021,40\nquan,share,2023,50,,,,2023-06-30\nquan,share,2024,56\n")
        // 45 at the end of 2022, 58 at the end of 2023
        #expect(try await content.row(2023).path == Rational(103, over: 2))
        #expect(try await content.row(2024).path == Rational(55))
    }
}
