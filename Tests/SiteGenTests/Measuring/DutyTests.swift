import Language
import Reporting
import SmallContents
import Testing

@testable import Measuring

@Suite("How a duty stands by the day of the report")
struct DutyTests {
    /// The standing in 2024 of a duty with these deadlines and results («2023 doing»), and whether the year's report tells of it.
    private func standing(_ deadlines: String, _ results: String..., day: String = "2025-01-31", more: String = "d2,2024,done") async throws
        -> (standing: DutyStanding, isTold: Bool)
    {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            /(?s)duties:.*/,
            with: """
                duties:
                  - {id: d1, text: Một việc, deadlines: [\(deadlines)]}
                  - {id: d2, text: Việc khác, deadlines: []}
                """)
        let rows = results.map { "d1,\($0.replacing(" ", with: ","))" } + [more]
        let report = try await measured([
            "site.yaml": (tinySite["site.yaml"] ?? "").replacing("2025-01-31", with: day), "plans/ke-hoach.yaml": plan,
            "duty-results.csv": "duty,year,state\n" + rows.filter { !$0.isEmpty }.joined(separator: "\n") + "\n",
        ]).now.report
        let reference = try #require(report.planRefs.first), known = report.results(of: reference)[0] ?? []
        let course = report.course(of: 0, of: reference, in: 2024, by: report.reportDay(of: 2024), known)
        let told = report.duties(of: try #require(report.area(id: "quan")), in: 2024)
        return (course.standing, told.contains { $0.duty == 0 })
    }

    @Test("due by the day of the report and not reported as done: overdue, whatever else was reported")
    func overdue() async throws {
        for result in ["2024 doing", "2024 not_started", "2023 doing"] {
            #expect(try await standing("{quarter: 2023-Q2}", result) == (.overdue, true), "\(result)")
        }
        #expect(try await standing("{year: 2024}") == (.overdue, true))
        #expect(try await standing("{every: year, before: 12-01}", "2023 done", "2024 doing") == (.overdue, true))
    }

    @Test("what was done is done, in time or late; a yearly duty is owed each year anew")
    func done() async throws {
        #expect(try await standing("{quarter: 2023-Q2}", "2024 done") == (.done, true))
        #expect(try await standing("{quarter: 2023-Q2}", "2022 done") == (.done, false))
        #expect(try await standing("{every: year}", "2023 done") == (.overdue, true))
        #expect(try await standing("{every: year}", "2024 done") == (.done, true))
    }

    @Test("before its day it stands as reported, and is not due where nothing was")
    func ahead() async throws {
        #expect(try await standing("{year: 2025}", "2024 doing") == (.doing, true))
        #expect(try await standing("{year: 2025}", "2024 not_started") == (.notStarted, true))
        #expect(try await standing("{year: 2025}") == (.notDue, false))
        #expect(try await standing("{every: year, before: 01-15, of: next_year}", "2024 doing", day: "2025-01-10") == (.doing, true))
        #expect(try await standing("{every: year, before: 01-15, of: next_year}", "2024 doing", day: "2025-01-15") == (.overdue, true))
    }

    @Test("without a day in its deadlines it is never overdue; a plan of which nothing was reported for the year tells of none")
    func undated() async throws {
        #expect(try await standing("{as_written: thường xuyên}", "2024 doing") == (.doing, true))
        #expect(try await standing("{as_written: thường xuyên}") == (.notReported, false))
        #expect(try await standing("{year: 2023}", more: "") == (.overdue, false))
    }
}
