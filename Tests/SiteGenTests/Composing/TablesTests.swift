import SmallContents
import Testing
import Wording

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
        #expect(
            plans.contains(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Các kế hoạch\"><table class=\"told\"><caption>Các kế hoạch</caption>"
            ))
        #expect(plans.contains("<th scope=\"row\"><a href=\"../plans/ke-hoach/index.html\">"))
    }

    @Test("a table of four rows can be sorted, one of twenty filtered; years and rules keep their order; only then is the script loaded")
    func sortable() async throws {
        func made(_ kind: StaticString, rows: Int) async throws -> (String, Bool) {
            let (now, history) = try await measured()
            let words = Words(.vi) { now.report.strings[.vi]?[$0] }
            var sheet = Sheet(Edition(now, history: history, words: words, assets: [:], charts: ChartSet()), path: "a/index.html")
            let markup = sheet.part { sheet in
                sheet.raw("<p>Trước</p>")
                sheet.openTable(kind, caption: "Bảng", columns: ["Một"])
                for _ in 0..<rows { sheet.raw("<tr><td>x</td></tr>") }
                sheet.closeTable()
            }
            return (String(decoding: markup.bytes, as: UTF8.self), sheet.hasSortable)
        }
        let (short, isSorted) = try await made("plans", rows: 3)
        #expect(short.contains("<table class=\"plans\"><caption>") && !isSorted)
        let (middle, isSortable) = try await made("plans", rows: 4)
        #expect(middle.contains("<table class=\"plans sortable\"><caption>Bảng") && !middle.contains("filter") && isSortable)
        let (long, _) = try await made("plans", rows: 20)
        #expect(
            long.hasPrefix(
                "<p>Trước</p><p class=\"filter\"><label>Lọc bảng: <input type=\"search\" autocomplete=\"off\"></label> <output data-count=\"{shown} trong {count} dòng\"></output></p>\n<div class=\"scroll\""
            ))
        let (years, isScripted) = try await made("data", rows: 30)
        #expect(!years.contains("sortable") && !isScripted)
    }

    @Test(
        "a row that is a record carries its heads, so that a phone can show it as a card; names and cells over several columns go without")
    func records() async throws {
        let (now, history) = try await measured()
        let words = Words(.vi) { now.report.strings[.vi]?[$0] }
        var sheet = Sheet(Edition(now, history: history, words: words, assets: [:], charts: ChartSet()), path: "a/index.html")
        let markup = sheet.part { sheet in
            sheet.openTable("changes", caption: "Bảng", columns: ["Đơn vị", "Chỉ tiêu", "\"A\" & B"])
            sheet.raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">Nhóm</th></tr>\n")
            sheet.raw(
                "<tr><td class=\"n\">quận</td><th scope=\"row\">tên</th><td><a href=\"#x\">ô</a></td></tr>\n<tr><td>một</td><td>hai</td><td>ba</td><td>bốn</td></tr>\n"
            )
            sheet.closeTable()
        }
        #expect(
            String(decoding: markup.bytes, as: UTF8.self) == """
                <div class="scroll" tabindex="0" role="region" aria-label="Bảng"><table class="changes records"><caption>Bảng</caption>
                <thead><tr><th scope="col">Đơn vị</th><th scope="col">Chỉ tiêu</th><th scope="col">&quot;A&quot; &amp; B</th></tr></thead>
                <tbody>
                <tr class="group"><th scope="rowgroup" colspan="3">Nhóm</th></tr>
                <tr><td data-label="Đơn vị" class="n">quận</td><th scope="row">tên</th><td data-label="&quot;A&quot; &amp; B"><a href="#x">ô</a></td></tr>
                <tr><td data-label="Đơn vị">một</td><td data-label="Chỉ tiêu">hai</td><td data-label="&quot;A&quot; &amp; B">ba</td><td>bốn</td></tr>
                </tbody></table></div>

                """)
    }

    @Test("typed text is escaped wherever it lands")
    func escaped() async throws {
        let changes: [String: String?] = ["units.csv": (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình", with: "Quận A & B")]
        for plan in try await composed(changes) {
            guard case .page(let make) = plan.content else { continue }
            for (name, field) in try make().fields {
                if case .markup(let markup) = field {
                    #expect(!String(decoding: markup.bytes, as: UTF8.self).contains("A & B"), "\(plan.path) \(name)")
                }
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
        #expect(body.contains("98,60%<br><span class=\"note\">các nguồn nêu khác nhau</span></td><td>không nêu</td>"))
        #expect(body.contains("hơn 96,84%<br><span class=\"note\">các nguồn nêu khác nhau</span></td><td>người đăng ký</td>"))
        #expect(body.contains("href=\"https://www.a.vn/1\">a.vn</a> <span class=\"note\">(tháng 8/2025)</span>"))
    }
}
