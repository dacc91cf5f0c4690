import Language
import Testing

@testable import Reporting

@Suite("What records are made of what is written")
struct RecordTests {
    @Test("site.yaml: what it says, and what holds where it is silent")
    func site() async throws {
        let plain = try #require(await validated().report).site
        #expect(plain.title == Bilingual(vi: "Tiến độ"))
        #expect(plain.ranking == .internal)
        #expect(plain.method == .path)
        #expect(plain.languages == [.vi])
        #expect(plain.thresholds == Site.Thresholds(onTrack: 0.95, ahead: 1.05))
        let full = try #require(
            await validated([
                "site.yaml": """
                title: {vi: Tiến độ, en: Progress}
                publisher: UBND quận
                report_year: 2024
                report_date: 2024-12-31
                languages: [vi, en]
                ranking: public
                method: growth-rate
                growth_rate: {base_year: 2020, limit: 100}
                thresholds: {on_track: "0,9", ahead: 1.1}
                number_format: vi
                signature: |
                  TM. ỦY BAN NHÂN DÂN
                  CHỦ TỊCH
                """
            ]).report
        ).site
        #expect(full.title == Bilingual(vi: "Tiến độ", en: "Progress"))
        #expect(full.reportDate == CivilDate(year: 2024, month: 12, day: 31))
        #expect(full.thresholds == Site.Thresholds(onTrack: 0.9, ahead: 1.1))
        #expect(full.growthRate == Site.GrowthRateOptions(baseYear: 2020, limit: 100))
        #expect(full.signature == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    }

    @Test("a plan: targets in the measure of their indicators, deadlines of five kinds, component plans")
    func plan() async throws {
        let report = try #require(
            await validated([
                "plans/ke-hoach.yaml": """
                id: ke-hoach
                title: Kế hoạch
                issuer: UBND quận
                unit: quan
                date: 2022-02-08
                period: [2021, 2030]
                targets:
                  - {indicator: citizens, year: 2025, comparison: at_least, value: "55,55%", wording: strive, section: II.2.a, baseline: {year: 2020, value: 30}}
                  - {indicator: network, comparison: achieve, value: có}
                  - {indicator: literacy, year: 2030, applies_to: children, comparison: maintain, value: 2}
                duties:
                  - id: bao-cao
                    text: Báo cáo
                    role: responsible
                    reporting: true
                    deadlines: [{every: year, before: 12-01}, {every: year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030}, {as_written: theo quy định}]
                components:
                  - {id: thanh-phan, title: Kế hoạch thành phần, lead: Phòng GDĐT, due: Quý II/2022}
                """,
                "duty-results.csv": "duty,year,state,document\nbao-cao,2023,done,12/BC-UBND\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\nquan,network,2024,không\nphuong-1,literacy,2024,2\n",
            ]).report)
        let plan = try #require(report.plans.first)
        #expect(plan.targets.map(\.value) == [Rational(5555, over: 100), Rational(1), Rational(2)])
        #expect(plan.targets.map(\.year) == [2025, nil, 2030])
        #expect(plan.targets.map(\.appliesTo) == [.unit, .unit, .children])
        #expect(plan.targets[0].baseline?.value == Rational(30))
        #expect(
            plan.duties.map(\.deadlines) == [
                [
                    .every(before: Duty.DayOfYear(month: 12, day: 1)), .every(before: nil), .quarter(year: 2022, quarter: 2), .year(2025),
                    .until(2030),
                    .asWritten("theo quy định"),
                ]
            ])
        #expect(plan.duties.map(\.isReporting) == [true])
        #expect(plan.duties.map(\.yearlyDay) == [Duty.DayOfYear(month: 12, day: 1)])
        #expect(plan.components.map(\.due) == ["Quý II/2022"])
        #expect(report.results(of: PlanRef(0), duty: 0).map(\.document) == ["12/BC-UBND"])
    }

    @Test("the tree of units: children in the list's order and in time, what became of whom")
    func tree() async throws {
        let report = try #require(
            await validated([
                "units.csv": """
                id,name,kind,parent,valid_from,valid_to,order
                quan,Quận,district,,,2025-06-30,
                phuong-10,Phường 10,ward,quan,,2025-06-30,2
                phuong-2,Phường 2,ward,quan,,2024-12-31,1
                moi,Phường mới,ward,,2025-07-01,,
                """,
                "unit-changes.csv":
                    "from,to,date,kind,basis\nphuong-2,phuong-10,2025-01-01,merge_whole,NQ 1278\nphuong-10,moi,2025-07-01,split_part,NQ 1685\n",
            ]).report)
        let ids = { (areas: [AreaRef]) in areas.map { report[$0].id } }
        let district = try #require(report.area(id: "quan")), ward = try #require(report.area(id: "phuong-10"))
        #expect(ids(report.children(of: district)) == ["phuong-2", "phuong-10"])
        #expect(ids(report.children(of: district, year: 2025)) == ["phuong-10"])
        #expect(ids(report.children(of: district, on: .endOfYear(2024))) == ["phuong-2", "phuong-10"])
        #expect(ids(report.predecessors(of: ward).map(\.from)) == ["phuong-2"])
        #expect(ids(report.successors(of: ward).map(\.to)) == ["moi"])
    }

    @Test("published figures are kept as printed: qualifier, period in words, a slug of no indicator of ours")
    func published() async throws {
        let report = try #require(
            await validated([
                "published/ha-noi.csv":
                    "unit,area,indicator,name,period,value,unit_measure,count,qualifier,source\n,Hà Nội,learning-families,Gia đình học tập,2012-2020,\"67,10\",percent,1.420.000,hơn,https://example.vn\nquan,,citizens,,2024,true,boolean,,,https://example.vn\n"
            ]).report)
        let figures = report.published
        #expect(figures.map(\.areaName) == ["Hà Nội", "Quận Hòa Bình"])
        #expect(figures.map(\.indicatorName) == ["Gia đình học tập", "Công dân học tập"])
        #expect(figures.map(\.value) == [Rational(671, over: 10), Rational(1)])
        #expect(figures.map(\.decimals) == [2, 0])
        #expect(figures[0].indicator == nil)
        #expect(figures[0].count == "1.420.000")
    }

    @Test("a narrative: front matter, sections by indicator or by part of the report, references resolved")
    func narrative() async throws {
        let report = try #require(
            await validated([
                "narratives/quan/2024.md":
                    "---\ntitle: Năm 2024\nauthor_office: Phòng GDĐT\ndate: 2024-12-10\nstatus: approved\n---\nĐạt {{ value citizens 2024 }}, mục tiêu {{ target citizens 2025 quan }}.\n\n## Vì sao {#citizens}\n\nVì vậy.\n\n## Đánh giá {#danh-gia}\n\nTốt.\n"
            ]).report)
        let narrative = try #require(report.narrative(of: AreaRef(0), year: 2024))
        #expect(narrative.status == .approved)
        #expect(narrative.date == CivilDate(year: 2024, month: 12, day: 10))
        #expect(narrative.sections.map(\.indicator) == [nil, IndicatorRef(0), nil])
        #expect(narrative.sections.map(\.anchor) == [nil, "citizens", "danh-gia"])
        #expect(narrative.references.count == 2)
        guard case .value(AreaRef(0), IndicatorRef(0), year: 2024) = narrative.references[0] else { Issue.record("no value"); return }
        guard case .target(AreaRef(0), IndicatorRef(0), year: 2025) = narrative.references[1] else { Issue.record("no target"); return }
    }

    @Test("a derived indicator knows what it is derived from, wherever that stands in the catalogue")
    func derivation() async throws {
        let report = try #require(await validated().report)
        guard case .shareOfChildren(IndicatorRef(2), let bound)? = report.indicators[4].derivation else {
            Issue.record("no derivation"); return
        }
        #expect(bound == .atLeast(Rational(2)))
    }
}
