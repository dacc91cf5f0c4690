import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Baselines, breaks and paths")
struct BaselineTests {
    private let target = "year: 2025, comparison: at_least, value: 60"

    private func base(_ content: SmallContent, _ year: Int) async throws -> String {
        guard let base = try await content.row(year).baseline else { return "none" }
        return "\(base.origin) \(base.year) \(base.value.double)"
    }

    @Test("The target's own baseline stands before any observation")
    func stated() async throws {
        let content = SmallContent(
            targets: [target + ", baseline: {year: 2019, value: 40}"], data: "quan,share,2021,50\nquan,share,2022,52\n")
        #expect(try await base(content, 2022) == "stated 2019 40.0")
        #expect(try await content.row(2022).path == Rational(50))
    }

    @Test("Else the last observation of the three years before the plan, else that of its first year")
    func observed() async throws {
        let data = "quan,share,2019,45\nquan,share,2020,48\nquan,share,2021,50\nquan,share,2022,52\n"
        #expect(try await base(SmallContent(targets: [target], data: data), 2022) == "observed 2020 48.0")
        #expect(
            try await base(SmallContent(targets: [target], data: "quan,share,2017,45\nquan,share,2021,50\nquan,share,2022,52\n"), 2022)
                == "observed 2021 50.0")
        #expect(
            try await base(SmallContent(targets: [target], data: "quan,share,2017,45\nquan,share,2023,52\n"), 2023)
                == "firstAfter 2023 52.0")
        #expect(
            try await base(SmallContent(period: "[2021, 2021]", targets: ["year: 2021, comparison: at_least, value: 60"], data: data), 2021)
                == "observed 2020 48.0")
        let early = "quan,share,2019,45\nquan,share,2023,52\n"
        #expect(try await base(SmallContent(targets: [target], data: early), 2023) == "observed 2019 45.0")
    }

    @Test("A stated baseline holds only for a unit that lived in its year")
    func born() async throws {
        let content = SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\nphuong-1,Phường 1,ward,quan,,\nphuong-2,Phường 2,ward,quan,2023-01-01,\n",
            targets: ["year: 2030, applies_to: children, comparison: at_least, value: 100, baseline: {year: 2021, value: 70}"],
            data: "phuong-1,share,2024,80\nphuong-2,share,2024,40\n")
        let rows = try await content.measured(2024).assessments
        #expect(rows.map { $0.baseline?.year } == [2021, 2024])
        #expect(rows.map(\.said) == ["onTrack", "inProgress"])
    }

    @Test("The first year of a plan is judged against the year before it")
    func firstYear() async throws {
        let content = SmallContent(targets: [target], data: "quan,share,2020,44.1\nquan,share,2021,37.6\n")
        #expect(try await content.standing(2021) == "movingAway")
    }

    @Test("Else the first observation after it, said so; missing rows are no observation")
    func firstAfter() async throws {
        let content = SmallContent(targets: [target], data: "quan,share,2021,,,,missing\nquan,share,2022,50\nquan,share,2024,55\n")
        #expect(try await base(content, 2024) == "firstAfter 2022 50.0")
        #expect(try await content.row(2024).told.vi.contains("Năm gốc là số liệu đầu tiên có được sau khi kế hoạch bắt đầu."))
        #expect(try await base(content, 2021) == "none")
    }

    @Test("After a definition break its first observation, even where the target states one")
    func definitionBreak() async throws {
        let keys = ["share": "definition_breaks: [{year: 2024, basis: Thông tư 24/2023}]"]
        let data = "quan,share,2021,50\nquan,share,2023,54\nquan,share,2024,30\nquan,share,2025,40\n"
        let long = "year: 2030, comparison: at_least, value: 60"
        for text in [long, long + ", baseline: {year: 2020, value: 48}"] {
            let content = SmallContent(keys: keys, targets: [text], data: data)
            #expect(try await base(content, 2025) == "afterBreak 2024 30.0")
            #expect(try await content.row(2025).ratio == Rational(2))
            #expect(try await content.standing(2024) == "inProgress")
        }
        #expect(try await base(SmallContent(keys: keys, targets: [long], data: data), 2023) == "observed 2021 50.0")
    }

    @Test("A break that took nothing away from what would have been the base is no reason for it")
    func farBreak() async throws {
        let keys = ["share": "definition_breaks: [{year: 2011, basis: Cách mới}]"]
        for between in ["quan,share,2016,45\n", ""] {
            let content = SmallContent(
                keys: keys, targets: ["year: 2030, comparison: at_least, value: 60"],
                data: "quan,share,2007,40\n\(between)quan,share,2022,47\nquan,share,2024,50\n")
            #expect(try await base(content, 2024) == "firstAfter 2022 47.0")
            #expect(try await content.row(2024).told.vi.contains("Năm gốc là số liệu đầu tiên có được sau khi kế hoạch bắt đầu."))
        }
    }

    @Test("A boundary change of 1/7/2025 lies between 2024 and 2025, or after 2025 where that value is as of 30/6")
    func boundaryBreak() async throws {
        func content(_ kind: String, _ last: String) -> SmallContent {
            SmallContent(
                units: "quan,Quận Hòa Bình,district,,,\nkhac,Quận Khác,district,,,\n",
                changes: "khac,quan,2025-07-01,\(kind),NQ 1685,\n", targets: [target],
                data: "quan,share,2021,50\nquan,share,2024,55\n\(last)\nquan,share,2026,40\n")
        }
        for kind in ["boundary", "split_part"] {
            let whole = try await content(kind, "quan,share,2025,45").series("share")
            #expect(whole.breaks == [Series.Break(kind: .boundary, year: 2025, basis: "NQ 1685")])
            let half = try await content(kind, "quan,share,2025,56,,,,2025-06-30").series("share")
            #expect(half.breaks == [Series.Break(kind: .boundary, year: 2026, basis: "NQ 1685")])
        }
        #expect(try await base(content("boundary", "quan,share,2025,45"), 2025) == "afterBreak 2025 45.0")
    }

    @Test("A whole merge breaks the unit that lived on; a rename breaks nothing")
    func mergeBreak() async throws {
        func breaks(_ kind: String) async throws -> [Int] {
            try await SmallContent(
                units: "quan,Quận Hòa Bình,district,,,\nkhac,Quận Khác,district,,,2024-12-31\n",
                changes: "khac,quan,2025-01-01,\(kind),NQ 1278,\n",
                targets: [target], data: "quan,share,2024,50\n"
            ).series("share").breaks.map(\.year)
        }
        #expect(try await breaks("merge_whole") == [2025])
        #expect(try await breaks("rename") == [])
    }

    @Test("The path leads through the nearer target to the farther one")
    func twoTargets() async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 90", target], data: "quan,share,2021,50\nquan,share,2024,56\n")
        let line = try #require(try await content.row(2024, target: 0).pathLine)
        #expect(line.knots.map(\.year) == [2021, 2025, 2030])
        #expect(line.value(2024) == Rational(115, over: 2))
        #expect(line.value(2027) == Rational(72))
        #expect(line.value(2031) == nil)
        #expect(try await content.row(2024, target: 0).ratio == Rational(4, over: 5))
        #expect(try await content.row(2024, target: 1).ratio == Rational(4, over: 5))
    }

    @Test("A nearer target that the baseline already keeps does not bend the path back")
    func keptMilestone() async throws {
        let content = SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 90", target], data: "quan,share,2021,72\nquan,share,2024,74\n")
        let row = try await content.row(2024)
        #expect(row.path == Rational(78))
        #expect(row.said == "behind")
    }

    @Test("A yearly plan's target replaces the line in its year")
    func yearly() async throws {
        let content = SmallContent(
            targets: [target], yearly: ["nam-2023": (2023, ["year: 2023, comparison: at_least, value: 58"])],
            data: "quan,share,2021,50\nquan,share,2022,54\nquan,share,2023,56\nquan,share,2024,59\n")
        #expect(try await content.row(2022).path == Rational(105, over: 2))
        #expect(try await content.row(2023).path == Rational(58))
        #expect(try await content.row(2023).said == "behind")
        #expect(try await content.row(2024).path == Rational(115, over: 2))
    }

    @Test("Where path(Y) has not left the baseline there is no ratio: in progress")
    func flat() async throws {
        let content = SmallContent(targets: [target], data: "quan,share,2021,50\nquan,share,2022,50.2\n")
        #expect(try await content.row(2022).ratio == Rational(2, over: 25))
        let base = SmallContent(targets: [target + ", baseline: {year: 2023, value: 50}"], data: "quan,share,2022,49\nquan,share,2023,51\n")
        #expect(try await base.row(2023).ratio == nil)
        #expect(try await base.standing(2023) == "inProgress")
    }

    @Test("States have no path; neither has a target without year, nor one to be maintained")
    func none() async throws {
        let content = SmallContent(
            targets: [
                "comparison: at_least, value: 60", "indicator: rest, year: 2025, comparison: maintain, value: 5",
                "indicator: grade, year: 2025, comparison: at_least, value: 2",
            ],
            data: ["share", "rest", "grade"].map { "quan,\($0),2021,1\nquan,\($0),2022,1\n" }.joined())
        for target in 0...2 { #expect(try await content.row(2022, target: target).path == nil) }
    }
}
