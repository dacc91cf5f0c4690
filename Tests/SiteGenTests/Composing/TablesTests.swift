import Rendering
import SmallContents
import Telling
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
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Các kế hoạch\"><table class=\"told words\"><caption>Các kế hoạch</caption>"
            ))
        #expect(plans.contains("<th scope=\"row\"><a href=\"../plans/ke-hoach/index.html\">"))
    }

    @Test("records are a phone's cards with a label a line; numbers to be compared, and a long list of them, stay in columns")
    func cards() {
        func html(_ roles: [Table.Column.Role], rows: Int = 2) -> String {
            let cells = roles.map { _ in Table.Cell([.text("x")]) }
            let columns = zip(roles, ["Tên", "Một", "Hai", "Ba", "Bốn"]).map { Table.Column([.text($1)], $0) }
            let table = Table(
                caption: [], columns: columns, groups: [Table.Group(Array(repeating: Table.Row(cells), count: rows))], isSortable: false)
            return printed([.table(table)], .screen)
        }
        let plans = html([.name, .text, .number])
        #expect(plans.contains("told words") && plans.contains("<td class=\"n\" data-label=\"Hai\">"))
        #expect(html([.name, .text, .text], rows: 200).contains("told words"))
        for columns in [
            html([.name, .number, .number, .text]), html([.name, .number]), html([.name, .text, .number], rows: 61),
            html([.text, .text, .number]),
        ] {
            #expect(!columns.contains("words") && !columns.contains("data-label"))
        }
    }

    @Test("a screen that holds a part of a table of years opens at the report year")
    func opens() async throws {
        let body = try await page("indicators/citizens/index.html")
        #expect(body.text("body").components(separatedBy: "<th scope=\"col\" class=\"n now\">2024</th>").count > 1)
        #expect(!body.text("tableTools").isEmpty)
    }

    @Test("a table of four rows can be sorted, one of twenty filtered; years keep their order; only then is the script loaded")
    func sortable() async throws {
        func made(rows: Int, isSortable: Bool = true) async throws -> (html: String, isScripted: Bool) {
            let (now, history) = try await measured()
            let words = try interfaceWords(of: now.report, in: .vi)
            let edition = Edition(now, history: history, words: words, assets: [:])
            let rows = (0..<rows).map { Table.Row([Table.Cell([.text("hàng \($0)")]), Table.Cell([.text("\($0)")])]) }
            let table = Table(
                caption: [.text("Bảng")], columns: [Table.Column([.text("Một")], .name), Table.Column([.text("Hai")], .number)],
                groups: [Table.Group(rows)],
                isSortable: isSortable)
            let page = edition.told(edition.page("a/index.html", "A", [.table(table)]), in: PageFrame(path: "a/index.html", title: "A"))
            return (page.text("body"), !page.text("tableTools").isEmpty)
        }
        let short = try await made(rows: 3), middle = try await made(rows: 4), long = try await made(rows: 20)
        #expect(short.html.contains("<table class=\"told\"><caption>") && !short.isScripted)
        #expect(
            middle.html.contains("<table class=\"told sortable\"><caption>Bảng") && !middle.html.contains("filter") && middle.isScripted)
        #expect(
            long.html.contains(
                "<p class=\"filter\"><label>Lọc bảng: <input type=\"search\" autocomplete=\"off\"></label> <output data-count=\"{shown} trong {count} dòng\"></output></p>\n<div class=\"scroll\""
            ))
        let years = try await made(rows: 30, isSortable: false)
        #expect(!years.html.contains("sortable") && !years.isScripted)
    }

    @Test("typed text is escaped wherever it lands")
    func escaped() async throws {
        let changes: [String: String?] = ["units.csv": (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình", with: "Quận A & B")]
        for plan in try await composed(changes) {
            guard case .page(let make) = plan.content else { continue }
            for (name, field) in try make().fields {
                if case .told(let page) = field {
                    let html = String(decoding: HTMLRenderer.render(page).bytes, as: UTF8.self)
                    #expect(!html.contains("A & B"), "\(plan.path) \(name)")
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
        let body = try await page("indicators/citizens/index.html", ["published/so.csv": published]).text("body")
        #expect(body.contains("98,60%<br><span class=\"note\">các nguồn nêu khác nhau</span></td><td>không nêu</td>"))
        #expect(body.contains("hơn 96,84%<br><span class=\"note\">các nguồn nêu khác nhau</span></td><td>người đăng ký</td>"))
        #expect(body.contains("href=\"https://www.a.vn/1\">a.vn</a> <span class=\"note\">(tháng 8/2025)</span>"))
    }
}
