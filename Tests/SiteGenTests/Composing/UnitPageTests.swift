import SmallContents
import Testing

@testable import Composing

@Suite("A unit's page")
struct UnitPageTests {
    @Test("the head names kind, life, plan, children, and the legal basis")
    func head() async throws {
        let unit = try await page("units/quan/index.html")
        #expect(unit.text("kind") == "Quận")
        #expect(unit.text("life") == "đến hết 30/6/2025")
        #expect(
            unit.text("facts").contains(
                "<dt>Kế hoạch</dt><dd><a href=\"../../plans/ke-hoach/index.html\">Kế hoạch xây dựng xã hội học tập</a></dd>"))
        #expect(unit.text("facts").contains("<dt>Cơ sở pháp lý</dt><dd>Nghị quyết 203</dd>"))
        #expect(unit.text("ended").contains("Quận Hòa Bình kết thúc hoạt động sau ngày 30/6/2025."))
    }

    @Test("a successor has no target, and points to the old one for information only")
    func successor() async throws {
        let ward = try await page("units/phuong-moi/index.html")
        #expect(ward.text("unassigned").contains("title: Chưa giao chỉ tiêu"))
        #expect(ward.text("unassigned").contains("<a href=\"../../plans/ke-hoach/index.html#targets\">"))
        #expect(ward.text("facts").contains("Phường 1</a> <span class=\"note\">(một phần, 01/7/2024, Nghị quyết 1685)</span>"))
    }

    @Test("a ward shows its value and what it adds to the district, and no standing")
    func below() async throws {
        let below = try await page("units/quan/index.html").text("below")
        #expect(below.contains("<td class=\"n\">40,0% <span class=\"share\">(200/500)</span></td><td class=\"n\">20,0</td>"))
        #expect(!below.contains("class=\"badge"))
    }

    @Test("a ward has a standing where the target applies to children")
    func belowJudged() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("section: II.1,", with: "section: II.1, applies_to: children,")
        let below = try await page("units/quan/index.html", ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil]).text("below")
        #expect(below.contains("<span class=\"badge is-achieved\">"))
    }

    @Test("a final value names the provisional one it replaced")
    func revision() async throws {
        let results = try await page("units/quan/index.html").text("results")
        #expect(results.contains("<td>chính thức<br><span class=\"note\">thay số sơ bộ 30,0%</span></td>"))
    }

    @Test("every pace word is printed with whose line that is")
    func pace() async throws {
        for path in ["index.html", "units/quan/index.html", "units/quan/2024/index.html", "plans/ke-hoach/index.html", "method/index.html"]
        {
            let page = try await page(path)
            #expect(
                page.text.contains("Đúng tiến độ") || page.text.contains("Chậm tiến độ") || page.text.contains("Vượt tiến độ"), "\(path)")
            #expect(page.text("pace").contains("so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm"), "\(path)")
        }
    }

    @Test("the table beneath the charts holds the targets that are drawn")
    func targets() async throws {
        let results = try await page("units/quan/index.html").text("results")
        #expect(
            results.contains(
                "<th scope=\"row\">Mục tiêu 2025</th><td class=\"n\">ít nhất 40%</td><td colspan=\"3\">Kế hoạch 56/KH-UBND, mục II.1</td>"))
        #expect(results.contains("<th scope=\"row\">Năm gốc 2021</th><td class=\"n\">10,0%</td>"))
    }
}
