import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

/// What an independent second implementation of the method found to differ from its text.
@Suite("What an audit by a second implementation asked for")
struct AuditTests {
    private func fiveWards(baseline: String, rows: String, comparison: String = "at_least, value: 95", year: Int = 2028) -> SmallContent {
        SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(5), moreIndicators: wardShare,
            targets: ["indicator: wards, year: \(year), comparison: \(comparison)\(baseline)"], data: rows)
    }

    @Test("While two of five wards have reported, behind and ahead are both possible: nothing is decided")
    func undecidedWithAPath() async throws {
        let rows = "phuong-1,grade,2022,2\nphuong-2,grade,2022,1\n"
        let undecided = try await fiveWards(baseline: ", baseline: {year: 2020, value: 35.5}", rows: rows).row(2022)
        #expect(undecided.said == "noData/undecided")
        #expect(undecided.path == nil && undecided.judged == nil)
        func rest(_ grade: Int) -> String { (3...5).map { "phuong-\($0),grade,2022,\(grade)\n" }.joined() }
        #expect(try await fiveWards(baseline: ", baseline: {year: 2020, value: 35.5}", rows: rows + rest(1)).standing(2022) == "movingAway")
        #expect(
            try await fiveWards(baseline: ", baseline: {year: 2020, value: 35.5}", rows: rows + rest(2)).standing(2022) == "onTrack/ahead")
    }

    @Test("An exact share that the wards still to report cannot reach is decided; one that they can reach is not")
    func exactShare() async throws {
        let rows = (1...4).map { "phuong-\($0),grade,2024,\($0 == 1 ? 1 : 2)\n" }.joined()
        #expect(try await fiveWards(baseline: "", rows: rows, comparison: "exactly, value: 100", year: 2024).standing(2024) == "missed")
        #expect(
            try await fiveWards(baseline: "", rows: rows, comparison: "exactly, value: 80", year: 2024).standing(2024) == "noData/undecided"
        )
    }

    @Test("Growth is achieved when the standing's own comparison is satisfied")
    func growthAchieved() async throws {
        let growth = "method: growth-rate"
        let exactly = SmallContent(
            site: growth, targets: ["indicator: centres, year: 2024, comparison: exactly, value: 50"],
            data: "quan,centres,2021,200\nquan,centres,2024,260\n")
        #expect(try await exactly.row(2024).growth?.category != .achieved)
        let zero = SmallContent(
            site: growth, targets: ["indicator: centres, year: 2024, comparison: at_least, value: 0"],
            data: "quan,centres,2021,3\nquan,centres,2024,0\n")
        #expect(try await zero.row(2024).growth?.category == .achieved)
        #expect(try await zero.row(2024).growth?.score == 5)
    }

    @Test("A stated base still to come is no value of the growth rate; one in an observed year stands over the observation")
    func growthBase() async throws {
        let rows = "quan,centres,2020,25\nquan,centres,2021,25\n"
        let later = SmallContent(
            site: "method: growth-rate\ngrowth_rate: {base_year: 2018}",
            targets: ["indicator: centres, year: 2030, comparison: at_least, value: 40, baseline: {year: 2022, value: 20}"], data: rows)
        let outcome = try await later.row(2021).growth
        #expect(outcome?.progress == 0 && outcome?.score == -2.5)
        let stated = SmallContent(
            site: "method: growth-rate",
            targets: ["indicator: centres, year: 2030, comparison: at_least, value: 40, baseline: {year: 2020, value: 10}"], data: rows)
        #expect(try await stated.row(2021).growth?.base.value == 10)
    }

    @Test("A state implied in the base year is lost when it is gone, not missed")
    func impliedBaseline() async throws {
        let content = SmallContent(
            keys: ["wish": "implied_by: title"], targets: ["indicator: wish, year: 2025, comparison: achieve, value: true"],
            data: "quan,title,2021,true\nquan,wish,2025,false\nquan,title,2025,false\n")
        let row = try await content.row(2025)
        #expect(row.said == "lost/fellBelow")
        #expect(row.baseline?.year == 2021 && row.baseline?.value == Rational(1))
        #expect(row.verdict == .missed)
    }
}
