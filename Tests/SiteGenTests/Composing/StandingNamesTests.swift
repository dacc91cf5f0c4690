import Measuring
import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("Counts of standings say the words of their rows, in one order")
struct StandingNamesTests {
    /// Three indicators ahead of their path, one on it, one met early.
    private let ahead: [String: String?] = {
        let ids = ["a", "b", "c", "d", "e"]
        return [
            "indicators.yaml": ids.map {
                "- {id: \($0), name: Chỉ tiêu \($0), group: models, unit_measure: percent, direction: up, denominator: dân số}\n"
            }.joined(),
            "units.csv": "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,\n", "unit-changes.csv": nil,
            "narratives/quan/2024.md": nil,
            "strings/en.yaml": englishWords,
            "plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND\nunit: quan\nperiod: [2021, 2030]\ntargets:\n"
                + ids.map { "  - {indicator: \($0), year: 2030, comparison: at_least, value: 60, baseline: {year: 2020, value: 20}}\n" }
                .joined(),
            "data/quan.csv": "unit,indicator,year,value,source\n"
                + zip(ids, ["50", "45", "44", "36", "70"]).map { "quan,\($0),2024,\($1),Báo cáo\n" }.joined(),
        ]
    }()

    @Test("on the unit's page, the plan's, the home page and the page of standings")
    func web() async throws {
        let expected = ["1 Đúng tiến độ", "3 Vượt tiến độ", "1 Đạt trước hạn"]
        let unit = try await page("units/quan/index.html", ahead).text("body")
        #expect(
            unit.matches(of: /aria-label="Chỉ tiêu [a-e]: ([^"]*)"/).map { String($0.1) } == [
                "Đúng tiến độ", "Vượt tiến độ", "Vượt tiến độ", "Vượt tiến độ", "Đạt trước hạn",
            ])
        for path in ["plans/ke-hoach/index.html", "index.html"] {
            let squares = try await page(path, ahead).text("body").matches(of: /aria-label="Chỉ tiêu [a-e]: ([^"]*)"/).map { String($0.1) }
            #expect(squares == ["Đúng tiến độ", "Vượt tiến độ", "Vượt tiến độ", "Vượt tiến độ", "Đạt trước hạn"], "\(path)")
        }
        let body = try await page("standings/index.html", ahead).text("body")
        #expect(said(body) == expected.map(\.localizedLowercase))
        #expect(
            body.matches(of: /<h2 id="([A-Za-z]+)">([^<]*)</).map { "\($0.1) \($0.2)" }
                == ["onTrack Đúng tiến độ: 1", "ahead Vượt tiến độ: 3", "achieved Đạt trước hạn: 1"])
        #expect(body.contains("href=\"#ahead\""))
    }

    @Test("in tables of units, on paper and in English")
    func others() async throws {
        #expect(
            try await page("units/index.html", ahead).text("body").contains(
                "Đúng tiến độ</th><th scope=\"col\" class=\"n\">Vượt tiến độ</th><th scope=\"col\" class=\"n\">Đạt trước hạn</th>"))
        let (now, history) = try await measured(ahead)
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        var paper = Paper(try #require(now.report.area(id: "quan")), in: edition, sheetNumber: 1, isDrawn: false)
        #expect(
            printed(paper.results()).contains(
                "5 chỉ tiêu được xem xét: 1 đúng tiến độ; 3 vượt tiến độ; 1 đạt trước hạn."))
        let english = ahead.merging(["site.yaml": (tinySite["site.yaml"] ?? "") + "\nlanguages: [en]\n"]) { $1 }
        let unit = try await page("units/quan/index.html", english).text("body")
        #expect(
            unit.matches(of: /aria-label="Chỉ tiêu [a-e]: ([^"]*)"/).map { String($0.1) } == [
                "On track", "Ahead", "Ahead", "Ahead", "Met early",
            ])
    }

    @Test("every word of every standing has its place in the one order, and each standing's words stand together")
    func order() {
        #expect(Set(StandingName.all).count == StandingName.all.count)
        #expect(Set(StandingName.all.map(\.standing)) == Set(Standing.allCases))
        #expect(Standing.inOrder.count == Standing.allCases.count)
        #expect(Set(StandingName.all.map(\.anchor)).count == StandingName.all.count)
    }

    @Test("the first list of a family bears its name, so that addresses of before lead somewhere")
    func headings() {
        let early = StandingName(standing: .achieved, word: .standingEarly), behind = StandingName(standing: .behind, word: .standingBehind)
        let exceeded = StandingName(standing: .achieved, word: .standingExceeded)
        #expect(StandingName.headings([early, exceeded, behind]) == [early: "achieved", exceeded: "exceeded", behind: "behind"])
        let older = StandingName(standing: .achieved, word: .standingAchieved, year: 2024)
        #expect(StandingName.headings([older, early]) == [early: "achieved", older: "achieved-2024"])
    }

    /// A plan of 2024 in the report of 2025, beside the plan to 2030 of a unit that ended on 30/6/2025.
    private let over: [String: String?] = [
        "site.yaml": "title: Kết quả\npublisher: Sở\nreport_year: 2025\n",
        "indicators.yaml": ["a", "b", "c"].map {
            "- {id: \($0), name: Chỉ tiêu \($0), group: models, unit_measure: percent, direction: up, denominator: dân số}\n"
        }.joined(),
        "units.csv": "id,name,kind,parent,valid_from,valid_to\ntp,Thành phố Hòa Bình,city,,,\nquan,Quận Hòa Bình,district,,,2025-06-30\n",
        "unit-changes.csv": nil,
        "narratives/quan/2024.md": nil,
        "plans/mot-nam.yaml": "id: mot-nam\ntitle: Kế hoạch năm 2024\nissuer: UBND\nunit: tp\nperiod: [2024, 2024]\ntargets:\n"
            + zip(["a", "b"], [60, 20]).map { "  - {indicator: \($0), year: 2024, comparison: at_least, value: \($1)}\n" }.joined(),
        "plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND\nunit: quan\nperiod: [2021, 2030]\ntargets:\n"
            + zip(["a", "b", "c"], [60, 60, 25]).map {
                "  - {indicator: \($0), year: 2030, comparison: at_least, value: \($1), baseline: {year: 2020, value: 20}}\n"
            }.joined(),
        "data/tp.csv": "unit,indicator,year,value,source\ntp,a,2024,50,Báo cáo\ntp,b,2024,30,Báo cáo\n",
        "data/quan.csv": "unit,indicator,year,value,source\nquan,a,2024,38,Báo cáo\nquan,b,2024,38,Báo cáo\nquan,c,2024,20.5,Báo cáo\n",
    ]

    /// How many stand how, each the way to its list, with what stands beside.
    private func said(_ html: String) -> [String] {
        html.matches(of: /<strong>([0-9.]+)<\/strong> <a href="#[A-Za-z0-9-]+">([^<]*)<\/a>(?: <span class="note">([^<]*)<\/span>)?/)
            .map { "\($0.1) \($0.2)\($0.3.map { "; \($0)" } ?? "")" }
    }

    @Test(
        "a verdict of an earlier year is counted with its year, under headings that name it; where a unit ended, so is where its rows stood"
    )
    func judgedYears() async throws {
        let lapsed = "3 dừng đánh giá; khi kết thúc: 1 chậm tiến độ; 2 đúng tiến độ"
        let all = [lapsed, "1 chưa đạt (năm 2024)", "1 vượt mục tiêu (năm 2024)"]
        let city = try await page("plans/mot-nam/index.html", over)
        #expect(city.read.contains("2 chỉ tiêu, xét theo mục tiêu năm 2024."), "\(city.read)")
        #expect(try await page("units/tp/index.html", over).read.contains("Đến 2024: Chưa đạt, năm 2024; ít nhất 60%"))
        let district = try await page("plans/ke-hoach/index.html", over)
        #expect(district.read.contains("3 dừng đánh giá") && district.read.contains("Chậm khi kết thúc: Chỉ tiêu"), "\(district.read)")
        let units = try await page("units/index.html", over).text("body")
        #expect(units.contains("Số chỉ tiêu theo đánh giá của từng đơn vị, năm 2024 và 2025"))
        #expect(units.contains("Chưa đạt (năm 2024)</th>"))
        #expect(units.contains("3<br><span class=\"note\">khi kết thúc: 1 chậm tiến độ; 2 đúng tiến độ</span>"))
        let standings = try await page("standings/index.html", over).text("body")
        #expect(said(standings) == all)
        #expect(
            standings.contains("href=\"#missed\"") && standings.contains("Chưa đạt (năm 2024), báo cáo năm 2025"))
    }

    @Test("drawings say an old verdict with its year, and where a unit ended where the row stood")
    func judgedYearsInDrawings() async throws {
        let later = over.merging(["data/tp-2025.csv": "unit,indicator,year,value,source\ntp,a,2025,65,Báo cáo\n"]) { $1 }
        let city = try await page("units/tp/index.html", later).text
        #expect(city.contains("Thành phố Hòa Bình: Chỉ tiêu a, 65,0% (2025). Chưa đạt (năm 2024)."))
        let district = try await page("units/quan/index.html", over).text
        #expect(district.contains("Chỉ tiêu a, 38,0% (2024). Dừng đánh giá; khi kết thúc: đúng tiến độ (số liệu năm 2024)."))
    }

    @Test("so it is on paper, and a verdict passed before is no standing that stayed the same")
    func judgedYearsElsewhere() async throws {
        let (now, history) = try await measured(over)
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        var paper = Paper(try #require(now.report.area(id: "tp")), in: edition, sheetNumber: 1, isDrawn: false)
        let results = printed(paper.results())
        #expect(
            results.contains(
                "Năm 2024, tính theo mục tiêu gần nhất còn hạn, 2 chỉ tiêu được xem xét: 1 chưa đạt (năm 2024); 1 vượt mục tiêu (năm 2024)."
            ), "\(results)")
        let changed = edition.changesAndSteady(in: 2025)
        #expect(changed.changes.allSatisfy { $0.area == now.report.area(id: "quan") } && changed.steady == 0)
    }
}
