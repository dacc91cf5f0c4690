import Testing

@testable import Composing

@Suite("Tables")
struct TablesTests {
    @Test("no table has more than 2,000 cells")
    func runsOfRows() {
        #expect(runs(rows: 10, columns: 20) == [0..<10])
        #expect(runs(rows: 250, columns: 20) == [0..<100, 100..<200, 200..<250])
        #expect(runs(rows: 3, columns: 5000) == [0..<1, 1..<2, 2..<3])
        #expect(runs(rows: 0, columns: 4) == [])
    }

    @Test("a table scrolls in a region that bears its caption, and heads are heads")
    func region() async throws {
        let plans = try await page("plans/index.html").text("body")
        #expect(plans.hasPrefix("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Các kế hoạch\"><table class=\"plans\"><caption>Các kế hoạch</caption>"))
        #expect(plans.contains("<th scope=\"row\"><a href=\"../plans/ke-hoach/index.html\">"))
    }

    @Test("typed text is escaped wherever it lands")
    func escaped() async throws {
        let changes: [String: String?] = ["units.csv": (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình", with: "Quận A & B")]
        for plan in try await composed(changes) {
            guard case .page(let make) = plan.content else { continue }
            for (name, field) in try make().fields {
                if case .markup(let markup) = field { #expect(!String(decoding: markup.bytes, as: UTF8.self).contains("A & B"), "\(plan.path) \(name)") }
            }
        }
    }

    @Test("figures that contradict each other stand side by side and say so")
    func conflict() async throws {
        let published = """
            unit,area,indicator,name,period,value,decimals,unit_measure,denominator,count,qualifier,source,source_date,note
            ,Cả nước,citizens,Công dân học tập,2025,98.60,2,percent,,,,https://www.a.vn/1,2025-08,
            ,Cả nước,citizens,Công dân học tập,2025,96.84,2,percent,người đăng ký,,hơn,https://b.vn/2,2025-08,
            """
        let body = try await page("indicators/citizens/index.html", ["published/so.csv": published]).text("published")
        #expect(body.contains("98,60%<br><span class=\"conflict\">các nguồn nêu khác nhau</span></td><td>không nêu</td>"))
        #expect(body.contains("hơn 96,84%<br><span class=\"conflict\">các nguồn nêu khác nhau</span></td><td>người đăng ký</td>"))
        #expect(body.contains("href=\"https://www.a.vn/1\">a.vn</a> <span class=\"note\">(2025-08)</span>"))
    }
}
