import SmallContents
import Testing

@testable import Composing

@Suite("By standing: what wants care first, each with its reason")
struct StandingsPageTests {
    /// 2023: the district is behind on citizens, has no figure for families; 2022 was made up.
    private let late: [String: String?] = [
        "site.yaml": (tinySite["site.yaml"] ?? "").replacing("report_year: 2024", with: "report_year: 2023"),
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,illustrative,source
        quan,citizens,2021,,100,1000,,,Báo cáo 2021
        quan,citizens,2023,,150,1000,,true,Minh họa
        """,
        "narratives/quan/2024.md": nil,
    ]

    @Test(
        "«chậm tiến độ» stands before «không có số liệu», and what is well comes last; every row links to the unit's section and says why")
    func order() async throws {
        let body = try await page("standings/index.html", late).text("body")
        let heads = body.matches(of: /<h2 id="([A-Za-z]+)">/).map { String($0.output.1) }
        #expect(heads == ["behind", "noData"])
        #expect(body.contains("<strong>1</strong> <a href=\"#behind\">chậm tiến độ</a>"))
        #expect(body.contains("<th scope=\"row\"><a href=\"../units/quan/index.html#citizens\">Công dân học tập</a></th>"))
        #expect(body.contains("Năm 2023: 15,0% (150/1.000); chỉ tiêu năm 2025: ít nhất 40%. Chậm tiến độ: "))
        #expect(body.contains(">Chưa báo cáo số liệu năm 2023;"))
    }

    @Test("a page that speaks of made-up values says so, also where only marks and counts are shown")
    func illustrative() async throws {
        for path in [
            "standings/index.html", "index.html", "units/index.html", "years/2023/index.html", "reporting/2023/index.html",
            "reporting/index.html",
        ] {
            let shown = try await page(path, late)
            let isTold = shown.text("body").contains("số liệu minh họa, không phải kết quả thật")
            #expect(isTold || shown.text("illustrative").contains("Trang này có số liệu minh họa"), "\(path)")
        }
        #expect(try await !page("reporting/2021/index.html", late).text("illustrative").contains("minh họa"))
    }

    @Test("the home page says of each plan how many stand how, and names the furthest")
    func home() async throws {
        let home = try await page("index.html", late)
        #expect(home.text("body").contains("<a href=\"units/quan/index.html\">Quận Hòa Bình</a>"))
        #expect(home.read.contains("1 chậm hoặc chưa đạt") && home.read.contains("2 chưa kết luận"), "\(home.read)")
        #expect(home.read.contains("Xa mục tiêu nhất: Công dân học tập, 15,0%* so với 40% năm 2025"), "\(home.read)")
        #expect(home.text("body").contains("href=\"units/quan/index.html#citizens\" aria-label=\"Công dân học tập: Chậm tiến độ\""))
    }

    @Test(
        "where a target is listed, its standing says what it rests on",
        arguments: ["plans/ke-hoach/index.html", "indicators/citizens/index.html"])
    func ground(_ path: String) async throws {
        #expect(try await page(path, late).read.contains(#/Chậm tiến độ[,\s]+15,0%; /#))
    }

    @Test("a list too long for a page is cut, and says where the rest is")
    func long() async throws {
        let wards = (1...210).map { "phuong-\($0),Phường \($0),ward,quan,,," }.joined(separator: "\n")
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "targets:\n", with: "targets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 30, applies_to: children}\n")
        let changes: [String: String?] = [
            "units.csv": "id,name,kind,parent,valid_from,valid_to,basis\nquan,Quận Hòa Bình,district,,,,\n\(wards)\n",
            "unit-changes.csv": nil,
            "plans/ke-hoach.yaml": plan, "data/quan.csv": "unit,indicator,year,value,source\nquan,citizens,2024,31,Báo cáo\n",
            "narratives/quan/2024.md": nil,
        ]
        let body = try await page("standings/index.html", changes).text("body")
        #expect(body.matches(of: /<tr><th scope="row">/).count == 200 + 1, "two hundred without figures and the district")
        #expect(body.contains("<a href=\"../data/assessments.csv\">Và "))
    }
}
