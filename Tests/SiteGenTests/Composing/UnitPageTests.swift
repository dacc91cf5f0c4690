import SmallContents
import Testing

@testable import Composing

@Suite("A unit's page")
struct UnitPageTests {
    @Test("it names kind, life, plan, children, and the legal basis, and says at its head that it ended")
    func head() async throws {
        let unit = try await page("units/quan/index.html")
        #expect(unit.read.contains("Loại: Quận, đến hết 30/6/2025\n"))
        #expect(
            unit.text("body").contains(
                "<dt>Kế hoạch</dt><dd><a href=\"../../plans/ke-hoach/index.html\">Kế hoạch xây dựng xã hội học tập</a></dd>"))
        #expect(unit.read.contains("Cơ sở pháp lý: Nghị quyết 203\n"))
        #expect(unit.read.contains("\nQuận Hòa Bình kết thúc hoạt động sau ngày 30/6/2025."))
    }

    @Test("a successor has no target, and points to the old one for information only")
    func successor() async throws {
        let ward = try await page("units/phuong-moi/index.html")
        #expect(ward.read.contains("\nChưa giao chỉ tiêu. "))
        #expect(ward.text("body").contains("<a href=\"../../plans/ke-hoach/index.html#targets\">"))
        #expect(ward.text("body").contains("Phường 1</a> <span class=\"note\">(một phần, 01/7/2024, Nghị quyết 1685)</span>"))
    }

    @Test("its units have a page of their own: a ward shows its value and what it adds to the district, and no standing")
    func below() async throws {
        let below = try await page("units/quan/units/index.html").text("body")
        #expect(below.contains("40,0%<br><span class=\"note\">200/<wbr>500</span></td><td class=\"n\" data-sort=\"0.2\">20,0</td>"))
        #expect(!below.contains("class=\"badge"))
        #expect(try await page("units/quan/index.html").text("body").contains("<a href=\"../../units/quan/units/index.html\">"))
        #expect(try await !composed().contains { $0.path == "units/phuong-1/units/index.html" })
    }

    @Test("a ward has a standing there where the target applies to children")
    func belowJudged() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("section: II.1,", with: "section: II.1, applies_to: children,")
        let below = try await page("units/quan/units/index.html", ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil])
        #expect(below.text("body").contains("<span class=\"badge is-achieved\">"))
    }

    @Test("a final value names the provisional one it replaced")
    func revision() async throws {
        let read = try await page("units/quan/index.html").read
        #expect(read.contains("- 2024. Giá trị: 31,0% · 310/1.000 · thay số sơ bộ 30,0%; Nguồn, ghi chú: Báo cáo 2024\n"))
    }

    @Test("every pace word is printed with whose line that is")
    func pace() async throws {
        for path in ["index.html", "units/quan/index.html", "units/quan/2024/index.html", "plans/ke-hoach/index.html", "method/index.html"]
        {
            let page = try await page(path)
            #expect(
                page.text.contains("Đúng tiến độ") || page.text.contains("Chậm tiến độ") || page.text.contains("Vượt tiến độ"), "\(path)")
            #expect(page.text.contains("so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm"), "\(path)")
        }
    }

    @Test("how many stand how is said by families, worst first; then each target is a square of its year, and each square's look is named")
    func strips() async throws {
        let body = try await page("units/quan/index.html").text("body")
        #expect(
            body.contains(
                "<ul class=\"tally\"><li><strong>1</strong> chậm hoặc chưa đạt</li>\n<li><strong>1</strong> chưa kết luận</li>\n<li><strong>1</strong> đúng tiến độ</li>\n</ul>"
            ))
        #expect(
            body.matches(of: /aria-label="([^"]*: [^"]*)"><svg/).map { String($0.1) } == [
                "Công dân học tập: Chậm tiến độ", "Gia đình học tập: Vượt tiến độ", "Thành viên mạng lưới: Chưa báo cáo",
            ])
        #expect(body.contains("<p class=\"strip-label\">Đến 2025: 2 mục tiêu</p>"))
    }

    @Test("a row is found by its indicator's id, and unfolds to the reason with the words of the plan")
    func rows() async throws {
        let unit = try await page("units/quan/index.html")
        #expect(unit.text("body").contains("<tbody id=\"citizens\">"))
        #expect(unit.read.contains("còn thiếu 90") && unit.read.contains("Kế hoạch 56/KH-UBND, mục II.1 · «phấn đấu»"))
    }

    @Test("of two plans' targets for one year the unit's own speaks first, of two of its own the worse; each names its plan")
    func plans() async throws {
        let hard = "comparison: at_least, value: 90", easy = "comparison: at_least, value: 30"
        // whatever the plans are called, and in whatever order they stand
        for (first, second) in [(hard, easy), (easy, hard)] {
            let own = try await page("units/quan/index.html", twoPlans(first, second))
            #expect(own.text("body").contains("<ul class=\"tally\"><li><strong>1</strong> chậm hoặc chưa đạt</li>\n</ul>"))
            #expect(own.read.contains("ít nhất 90%; Kế hoạch \(first == hard ? "a" : "b")"), "\(own.read)")
            let above = try await page("units/phuong-2/index.html", twoPlans(first, second, of: "phuong-2"))
            #expect(
                above.text("body").contains(
                    "<li><strong>1</strong> \(second == hard ? "chậm hoặc chưa đạt" : "đã đạt hoặc duy trì được")</li>"))
        }
    }

    /// Plan a asks it of every ward, or of the district itself; plan b is `unit`'s own.
    private func twoPlans(_ first: String, _ second: String, of unit: String = "quan") -> [String: String?] {
        func plan(_ id: String, of unit: String, _ target: String) -> String {
            "id: \(id)\ntitle: Kế hoạch \(id)\nissuer: UBND\nunit: \(unit)\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, \(target)}\n"
        }
        return [
            "plans/ke-hoach.yaml": nil, "narratives/quan/2024.md": nil,
            "plans/a.yaml": plan("a", of: "quan", unit == "quan" ? first : "\(first), applies_to: children"),
            "plans/b.yaml": plan("b", of: unit, second),
            "data/phuong.csv":
                "unit,indicator,year,value,numerator,denominator,source\nphuong-2,citizens,2021,,50,500,Sổ\nphuong-2,citizens,2024,,200,500,Sổ\n",
        ]
    }

    @Test("every year's page is found from it, the report year's too; and no id stands twice, whatever indicators are called")
    func ways() async throws {
        let body = try await page("units/quan/index.html").text("body")
        for year in 2021...2024 { #expect(body.contains("href=\"../../units/quan/\(year)/index.html\""), "\(year)") }
        func named(_ text: String) -> String { text.replacing("citizens", with: "results").replacing("families", with: "facts") }
        let files = Dictionary(
            uniqueKeysWithValues: ["indicators.yaml", "plans/ke-hoach.yaml", "data/quan.csv", "data/phuong.csv"].map { path in
                (path, (tinySite[path] ?? nil).map(named))
            }
        ).merging(["narratives/quan/2024.md": nil]) { first, _ in first }
        let other = try await page("units/quan/index.html", files).text("body")
        let ids = other.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(ids.contains("results") && ids.contains("facts") && Set(ids).count == ids.count, "\(ids)")
    }

    @Test("one source of all years is said once, but not of what was computed; each row has its own where they differ")
    func sources() async throws {
        let same =
            "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2023,,250,1000,,Sổ\nquan,citizens,2024,,310,1000,,Sổ\n"
        let read = try await page("units/quan/index.html", ["data/quan.csv": same]).read
        #expect(read.contains("số liệu từng năm Nguồn, ghi chú: Sổ\n- 2023".replacing("\n", with: "\n    ")))
        #expect(try await page("units/quan/index.html").read.contains("Nguồn, ghi chú: Báo cáo 2023"))
    }

    @Test("of a unit that ended each target stands as it did when it ended, and says so")
    func stopped() async throws {
        let site = (tinySite["site.yaml"] ?? "").replacing("report_year: 2024", with: "report_year: 2026")
        let unit = try await page("units/quan/index.html", ["site.yaml": site])
        #expect(unit.read.contains("3 dừng đánh giá"))
        #expect(unit.read.contains("Đến 2025: Chậm tiến độ, khi kết thúc; ít nhất 40%"))
        #expect(unit.text("body").contains("<a class=\"square is-behind is-stopped\" href=\"#citizens\""))
    }

    @Test("duties say what is overdue first, by when each was due, and what was reported")
    func duties() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            /(?s)duties:.*/,
            with: """
                duties:
                  - {id: a, section: V, agency: Sở, text: Việc đang làm, deadlines: [{year: 2025}]}
                  - {id: b, section: V, agency: Sở, text: Việc chậm, deadlines: [{quarter: 2024-Q2}]}
                  - {id: c, section: V, agency: Sở, text: Việc quên, deadlines: [{year: 2023}]}
                  - {id: d, section: V, agency: Sở, text: Việc xong, deadlines: [{every: year}]}
                  - {id: e, section: V, agency: Sở, text: Việc sau này, deadlines: [{until: 2030}]}
                """)
        let site: [String: String?] = [
            "plans/ke-hoach.yaml": plan,
            "duty-results.csv": "duty,year,state,illustrative,note\na,2024,doing,,\nb,2024,doing,true,Một nửa\nd,2024,done,,\n",
        ]
        let read = try await page("units/quan/index.html", site).read
        #expect(read.contains("Nhiệm vụ năm 2024: 2 quá hạn*; 1 đang thực hiện; 1 đã hoàn thành"))
        let rows = read.split(separator: "\n").filter { $0.contains("Việc ") }.map { $0.trimmingPrefix { $0 == " " } }
        #expect(
            rows == [
                "- Việc chậm. Cơ quan: Sở; Thời hạn: quý II năm 2024; Tình hình: quá hạn*, đang thực hiện; Một nửa",
                "- Việc quên. Cơ quan: Sở; Thời hạn: năm 2023; Tình hình: quá hạn, chưa báo cáo",
                "- Việc đang làm. Cơ quan: Sở; Thời hạn: năm 2025; Tình hình: đang thực hiện",
                "- Việc xong. Cơ quan: Sở; Thời hạn: hằng năm; Tình hình: đã hoàn thành",
            ], "\(rows)")
        #expect(try await page("plans/ke-hoach/index.html", site).text.contains("chưa đến hạn"))
    }
}
