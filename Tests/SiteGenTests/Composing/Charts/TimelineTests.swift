import Drawing
import Language
import Reporting
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("Timeline: a plan's duties and component plans with their deadlines")
struct TimelineTests {
    @Test("rows stand by kind of deadline, what is due first on top; each deadline says what had become of it")
    func rows() async throws {
        let facts = try #require(try await timeline())
        #expect(
            facts.groups.map { "\($0.heading): \($0.rows.map(\.text).joined(separator: ", "))" } == [
                "Kế hoạch thành phần: Mô hình công dân", "Theo mốc: Lập kế hoạch, Sơ kết, Tổng kết", "Đến hết kỳ: Nhân rộng mô hình",
                "Hằng năm: Tổng hợp báo cáo",
            ])
        let signs = Dictionary(
            uniqueKeysWithValues: facts.groups.flatMap(\.rows).map { ($0.text, $0.marks.map { "\($0.place) \($0.sign)" }) })
        #expect(signs["Mô hình công dân"] == ["2022.375 due"])
        #expect(signs["Lập kế hoạch"] == ["2022.375 doing", "2023.5 done"])
        #expect(signs["Sơ kết"] == ["2024.5 noResult"])
        #expect(signs["Tổng kết"] == ["2026.5 due"])
        #expect(signs["Nhân rộng mô hình"] == ["2023.5 doing", "2026.5 due"])
        #expect(facts.groups.last?.rows.first?.marks.map(\.sign) == [.done, .notStarted, .noResult, .due, .due])
        #expect(facts.groups[2].rows.first?.until == 2026.5)
        #expect(facts.finding == "6 việc có thời hạn; đến 31/01/2025 có 2 việc đã đến hạn mà chưa hoàn thành hoặc chưa có báo cáo kết quả.")
    }

    @Test("today is the report's date; without one it is the end of the report year")
    func today() async throws {
        let dated = try #require(try await timeline())
        #expect(dated.days.map(\.label) == ["Ngày báo cáo 31/01/2025"])
        #expect(abs((dated.days.first?.place ?? 0) - 2025.082) < 0.001)
        let undated = try #require(try await timeline(site: "title: T\npublisher: P\nreport_year: 2024\n"))
        #expect(undated.days.map(\.label) == ["Hết năm 2024"])
    }

    @Test("deadlines after the unit's last day are nobody's any more, and its end is drawn")
    func lapsed() async throws {
        let facts = try #require(try await timeline(unitEnd: "2024-06-30"))
        #expect(facts.days.map(\.label) == ["Đơn vị kết thúc 30/6/2024", "Ngày báo cáo 31/01/2025"])
        #expect(facts.groups.last?.rows.first?.marks.map(\.sign) == [.done, .notStarted, .lapsed, .lapsed, .lapsed])
    }

    @Test("a plan whose deadlines are only in words is not drawn; the table has them")
    func words() async throws {
        let plan = planOfDuties("  - {id: d1, text: Báo cáo, role: task, deadlines: [{as_written: khi phát sinh}]}\n", components: "")
        #expect(try await timeline(plan: plan) == nil)
        let page = try await page("plans/ke-hoach/index.html", timelineSite(plan: plan))
        #expect(
            page.read.contains("- Báo cáo. Thời hạn: khi phát sinh; Kết quả: chưa báo cáo"), "\(page.read)")
    }

    @Test(
        "deadlines in words that name a quarter or a year are placed, others are not",
        arguments: [
            ("Quý II/2022", Duty.Deadline.quarter(year: 2022, quarter: 2)), ("quý 4 năm 2023", .quarter(year: 2023, quarter: 4)),
            ("Năm 2025", .year(2025)),
            ("2025", .year(2025)), ("đến năm 2030", .until(2030)), ("quý V/2022", nil), ("khi phát sinh", nil), ("", nil),
            ("trong 3 năm", nil),
        ])
    func written(text: String, deadline: Duty.Deadline?) {
        #expect(Duty.Deadline(written: text) == deadline)
    }

    @Test("no label overlaps, touches a mark or leaves the drawing; every sign has its own shape and word", arguments: ChartWidth.allCases)
    func drawing(width: ChartWidth) async throws {
        let plot = timelineChart(try #require(try await timeline()), width).plot
        #expect(plot.labelFaults() == [])
        for word in ["đã hoàn thành", "đang thực hiện", "chưa thực hiện", "đã đến hạn, chưa báo cáo", "thời hạn"] {
            #expect(plot.texts.contains { $0.text == word }, "\(word)")
        }
        // full dots, hollow dots, crosses, hatched boxes, diamonds
        let dots = plot.marks.compactMap { $0 as? Dots }
        #expect(dots.map(\.isHollow) == [false, true])
        #expect(plot.marks.contains { $0 is Gaps } && plot.marks.contains { $0 is Diamond })
        #expect(plot.marks.contains { ($0 as? Rule)?.role == .observed })
    }

    @Test("results that are made up are said to be so in the drawing, whose words keep apart", arguments: ChartWidth.allCases)
    func illustrative(width: ChartWidth) async throws {
        let madeUp = "duty,year,state,illustrative\nd1,2022,done,\nd2,2023,done,true\n"
        let facts = try #require(try await timeline(results: madeUp))
        #expect(facts.isIllustrative && facts.title.hasSuffix("Số liệu minh họa."), "\(facts.title)")
        let plot = timelineChart(facts, width).plot
        #expect(plot.texts.contains { $0.text == "Số liệu minh họa" } && plot.labelFaults() == [])
        #expect(try await timeline()?.isIllustrative == false)
        // a result that stands nowhere in the drawing says nothing of it
        let elsewhere = "duty,year,state,illustrative\nd1,2022,done,\nd6,2023,done,true\n"
        #expect(try await timeline(results: elsewhere)?.isIllustrative == false)
    }

    @Test("the tables of the page hold every deadline and result that is drawn")
    func table() async throws {
        let read = try await page("plans/ke-hoach/index.html", timelineSite()).read
        #expect(read.contains("- Mô hình công dân. ") && read.contains("Quý II/2022"), "\(read)")
        #expect(read.contains(/- Lập kế hoạch\..*2022: đang thực hiện.*2023: đã hoàn thành/.dotMatchesNewlines()), "\(read)")
    }
}

private func planOfDuties(_ duties: String, components: String) -> String {
    "id: ke-hoach\ntitle: Kế hoạch xây dựng\nissuer: UBND quận\nunit: quan\nperiod: [2022, 2026]\ndate: 2022-02-08\nduties:\n\(duties)\(components)"
}

private let fiveDuties = """
      - {id: d1, agency: Phòng Giáo dục, role: responsible, text: Tổng hợp báo cáo, deadlines: [{every: year, before: 12-01}]}
      - {id: d2, agency: Hội Khuyến học, role: lead, text: Lập kế hoạch, deadlines: [{quarter: 2022-Q2}]}
      - {id: d3, role: lead, text: Tổng kết, deadlines: [{year: 2026}]}
      - {id: d4, role: lead, text: Sơ kết, deadlines: [{year: 2024}]}
      - {id: d5, role: lead, text: Nhân rộng mô hình, deadlines: [{until: 2026}]}
      - {id: d6, role: lead, text: Phản ánh, deadlines: [{as_written: khi phát sinh}]}

    """

private let oneComponent = "components:\n  - {id: tp1, title: Mô hình công dân, lead: Hội Khuyến học, due: Quý II/2022}\n"

private func timelineSite(plan: String? = nil, site: String? = nil, unitEnd: String = "", results: String? = nil) -> [String: String?] {
    [
        "site.yaml": site ?? "title: T\npublisher: P\nreport_year: 2024\nreport_date: 2025-01-31\n",
        "units.csv": "id,name,kind,parent,valid_from,valid_to,basis\nquan,Quận Hòa Bình,district,,,\(unitEnd),\n", "unit-changes.csv": nil,
        "plans/ke-hoach.yaml": plan ?? planOfDuties(fiveDuties, components: oneComponent),
        "data/quan.csv": "unit,indicator,year,value,status\n", "narratives/quan/2024.md": nil,
        "duty-results.csv": plan != nil
            ? nil
            : results
                ?? "duty,year,state,document,note\nd1,2022,done,,\nd1,2023,not_started,,\nd2,2022,doing,,\nd2,2023,done,,\nd5,2023,doing,,\n"
            ,
    ]
}

private func timeline(plan: String? = nil, site: String? = nil, unitEnd: String = "", results: String? = nil) async throws -> TimelineFacts?
{
    let (now, history) = try await measured(timelineSite(plan: plan, site: site, unitEnd: unitEnd, results: results))
    let strings = now.report.strings[.vi]
    let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
    return TimelineFacts(try #require(now.report.planRefs.first), in: edition.chartSource)
}
