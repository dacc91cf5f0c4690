import Rendering
import Testing

@testable import Composing

@Suite("Illustrative figures say so")
struct IllustrativeTests {
    /// Every value of the tiny site made illustrative.
    private let allIllustrative: [String: String?] = [
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,illustrative,source
        quan,citizens,2023,,250,1000,,true,Minh họa
        quan,citizens,2024,,310,1000,,true,Minh họa
        quan,families,2024,800,,,,true,Minh họa
        phuong-1,citizens,2024,,200,500,,true,Minh họa
        """
    ]

    @Test(
        "every page that shows an illustrative value has the notice",
        arguments: [
            "index.html", "units/quan/index.html", "units/quan/2024/index.html", "units/phuong-1/index.html",
            "indicators/citizens/index.html",
            "indicators/families/index.html", "plans/ke-hoach/index.html", "data/index.html",
        ])
    func notice(path: String) async throws {
        let page = try await page(path, allIllustrative)
        let notice = "<p class=\"signs\">* số liệu minh họa, không phải kết quả thật</p>"
        let saysSo = page.text("illustrative").hasPrefix("text: Trang này có số liệu minh họa")
        #expect(saysSo || page.text("body").contains(notice) || page.read.contains("\nTrang này có số liệu minh họa"))
    }

    @Test("the mark and the notice never part: a page with one has the other")
    func markAndNotice() async throws {
        for plan in try await composed(allIllustrative) {
            guard case .page(let make) = plan.content else { continue }
            let page = try make()
            let own = page.fields.filter { $0.key != "illustrative" }
            let isMarked = FramedPage(path: page.path, template: page.template, fields: own).text.contains("class=\"illustrative\"")
            if isMarked { #expect(page.text("illustrative") != "", "\(page.path)") }
        }
    }

    @Test("the mark stands beside each value in tables")
    func mark() async throws {
        let read = try await page("units/quan/index.html", allIllustrative).read
        #expect(read.contains("Năm 2024: 31,0%*") && read.contains("- 2024. Giá trị: 31,0%* · 310/1.000\n"))
        let below = try await page("units/quan/units/index.html", allIllustrative).text("body")
        #expect(below.contains("40,0%*<br>"))
    }

    @Test("results of duties that are made up bear the mark, in the table of their plan, in the drawing and in the year's summary")
    func duties() async throws {
        let site: [String: String?] = [
            "plans/ke-hoach.yaml": """
            id: ke-hoach
            title: Kế hoạch xây dựng
            issuer: UBND quận
            unit: quan
            period: [2021, 2025]
            duties:
              - {id: d1, text: Lập kế hoạch, role: task, deadlines: [{year: 2024}]}
              - {id: d2, text: Sơ kết, role: task, deadlines: [{year: 2023}]}
            """,
            "narratives/quan/2024.md": nil,
            "duty-results.csv": "duty,year,state,illustrative,document,note\nd1,2023,doing,,,\nd1,2024,done,true,12/BC,\nd2,2023,done,,,\n",
        ]
        let plan = try await page("plans/ke-hoach/index.html", site)
        let star = "*"
        #expect(plan.text("body").contains("2023: đang thực hiện<br>2024: đã hoàn thành\(star) <span class=\"note\">12/BC</span>"))
        #expect(plan.text("body").contains("2023: đã hoàn thành</td>"))
        #expect(plan.text("body").contains("\(star)</figcaption>"))
        #expect(plan.text("body").contains("<p class=\"signs\">* số liệu minh họa"))
        #expect(try await self.general(site).contains("Một phần số liệu, kết quả nhiệm vụ trên trang là minh họa"))
        let summary = try await page("units/quan/2024/index.html", site)
        #expect(summary.text.contains("đã hoàn thành\(star)<br><span class=\"note\">12/BC</span>"))
    }

    /// What the program says on the page about the site.
    private func general(_ changes: [String: String?]) async throws -> String {
        try await page("about/index.html", changes).read
    }

    @Test("a site without illustrative values has no notice anywhere")
    func none() async throws {
        for plan in try await composed() {
            guard case .page(let make) = plan.content, plan.path != "404.html",
                !(plan.path.hasPrefix("embed/") && !plan.path.hasSuffix("index.html"))
            else { continue }
            #expect(!(try make().text.contains("class=\"signs\"")), "\(plan.path)")
        }
    }

    @Test("the open data has a column for it")
    func column() async throws {
        let rows = try await dataFile("data/units/phuong-1.csv", allIllustrative)
        #expect(rows.hasSuffix("phuong-1,citizens,2024,,40,200,500,A,true,,Minh họa,,,,1,reported,,,,\n"))
    }
}
