import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("A level to be kept")
struct UpkeepTests {
    private let reach = "year: 2025, comparison: at_least, value: 100"
    private let keep = "year: 2030, comparison: maintain, value: 100"

    @Test("Before the year by which it is to be reached, everything but target, distance and projection is that target's")
    func before() async throws {
        let content = SmallContent(targets: [reach, keep], data: "quan,share,2021,,14,16\nquan,share,2023,,15,16\n")
        let (first, second) = (try await content.row(2023, target: 0), try await content.row(2023, target: 1))
        #expect(first.said == "onTrack" && second.said == "onTrack")
        #expect(second.ratio == first.ratio && second.path == first.path && second.paceNeeded == first.paceNeeded)
        #expect(second.judgedBy == first.target)
        #expect(second.distance == Rational(25, over: 4))
        #expect(second.told.vi.contains("Việc duy trì chỉ xét từ hết năm 2025; trước đó xét theo chỉ tiêu năm 2025: 100%."))
    }

    @Test("From that year on it is asked every year, whether or not it was reached: kept, lost, or never kept")
    func after() async throws {
        func standings(_ rows: String) async throws -> [String] {
            let content = SmallContent(targets: [reach, keep], data: "quan,share,2021,80\n" + rows)
            var all: [String] = []
            for year in 2025...2027 { all.append(try await content.standing(year, target: 1)) }
            return all
        }
        #expect(
            try await standings("quan,share,2025,100\nquan,share,2026,99\nquan,share,2027,100\n") == [
                "maintained", "lost/notMaintained", "maintained",
            ])
        #expect(
            try await standings("quan,share,2025,99\nquan,share,2026,100\nquan,share,2027,98\n") == [
                "missed/neverKept", "maintained", "lost/notMaintained",
            ])
        #expect(
            try await standings("quan,share,2025,90\nquan,share,2026,91\nquan,share,2027,92\n") == [
                "missed/neverKept", "missed/neverKept", "missed/neverKept",
            ])
    }

    @Test("Alone it is due from the plan's first year; a baseline that kept it makes what falls below lost, else it was never kept")
    func alone() async throws {
        let never = try await SmallContent(targets: [keep], data: "quan,share,2020,90\nquan,share,2022,95\n").row(2022)
        #expect(never.said == "missed/neverKept")
        #expect(never.told.vi.contains("Chưa đạt mức phải duy trì: còn cách 5 điểm phần trăm."))
        #expect(
            try await SmallContent(targets: [keep], data: "quan,share,2020,100\nquan,share,2022,95\n").standing(2022)
                == "lost/notMaintained")
        for soft in ["wording: encourage, \(keep)", "comparison: maintain, value: 100"] {
            #expect(try await SmallContent(targets: [soft], data: "quan,share,2022,95\n").standing(2022) == "inProgress/neverKept")
        }
    }

    @Test("Where other targets only ask for less before, it is a level to be reached until its own year")
    func lessBefore() async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 90", keep],
            data: "quan,share,2021,80\nquan,share,2023,85\nquan,share,2030,95\n")
        let row = try await content.row(2023, target: 1)
        #expect(row.said == "onTrack")
        #expect(row.path == Rational(85))
        #expect(try await content.standing(2030, target: 1) == "missed/neverKept")
    }

    @Test("A state to be reached and then kept is achieved early before, kept or lost after")
    func states() async throws {
        let content = SmallContent(
            targets: [
                "indicator: title, year: 2025, comparison: achieve, value: true",
                "indicator: title, year: 2030, comparison: maintain, value: true",
            ],
            data: (2021...2026).map { "quan,title,\($0),\($0 >= 2023 && $0 < 2026)\n" }.joined())
        var all: [String] = []
        for year in 2022...2026 { all.append(try await content.standing(year, target: 1)) }
        #expect(all == ["inProgress", "achieved/early", "achieved/early", "maintained", "lost/notMaintained"])
    }

    @Test("The verdict of a level that was never kept is missed; a half year's value gives none")
    func verdicts() async throws {
        func content(_ date: String) -> SmallContent {
            SmallContent(targets: [keep], data: "quan,share,2029,95\nquan,share,2030,96,,,,\(date)\n")
        }
        #expect(try await content("").row(2030).verdict == .missed)
        #expect(try await content("2030-06-30").row(2030).verdict == .noData)
    }
}
