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
        #expect(unit.read.hasPrefix("QUẬN HÒA BÌNH\n\nQuận Hòa Bình kết thúc hoạt động sau ngày 30/6/2025."))
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
        #expect(below.contains("<td class=\"n\">40,0% <span class=\"share\">(200/500)</span></td><td class=\"n\">20,0</td>"))
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
                "<ul class=\"tally\"><li><strong>1</strong> chậm, chưa đạt</li>\n<li><strong>1</strong> chưa kết luận</li>\n<li><strong>1</strong> đúng tiến độ</li>\n</ul>"
            ))
        #expect(
            body.matches(of: /aria-label="([^"]*: [^"]*)"><svg/).map { String($0.1) } == [
                "Công dân học tập: Chậm tiến độ", "Gia đình học tập: Vượt tiến độ", "Thành viên mạng lưới: Chưa báo cáo",
            ])
        #expect(body.contains("<p class=\"strip-label\">Đến 2025: 2 chỉ tiêu</p>"))
    }

    @Test("a row is found by its indicator's id, and unfolds to the reason with the words of the plan")
    func rows() async throws {
        let unit = try await page("units/quan/index.html")
        #expect(unit.text("body").contains("<tbody id=\"citizens\">"))
        #expect(unit.read.contains("còn thiếu 90") && unit.read.contains("Kế hoạch 56/KH-UBND, mục II.1 · «phấn đấu»"))
    }

    @Test("of a unit that ended each target stands as it did when it ended, and says so")
    func stopped() async throws {
        let site = (tinySite["site.yaml"] ?? "").replacing("report_year: 2024", with: "report_year: 2026")
        let unit = try await page("units/quan/index.html", ["site.yaml": site])
        #expect(unit.read.contains("3 dừng đánh giá"))
        #expect(unit.read.contains("Đến 2025: Chậm tiến độ, khi kết thúc; ít nhất 40%"))
        #expect(unit.text("body").contains("<a class=\"square is-behind is-stopped\" href=\"#citizens\""))
    }
}
