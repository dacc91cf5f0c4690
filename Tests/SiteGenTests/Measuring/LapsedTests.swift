import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("The end of a unit")
struct LapsedTests {
    private func ended(_ end: String, _ target: String, _ data: String) -> SmallContent {
        SmallContent(units: "quan,Quận Hòa Bình,district,,,\(end)\n", targets: [target], data: data)
    }

    @Test("The target year in which it ended is judged on the value dated in it, «tại thời điểm kết thúc hoạt động»")
    func endingYear() async throws {
        let content = ended(
            "2025-06-30", "year: 2025, comparison: at_least, value: 60", "quan,share,2021,50\nquan,share,2025,60,,,provisional,2025-06-30\n"
        )
        for year in [2025, 2026] {
            let row = try await content.row(year)
            #expect(row.said == "achieved")
            #expect(row.verdict == .met)
            #expect(row.isAtEndOfLife)
            #expect(
                row.told.vi == """
                    Đến 30/6/2025 (tại thời điểm kết thúc hoạt động): 60,0%; chỉ tiêu năm 2025: ít nhất 60%. Đạt (tại thời điểm kết thúc hoạt động). \
                    Kết luận năm 2025: đạt (sơ bộ).
                    """)
        }
    }

    @Test("Without a value for the target's year it is lapsed, with its last value, and so is the verdict")
    func silentEnding() async throws {
        let content = ended("2025-06-30", "year: 2025, comparison: at_least, value: 60", "quan,share,2021,50\nquan,share,2024,58\n")
        #expect(try await content.row(2024).standing == .onTrack)
        let row = try await content.row(2025)
        #expect(row.standing == .lapsed)
        #expect(row.verdict == .lapsed)
        #expect(row.lastKnown?.value == Rational(58))
        #expect(row.distance == Rational(2))
        #expect(row.path == nil)
    }

    @Test("A target whose year was over before the end keeps its verdict")
    func frozenBefore() async throws {
        let content = ended("2025-06-30", "year: 2024, comparison: at_least, value: 60", "quan,share,2021,50\nquan,share,2024,58\n")
        #expect(try await content.row(2026).said == "missed")
    }

    @Test("Lapsed comes before not applicable; a title that is still valid does not stand for a report")
    func order() async throws {
        let silent = ended("2025-06-30", "year: 2025, comparison: at_least, value: 60", "quan,share,2025,,,,not_applicable,2025-06-30\n")
        #expect(try await silent.standing(2025) == "lapsed")
        var titled = ended("2025-06-30", "indicator: title, year: 2025, comparison: achieve, value: true", "quan,title,2024,true\n")
        titled.keys = ["title": "valid_years: 3"]
        #expect(try await titled.standing(2024) == "achieved/early")
        #expect(try await titled.standing(2025) == "lapsed")
    }

    @Test("A target without year ends with its plan: lapsed where the unit ends before")
    func withoutYear() async throws {
        let content = ended(
            "2025-06-30", "indicator: title, comparison: maintain, value: true",
            "quan,title,2024,true\nquan,title,2025,true,,,,2025-06-30\n")
        #expect(try await content.standing(2024) == "maintained")
        for year in [2025, 2026] { #expect(try await content.standing(year) == "lapsed") }
    }

    @Test("A unit that lived until 31/12 is judged for that year as any other")
    func lastDay() async throws {
        let row = try await ended("2025-12-31", "year: 2025, comparison: at_least, value: 60", "quan,share,2025,61\n").row(2025)
        #expect(row.said == "achieved/exceeded")
        #expect(!row.isAtEndOfLife)
    }

    @Test("A successor has no row of its own; the old targets are named for information")
    func successor() async throws {
        let content = SmallContent(
            units: "quan,Quận Ba Đình,district,,,2025-06-30\nphuong-moi,Phường Ba Đình,ward,,2025-07-01,\n",
            changes: "quan,phuong-moi,2025-07-01,merge_whole,NQ 1656,\n", targets: ["year: 2030, comparison: at_least, value: 60"],
            data: "quan,share,2024,50\nphuong-moi,share,2025,40\n")
        let measured = try await content.measured(2025)
        let new = try #require(measured.report.area(id: "phuong-moi"))
        #expect(measured.assessments(of: new).isEmpty)
        #expect(measured.inheritedTargets(of: new).map { measured.report[$0].value } == [Rational(60)])
    }

    @Test("A target for children judges the children of the plan's time, and not their parent")
    func children() async throws {
        let content = SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(2)
                + "phuong-3,Phường 3,ward,quan,,2024-12-31\nphuong-4,Phường 4,ward,quan,2025-01-01,\nphuong-5,Phường 5,ward,quan,,2019-12-31\n",
            targets: ["year: 2030, applies_to: children, comparison: at_least, value: 60"],
            data: "quan,share,2024,70\nphuong-1,share,2024,61\nphuong-3,share,2024,50\nphuong-4,share,2025,50\n")
        func rows(_ year: Int) async throws -> [String] {
            let measured = try await content.measured(year)
            return measured.assessments.map { "\(measured.report[$0.area].id) \($0.said)" }
        }
        #expect(try await rows(2024) == ["phuong-1 achieved/early", "phuong-2 noData/notReported", "phuong-3 inProgress"])
        #expect(
            try await rows(2025) == [
                "phuong-1 noData/notReported", "phuong-2 noData/notReported", "phuong-3 lapsed", "phuong-4 inProgress",
            ])
    }
}
