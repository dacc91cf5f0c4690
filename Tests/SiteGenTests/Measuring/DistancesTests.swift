import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("The numbers beside a standing")
struct DistancesTests {
    @Test("Distances, paces and what is still to go, by hand")
    func hand() async throws {
        let row = try await SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"], data: "quan,share,2021,,40,100\nquan,share,2023,,45,100\n"
        ).row(2023)
        #expect(row.path == Rational(50))
        #expect(row.ratio == Rational(1, over: 2))
        #expect(row.distance == Rational(15))
        #expect(row.distanceToPath == Rational(5))
        #expect(row.paceSoFar == Rational(5, over: 2))
        #expect(row.paceNeeded == Rational(15, over: 2))
        #expect(row.toGo == 15)
        #expect(row.change == nil)
    }

    @Test(
        "⌈T·n⌉ − numerator elements are to go; where less is better they are too many", arguments: [("3,16", 2), ("4,16", 1), ("5,16", 0)])
    func toGo(counts: String, expected: Int64) async throws {
        let share = SmallContent(targets: ["year: 2025, comparison: at_least, value: 30"], data: "quan,share,2024,,\(counts)\n")
        #expect(try await share.row(2024).toGo == expected)
        let left = counts == "3,16" ? "13,16" : counts == "4,16" ? "12,16" : "11,16"
        let rest = SmallContent(targets: ["indicator: rest, year: 2025, comparison: at_most, value: 70"], data: "quan,rest,2024,,\(left)\n")
        #expect(try await rest.row(2024).toGo == expected)
    }

    @Test("A count says what is missing itself; a percentage without counts cannot")
    func counts() async throws {
        let content = SmallContent(
            targets: ["indicator: centres, year: 2025, comparison: at_least, value: 16", "year: 2025, comparison: at_least, value: 60"],
            data: "quan,centres,2023,12\nquan,centres,2024,13\nquan,share,2024,50\n")
        let row = try await content.row(2024, target: 0)
        #expect(row.toGo == 3)
        #expect(row.change?.difference == Rational(1))
        #expect(try await content.row(2024, target: 1).toGo == nil)
    }

    @Test("The change on the year before is in points, and not said across a break")
    func change() async throws {
        var content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"], data: "quan,share,2023,,1,3\nquan,share,2024,,1,2\n")
        #expect(try await content.row(2024).change?.difference == Rational(50, over: 3))
        content.keys = ["share": "definition_breaks: [{year: 2024, basis: TT 24}]"]
        #expect(try await content.row(2024).change == nil)
    }

    @Test("A state has no distance and no pace")
    func states() async throws {
        let row = try await SmallContent(
            targets: ["indicator: grade, year: 2025, comparison: at_least, value: 2"], data: "quan,grade,2021,0\nquan,grade,2023,1\n"
        ).row(2023)
        #expect(row.distance == nil)
        #expect(row.paceSoFar == nil)
        #expect(row.paceNeeded == nil)
        #expect(row.toGo == nil)
    }

    @Test("Siblings are ranked by exact value, best first, ties sharing a place")
    func rank() async throws {
        let content = SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(5), targets: ["year: 2025, comparison: at_least, value: 60"],
            data: "phuong-1,share,2024,,1,3\nphuong-2,share,2024,,3,4\nphuong-3,share,2024,,2,6\nphuong-4,share,2024,10\n")
        let measured = try await content.measured(2024)
        let share = try #require(measured.report.indicator(id: "share")), district = try #require(measured.report.area(id: "quan"))
        let ranking = measured.ranking(of: share, under: district, kind: "ward")
        #expect(
            ranking.map { "\(measured.report[$0.area].id) \($0.place)\($0.isTied ? "=" : "")/\($0.count)" } == [
                "phuong-2 1/4", "phuong-1 2=/4", "phuong-3 2=/4", "phuong-4 4/4",
            ])
        let silent = try #require(measured.report.area(id: "phuong-5"))
        #expect(measured.rank(silent, share) == nil)
    }

    @Test("The headline is the next target, else the last")
    func headline() async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 90", "year: 2025, comparison: at_least, value: 60"],
            data: "quan,share,2024,50\n")
        for (year, end) in [(2024, 2025), (2025, 2025), (2026, 2030), (2031, 2030)] {
            let measured = try await content.measured(year)
            let area = try #require(measured.report.area(id: "quan")), share = try #require(measured.report.indicator(id: "share"))
            let row = try #require(measured.headline(area, share))
            #expect(measured.report[row.target].year == end)
        }
    }
}
