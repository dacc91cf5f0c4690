import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("The standing table, first that holds")
struct StandingTableTests {
    /// 50 in 2021 on the way to 60 in 2025: the path asks 55 in 2023.
    private func onTheWay(_ value: String, wording: String = "plain", counts: Bool = false) -> SmallContent {
        SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60, wording: \(wording)"],
            data: counts ? "quan,share,2021,,10,20\nquan,share,2023,,\(value),20\n" : "quan,share,2021,50\nquan,share,2023,\(value)\n")
    }

    @Test(
        "A value before the target's year, against the path",
        arguments: [
            ("61", "achieved/early"), ("60", "achieved/early"), ("59.9", "onTrack/ahead"), ("55.26", "onTrack/ahead"), ("55.25", "onTrack"),
            ("55", "onTrack"), ("54.75", "onTrack"), ("54.74", "behind"), ("50.06", "behind"), ("50.05", "behind/unchanged"),
            ("50", "behind/unchanged"), ("49.95", "behind/unchanged"), ("49.94", "movingAway"), ("0", "movingAway"),
        ])
    func againstPath(value: String, standing: String) async throws {
        #expect(try await onTheWay(value).standing(2023) == standing)
    }

    @Test("Half a display unit below the path is still on track, whatever the ratio")
    func halfUnit() async throws {
        // 50 → 51 in 2025: the path asks 50,5; at 50,45 the ratio is 0,9, but 0,05 is half of the last decimal
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 51"], data: "quan,share,2021,50\nquan,share,2023,50.45\n")
        #expect(try await content.standing(2023) == "onTrack")
        #expect(try await content.row(2023).ratio == Rational(9, over: 10))
    }

    @Test(
        "Less than one element below the path is still on track for a counted set",
        arguments: [("11", "onTrack"), ("10", "behind/unchanged")])
    func oneElement(numerator: String, standing: String) async throws {
        // 10 of 20 on the way to 60 % asks 11 of 20 in 2023; 60 % of 21 in 2025 would ask 11,5
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 66"], data: "quan,share,2021,,10,20\nquan,share,2023,,\(numerator),20\n")
        #expect(try await content.row(2023).path == Rational(58))
        #expect(try await content.standing(2023) == standing)
    }

    @Test(
        "In and after the target's year",
        arguments: [("60", "achieved"), ("60.09", "achieved"), ("60.1", "achieved/exceeded"), ("59.99", "missed")])
    func inTargetYear(value: String, standing: String) async throws {
        let content = SmallContent(
            targets: ["year: 2023, comparison: at_least, value: 60"],
            data: "quan,share,2021,50\nquan,share,2023,\(value)\nquan,share,2024,10\n")
        for year in 2023...2026 {
            let row = try await content.row(year)
            #expect(row.said == standing)
            #expect(row.verdict == (standing == "missed" ? .missed : .met))
            #expect(row.judgedYear == 2023)
        }
    }

    @Test(
        "A counted set exceeds only from one element above the least that satisfies",
        arguments: [("6", "achieved"), ("7", "achieved/exceeded")])
    func exceededSet(numerator: String, standing: String) async throws {
        let content = SmallContent(targets: ["year: 2023, comparison: at_least, value: 66"], data: "quan,share,2023,,\(numerator),9\n")
        #expect(try await content.standing(2023) == standing)
    }

    @Test(
        "Where less is better everything turns round",
        arguments: [
            ("4", "achieved/early"), ("7", "onTrack/ahead"), ("7.5", "onTrack"), ("8", "behind"), ("10", "behind/unchanged"),
            ("10.1", "movingAway"),
        ])
    func down(value: String, standing: String) async throws {
        let content = SmallContent(
            targets: ["indicator: rest, year: 2025, comparison: at_most, value: 5"], data: "quan,rest,2021,10\nquan,rest,2023,\(value)\n")
        #expect(try await content.standing(2023) == standing)
    }

    @Test(
        "«Exactly» is satisfied by the very value, not by what rounds to it",
        arguments: [("60", "achieved"), ("60.04", "missed"), ("59.9", "missed")])
    func exactly(value: String, standing: String) async throws {
        let content = SmallContent(
            targets: ["year: 2023, comparison: exactly, value: 60"], data: "quan,share,2021,70\nquan,share,2023,\(value)\n")
        #expect(try await content.standing(2023) == standing)
    }

    @Test("Nothing reported, said to be missing, not applicable and zero are four things")
    func fourThings() async throws {
        func content(_ rows: String) -> SmallContent {
            SmallContent(targets: ["year: 2025, comparison: at_least, value: 60"], data: "quan,share,2021,50\n" + rows)
        }
        let silent = try await content("").row(2025)
        #expect(silent.said == "noData/notReported")
        #expect(silent.lastKnown?.year == 2021)
        #expect(silent.distance == nil)
        #expect(silent.verdict == .noData)
        #expect(try await content("quan,share,2025,,,,missing\n").standing(2025) == "noData/missing")
        #expect(try await content("quan,share,2025,,,,not_applicable\n").standing(2025) == "notApplicable")
        #expect(try await content("quan,share,2025,0\n").standing(2025) == "missed")
    }

    @Test("Maintain is asked every year anew and comes before achieved, lost and missed")
    func maintain() async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: maintain, value: 90"],
            data: "quan,share,2021,95\nquan,share,2022,89\nquan,share,2023,99\nquan,share,2025,80\n")
        #expect(try await content.standing(2022) == "lost/notMaintained")
        #expect(try await content.standing(2023) == "maintained")
        #expect(try await content.standing(2024) == "noData/notReported")
        let last = try await content.row(2025)
        #expect(last.said == "lost/notMaintained")
        #expect(last.verdict == .missed)
        #expect(try await content.row(2023).told.vi.contains("Năm nay duy trì được; trước đó chưa duy trì được vào năm 2022."))
    }

    @Test("Lost comes before missed: a baseline that satisfied is said even in the target's year")
    func lostBeforeMissed() async throws {
        let row = try await SmallContent(
            targets: ["year: 2023, comparison: at_least, value: 60"], data: "quan,share,2021,61\nquan,share,2023,59\n"
        ).row(2023)
        #expect(row.said == "lost/fellBelow")
        #expect(row.verdict == .missed)
    }

    @Test("Encouraged and considered targets keep their pace before their year and are never missed", arguments: ["encourage", "consider"])
    func soft(wording: String) async throws {
        #expect(try await onTheWay("54", wording: wording).standing(2023) == "behind")
        let late = SmallContent(
            targets: ["year: 2023, comparison: at_least, value: 60, wording: \(wording)"],
            data: "quan,share,2021,50\nquan,share,2023,59.9\n")
        #expect(try await late.standing(2023) == "inProgress")
    }

    @Test("A target without year stays in progress through its plan's period and after it, until it is satisfied")
    func withoutYear() async throws {
        let content = SmallContent(
            period: "[2021, 2024]", targets: ["comparison: at_least, value: 60"],
            data: "quan,share,2021,50\nquan,share,2022,61\nquan,share,2024,55\nquan,share,2025,99\n")
        #expect(try await content.standing(2021) == "inProgress")
        #expect(try await content.standing(2022) == "achieved/exceeded")
        for year in [2024, 2025, 2030] { #expect(try await content.standing(year) == "inProgress") }
        #expect(try await content.row(2030).verdict == nil)
    }

    @Test("In progress where the path says nothing: one observation, the base year itself, a state before its year")
    func inProgress() async throws {
        let one = SmallContent(targets: ["year: 2025, comparison: at_least, value: 60"], data: "quan,share,2023,50\n")
        #expect(try await one.standing(2023) == "inProgress")
        #expect(try await one.row(2023).path == nil)
        let state = SmallContent(
            targets: [
                "indicator: title, year: 2025, comparison: achieve, value: true",
                "indicator: grade, year: 2025, comparison: at_least, value: 2",
            ],
            data:
                "quan,title,2022,false\nquan,title,2023,false\nquan,title,2025,false\nquan,grade,2022,1\nquan,grade,2023,1\nquan,grade,2025,3\n"
        )
        #expect(try await state.standing(2023, target: 0) == "inProgress")
        #expect(try await state.standing(2023, target: 1) == "inProgress")
        #expect(try await state.standing(2025, target: 0) == "missed")
        #expect(try await state.standing(2025, target: 1) == "achieved")
    }

    @Test("There is no row before the plan's period; a yearly plan's rows are frozen at its year")
    func period() async throws {
        let content = SmallContent(
            period: "[2024, 2024]", targets: ["year: 2024, comparison: at_least, value: 60"],
            data: "quan,share,2023,50\nquan,share,2024,59\nquan,share,2025,70\n")
        #expect(try await content.measured(2023).assessments.isEmpty)
        #expect(try await content.standing(2024) == "missed")
        #expect(try await content.standing(2025) == "missed")
    }

    @Test("Thresholds come from site.yaml")
    func thresholds() async throws {
        var content = onTheWay("54")
        #expect(try await content.standing(2023) == "behind")
        content.site = "thresholds: {on_track: 0.8, ahead: 1.5}"
        let row = try await content.row(2023)
        #expect(row.said == "onTrack")
        #expect(row.told.vi.contains("đã tăng 80% mức tăng cần có đến năm 2023 (đúng tiến độ: từ 80%)"))
    }

    @Test(
        "One display unit that would change the standing is said",
        arguments: [("54.8", true), ("56.5", false), ("54.7", true), ("52", false)])
    func sensitive(value: String, expected: Bool) async throws {
        #expect(try await onTheWay(value).row(2023).isSensitive == expected)
    }
}
