import Measuring
import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("«Chưa báo cáo» is said only where a report was due")
struct AskedTests {
    /// The plan begins in the report year; figures of a year before it are known of one indicator only.
    private let young: [String: String?] = [
        "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("[2021, 2030]", with: "[2024, 2030]"),
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,source
        quan,citizens,2021,,100,1000,,Báo cáo 2021
        quan,citizens,2024,,300,1000,,Báo cáo 2024
        """,
        "narratives/quan/2024.md": nil,
    ]

    @Test("the year before the plan is «trước kế hoạch», the first year of the plan is due")
    func yearPage() async throws {
        let year = try await page("units/quan/2024/index.html", young)
        let families = year.text("body").split(separator: "<tr>").filter { $0.contains("Gia đình học tập") }
        #expect(families.contains { $0.contains(/<em>trước kế hoạch<\/em><\/td><td[^>]*><em>chưa báo cáo<\/em>/) }, "\(families)")
        #expect(year.read.contains("- Gia đình học tập. Năm 2024: chưa báo cáo;"), "\(year.read)")
    }

    @Test("on paper, the table, the sheet for the meeting and the annex say so too")
    func papers() async throws {
        let (now, history) = try await measured(young)
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        var paper = Paper(try #require(now.report.areaRefs.first), in: edition, sheetNumber: 1, isDrawn: false)
        let annex = try #require(paper.annexes.first)
        for part in [paper.results(), [.table(paper.meetingTable()(.usual))], annex.tables(isTitled: false).map { .table($0) }] {
            let said = printed(part)
            #expect(said.contains("<em>trước kế hoạch</em>"))
            // of the report year, two indicators have no row
            #expect(said.components(of: "<em>chưa báo cáo</em>") == 2, "\(said)")
        }
    }

    @Test("a year after the plan, a year before the unit and a year after it each have their reason")
    func otherReasons() async throws {
        let ended = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("[2021, 2030]", with: "[2021, 2023]").replacing(
            "year: 2025", with: "year: 2023")
        let (now, history) = try await measured(["plans/ke-hoach.yaml": ended, "narratives/quan/2024.md": nil])
        let edition = Edition(now, history: history, words: Words(.vi) { _ in nil }, assets: [:])
        let report = now.report
        let district = try #require(report.areaRefs.first { report[$0].id == "quan" })
        let young = try #require(report.areaRefs.first { report[$0].id == "phuong-moi" })
        let families = try #require(report.indicatorRefs.first { report[$0].id == "families" })
        #expect(
            [2020, 2023, 2024, 2026].map { edition.silence(district, families, $0) } == [
                .absentBeforePlan, .absentNotReported, .absentAfterPlan, .absentEnded,
            ])
        #expect([2023, 2024].map { edition.silence(young, families, $0) } == [.absentNotFounded, .absentNotOwed])
    }

    @Test("what another indicator's state implies is due from nobody, and is said to be met by it")
    func implied() async throws {
        let (now, history) = try await measured([
            "indicators.yaml": (tinySite["indicators.yaml"] ?? "")
                + "\n- {id: registered, name: Đã đăng ký, group: titles, unit_measure: boolean, direction: up, implied_by: network}\n",
            "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
                "{indicator: network,", with: "{indicator: registered,"),
            "data/mang-luoi.csv": "unit,indicator,year,value,source\nquan,network,2023,false,Báo cáo\nquan,network,2024,true,Báo cáo\n",
        ])
        let edition = Edition(now, history: history, words: Words(.vi) { _ in nil }, assets: [:])
        let report = now.report
        let district = try #require(report.area(id: "quan")), registered = try #require(report.indicator(id: "registered"))
        #expect([2023, 2024].map { edition.silence(district, registered, $0) } == [.absentNotReported, .absentImplied])
        func reminded(_ year: Int) -> Bool {
            reminders(report, year: year).contains { $0.area == district && $0.items.contains { $0.indicator == registered } }
        }
        #expect(reminded(2023) && !reminded(2024))
    }

    @Test("a child is asked for what its siblings report, and for nothing else")
    func children() async throws {
        let (now, history) = try await measured()
        let edition = Edition(now, history: history, words: Words(.vi) { _ in nil }, assets: [:])
        let report = now.report
        let second = try #require(report.areaRefs.first { report[$0].id == "phuong-2" })
        let said = Dictionary(uniqueKeysWithValues: report.indicatorRefs.map { (report[$0].id, edition.silence(second, $0, 2024)) })
        #expect(said == ["citizens": .absentNotReported, "families": .absentNotOwed, "network": .absentNotOwed])
    }

    @Test("units with something missing are counted once, however many plans ask them")
    func missing() async throws {
        let second = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("id: ke-hoach", with: "id: hai").replacing("id: d1", with: "id: d2")
        let two: [String: String?] = ["plans/hai.yaml": second, "narratives/quan/2024.md": nil]
        #expect(try await page("index.html", two).text.contains("Xem đầy đủ (2 đơn vị còn thiếu)"))
        #expect(try await page("years/2024/index.html", two).text.contains("<strong>2</strong> đơn vị còn thiếu số liệu"))
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
